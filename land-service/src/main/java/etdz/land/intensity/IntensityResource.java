package etdz.land.intensity;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.http.ETag;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How intensively a zone uses its land, each figure with its formula, inputs and source.
@RestController
@RequestMapping("/api/land/zones/{zone}/intensity")
class IntensityResource {

    private final ZoneLands reports;
    private final IndicatorSet indicators;

    IntensityResource(ZoneLands reports, IndicatorSet indicators) {
        this.reports = reports;
        this.indicators = indicators;
    }

    record IntensityView(
            ZoneCode zone,
            int year,
            LocalDate asOf,
            Bilingual source,
            String regulation,
            Bilingual document,
            List<IndicatorSet.Input> inputs,
            List<IndicatorView> indicators) {}

    /// @param value `null` when a figure is missing or there is nothing to divide by
    record IndicatorView(
            String code,
            Bilingual name,
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal value,
            String unit,
            Bilingual formula,
            Map<String, BigDecimal> inputs,
            List<String> missing,
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal benchmark,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Bilingual benchmarkSource,
            String evidence) {

        static IndicatorView of(Indicator.Result result) {
            var indicator = result.indicator();
            return new IndicatorView(
                    indicator.code(),
                    indicator.name(),
                    result.value().orElse(null),
                    indicator.unit(),
                    indicator.formula(),
                    new TreeMap<>(result.inputs()),
                    result.missing(),
                    indicator.benchmark(),
                    indicator.benchmarkSource(),
                    indicator.evidence());
        }
    }

    @GetMapping
    @PreAuthorize(
            "hasAnyRole('OFFICER', 'LAND_OFFICER', 'REVIEWER', 'APPROVER', 'DEPARTMENT', 'LEADER',"
                    + " 'SUPERVISOR')")
    ResponseEntity<IntensityView> show(Actor actor, @PathVariable ZoneCode zone) {
        var report =
                reports.newest(zone, actor.scope())
                        .orElseThrow(() -> Problem.of(NOT_FOUND, "no-land-report"));
        return ETag.of(report.version())
                .on(
                        new IntensityView(
                                report.zone(),
                                report.year(),
                                report.asOf(),
                                report.source(),
                                indicators.version(),
                                indicators.document(),
                                indicators.inputs(),
                                indicators.of(report.figures()).stream()
                                        .map(IndicatorView::of)
                                        .toList()));
    }
}
