package etdz.policy.schedule;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.http.Problem;
import etdz.common.time.WorkingDays;
import etdz.policy.approval.ZoneTime;
import etdz.policy.matter.MatterCode;
import etdz.policy.schedule.BuildingPath.Edge;
import etdz.policy.schedule.network.Simulation;
import etdz.policy.schedule.network.Simulation.Outcome;
import etdz.policy.schedule.network.Simulation.StepOutcome;
import etdz.policy.zone.Zones;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The day on which building may start (可开工日), for anybody who weighs one zone against another.
@RestController
class ScheduleResource {

    private static final int YEARS_BACK = 1;
    private static final int YEARS_AHEAD = 5;
    private static final int DIGITS = 4;
    private static final double MEDIAN = 0.5;
    private static final double FOUR_OF_FIVE = 0.8;
    private static final CacheControl PUBLIC =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    /// @param beginsAfter working days from the start until it can be applied for, where every step
    ///   takes its median
    record StepView(
            MatterCode matter,
            @Nullable Bilingual name,
            List<String> after,
            StepDuration.Source source,
            int cases,
            @Nullable Integer p50WorkingDays,
            @Nullable Integer p80WorkingDays,
            @Nullable Integer beginsAfter,
            @Nullable Integer slack,
            @Nullable Boolean critical,
            @Nullable BigDecimal criticalShare,
            boolean needsManual,
            @Nullable Bilingual when) {}

    record Answer(
            ZoneCode zone,
            LocalDate start,
            @Nullable LocalDate p50,
            @Nullable LocalDate p80,
            @Nullable LocalDate earliest,
            boolean provisional,
            boolean needsManual,
            int draws,
            List<StepView> steps,
            List<Edge> edges,
            Bilingual basis) {}

    private final Forecasts forecasts;
    private final Zones zones;
    private final ZoneTime time;

    ScheduleResource(Forecasts forecasts, Zones zones, ZoneTime time) {
        this.forecasts = forecasts;
        this.zones = zones;
        this.time = time;
    }

    /// @param start the first day; today if none is given
    @GetMapping("/api/policy/schedules/building")
    @PreAuthorize("permitAll()")
    ResponseEntity<Answer> building(
            @RequestParam ZoneCode zone, @RequestParam Optional<LocalDate> start) {
        if (zones.find(zone).isEmpty()) {
            throw Problem.of(NOT_FOUND, "no-such-zone");
        }
        var now = time.in(zone);
        var first = start.orElse(now.today());
        if (first.isBefore(now.today().minusYears(YEARS_BACK))
                || first.isAfter(now.today().plusYears(YEARS_AHEAD))) {
            throw Problem.of(BAD_REQUEST, "bad-parameter")
                    .at("start", "-%d … +%d".formatted(YEARS_BACK, YEARS_AHEAD));
        }
        var forecast = forecasts.of(zone, now);
        return ResponseEntity.ok()
                .cacheControl(PUBLIC)
                .body(answer(zone, first, forecast, now.calendar()));
    }

    private Answer answer(ZoneCode zone, LocalDate start, Forecast forecast, WorkingDays calendar) {
        var outcome = forecast.outcome();
        var p80 = outcome == null ? null : calendar.after(start, outcome.p80());
        return new Answer(
                zone,
                start,
                outcome == null ? null : calendar.after(start, outcome.p50()),
                p80,
                outcome == null ? null : calendar.after(start, outcome.shortest()),
                calendar.isProvisional(start, p80 == null ? start : p80),
                outcome == null,
                Forecast.DRAWS,
                steps(forecast),
                forecasts.path().edges(),
                forecasts.path().basis());
    }

    private List<StepView> steps(Forecast forecast) {
        var begins = begins(forecast.outcome());
        var when = new HashMap<MatterCode, Bilingual>();
        forecasts.path().steps().stream()
                .filter(step -> step.when() != null)
                .forEach(step -> when.put(step.matter(), step.when()));
        return IntStream.range(0, forecast.order().size())
                .mapToObj(i -> step(forecast, i, begins, when))
                .toList();
    }

    private StepView step(Forecast forecast, int i, int[] begins, Map<MatterCode, Bilingual> when) {
        var matter = forecast.order().get(i);
        var duration = forecast.duration(matter);
        var values = duration.values();
        var outcome = forecast.outcome();
        var step = outcome == null ? null : outcome.steps().get(i);
        return new StepView(
                matter,
                duration.name(),
                forecasts.network().before(matter.value()),
                duration.source(),
                duration.cases(),
                values.length == 0 ? null : Simulation.rank(values, MEDIAN),
                values.length == 0 ? null : Simulation.rank(values, FOUR_OF_FIVE),
                step == null ? null : begins[i],
                step == null ? null : step.slack(),
                step == null ? null : step.slack() == 0,
                step == null
                        ? null
                        : BigDecimal.valueOf(step.criticalShare())
                                .setScale(DIGITS, RoundingMode.HALF_UP),
                !duration.isKnown(),
                when.get(matter));
    }

    /// In working days after the start, where every step takes its median.
    private int[] begins(@Nullable Outcome outcome) {
        if (outcome == null) {
            return new int[0];
        }
        var medians = outcome.steps().stream().mapToInt(StepOutcome::p50).toArray();
        var finish = forecasts.network().times(medians).finish();
        return IntStream.range(0, medians.length).map(i -> finish.get(i) - medians[i]).toArray();
    }
}
