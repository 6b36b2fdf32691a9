package etdz.investment.project.coding;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import etdz.common.ZoneCode;
import java.util.List;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;

/// The zones, which are data of policy-service.
@FeignClient(name = "policy-service", url = "${etdz.investment.policy-url}")
interface ZoneClient {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Zone(ZoneCode code, String divisionCode) {}

    @GetMapping("/api/policy/zones")
    List<Zone> zones();
}
