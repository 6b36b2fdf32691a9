package etdz.investment.enterprise.registry;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The market regulator's register of enterprises (企业登记).
@FeignClient(name = "enterprise-registry", url = "${etdz.investment.registry-url}")
interface RegistryClient {

    /// What we read of an entry; a stranger's answer may lack anything.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(
            @Nullable String creditCode,
            @Nullable String name,
            @Nullable String state,
            @Nullable LocalDate registeredOn) {}

    @GetMapping("/enterprises/{creditCode}")
    Entry enterprise(@PathVariable String creditCode);
}
