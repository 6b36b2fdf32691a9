package etdz.investment.calendar;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import etdz.common.time.CalendarYear.Status;
import java.time.LocalDate;
import java.util.List;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The calendars that policy-service has loaded; anybody may read them.
@FeignClient(
        name = "policy-service",
        contextId = "policy-calendar",
        url = "${etdz.investment.policy-url}")
interface CalendarClient {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record About(int year, int version, Status status) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Years(List<About> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record WholeYear(About about, List<LocalDate> holidays, List<LocalDate> workedWeekends) {}

    /// All versions of all years.
    @GetMapping("/api/policy/calendar/years")
    Years years();

    @GetMapping("/api/policy/calendar/years/{year}/versions/{version}")
    WholeYear year(@PathVariable int year, @PathVariable int version);
}
