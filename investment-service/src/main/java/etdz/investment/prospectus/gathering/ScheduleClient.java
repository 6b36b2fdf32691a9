package etdz.investment.prospectus.gathering;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// When building may start, as policy-service reckons it for anybody. What comes back may lack
/// anything.
@FeignClient(name = "policy-schedules", url = "${etdz.investment.policy-url}")
interface ScheduleClient {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Schedule(
            @Nullable String zone,
            @Nullable LocalDate start,
            @Nullable LocalDate p50,
            @Nullable LocalDate p80,
            @Nullable LocalDate earliest,
            @Nullable Boolean provisional,
            @Nullable Integer draws,
            @Nullable Boolean needsManual,
            @Nullable List<Step> steps,
            @Nullable Text basis) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Step(@Nullable String matter, @Nullable Text name, @Nullable String source) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Text(@Nullable String zh, @Nullable String en) {}

    /// Days travel as `yyyy-MM-dd`.
    @GetMapping("/api/policy/schedules/building")
    Schedule building(@RequestParam String zone, @RequestParam String start);
}
