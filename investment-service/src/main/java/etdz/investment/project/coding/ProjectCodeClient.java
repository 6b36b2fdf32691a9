package etdz.investment.project.coding;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/// The registry that gives project codes (投资项目在线审批监管平台). It gives one code per key.
@FeignClient(name = "project-code-registry", url = "${etdz.investment.project-codes-url}")
interface ProjectCodeClient {

    /// What a code is asked for.
    ///
    /// @param divisionCode six digits of GB/T 2260
    record Registration(String name, String divisionCode, String creditCode) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(@Nullable String projectCode) {}

    @PostMapping
    Answer register(
            @RequestHeader("Idempotency-Key") String key, @RequestBody Registration registration);
}
