package etdz.investment.project.approval;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import etdz.common.Bilingual;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/// The cases of policy-service, read on behalf of a user and with his token.
@FeignClient(name = "policy-cases", url = "${etdz.investment.policy-url}")
interface CaseClient {

    /// What we read of the answer; it may lack anything.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Found(
            @Nullable String id,
            @Nullable Matter matter,
            @Nullable String status,
            @Nullable LocalDate dueOn) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Matter(@Nullable String code, @Nullable Bilingual name) {}

    @GetMapping("/api/policy/cases/{id}")
    Found show(@RequestHeader("Authorization") String authorization, @PathVariable String id);
}
