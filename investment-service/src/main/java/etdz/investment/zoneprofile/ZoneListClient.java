package etdz.investment.zoneprofile;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import etdz.common.ZoneCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;

/// The zones with their names, which are data of policy-service; anybody may read them.
@FeignClient(
        name = "policy-service",
        contextId = "policy-zone-list",
        url = "${etdz.investment.policy-url}")
interface ZoneListClient {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Zone(@Nullable ZoneCode code, @Nullable Name name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Name(@Nullable String zh, @Nullable String en) {}

    @GetMapping("/api/policy/zones")
    List<Zone> zones();
}
