package etdz.investment.project.authority;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// The register of powers (权力清单) of policy-service, read on behalf of a user and with his token.
@FeignClient(name = "policy-powers", url = "${etdz.investment.policy-url}")
interface PowerClient {

    /// What we read of the answer; it may come from anywhere and lack anything.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Holder(
            @Nullable String matter,
            @Nullable String zone,
            @Nullable LocalDate on,
            @Nullable Body holder,
            @Nullable String mode,
            @Nullable Body issuer,
            @Nullable Body liableOrgan,
            @Nullable Body defendant,
            @Nullable String legalBasis) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Body(@Nullable String organ, @Nullable String name) {}

    /// Days travel as `yyyy-MM-dd`.
    @GetMapping("/api/policy/powers/{matter}/holder")
    Holder holder(
            @RequestHeader("Authorization") String authorization,
            @PathVariable String matter,
            @RequestParam String zone,
            @RequestParam String on);
}
