package etdz.investment.capital.figure;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.security.Scope;
import etdz.common.time.China;
import etdz.investment.caller.Callers;
import etdz.investment.capital.figure.Averages.Reading;
import etdz.investment.capital.figure.Shares.ShareView;
import etdz.investment.capital.kind.KindCode;
import etdz.investment.capital.month.KnownMonths;
import etdz.investment.capital.month.Line;
import etdz.investment.capital.month.Lines;
import etdz.investment.capital.month.LinesView;
import etdz.investment.capital.month.MonthCell;
import etdz.investment.capital.month.SumView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Foreign capital actually used: of one zone, or of all in the caller's scope together.
@RestController
@RequestMapping("/api/investment/capital")
class StatisticsResource {

    private static final int MOST_MONTHS = 120;
    private static final int MOST_YEARS = 20;
    private static final int FIRST_YEAR = 2015;
    private static final int LAST_YEAR = 2100;

    record KindView(KindCode kind, Line line, SumView sum) {}

    /// @param recounting something changed and the figures will follow within seconds
    /// @param countedAt of the oldest count among the zones; absent when nothing was recorded
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MonthView(
            String month,
            LinesView lines,
            List<KindView> kinds,
            boolean recounting,
            @Nullable Instant countedAt) {

        static MonthView of(String month, List<MonthCell> cells) {
            return new MonthView(
                    month,
                    LinesView.of(Lines.ofCells(cells)),
                    cells.stream()
                            .flatMap(it -> it.sums().stream())
                            .map(it -> new KindView(it.kind(), it.line(), SumView.of(it.sum())))
                            .toList(),
                    cells.stream().anyMatch(it -> it.dueAt() != null),
                    cells.stream()
                            .map(MonthCell::countedAt)
                            .flatMap(Stream::ofNullable)
                            .min(Comparator.naturalOrder())
                            .orElse(null));
        }
    }

    record MonthSheet(List<MonthView> items) {}

    /// @param through the last month that is in it
    /// @param growthUsd,growthCny against the same months of the year before; as ratios, absent
    ///   when there was nothing then
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record YearView(
            int year,
            boolean partial,
            int through,
            LinesView lines,
            boolean incomplete,
            @Nullable BigDecimal growthUsd,
            @Nullable BigDecimal growthCny,
            @Nullable BigDecimal exchangeEffect) {

        static YearView of(int year, Years years) {
            var growth = years.growth(year);
            var lines = years.of(year);
            return new YearView(
                    year,
                    years.isPartial(year),
                    years.through(year),
                    LinesView.of(lines),
                    lines.isIncomplete(),
                    growth.inDollars().orElse(null),
                    growth.inYuan().orElse(null),
                    growth.exchangeEffect().orElse(null));
        }
    }

    record YearSheet(List<YearView> items) {}

    record TargetSheet(
            BigDecimal growth,
            int toYear,
            String source,
            Bilingual assumption,
            List<Reading> readings) {}

    record ShareSheet(BigDecimal share, String source, List<ShareView> items) {}

    private final KnownMonths months;
    private final HostFigures figures;
    private final Targets targets;
    private final InstantSource clock;

    StatisticsResource(
            KnownMonths months, HostFigures figures, Targets targets, InstantSource clock) {
        this.months = months;
        this.figures = figures;
        this.targets = targets;
        this.clock = clock;
    }

    @GetMapping("/months")
    @PreAuthorize(Callers.STAFF)
    MonthSheet months(
            Actor actor,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<YearMonth> from,
            @RequestParam Optional<YearMonth> to) {
        var last = to.orElseGet(this::now);
        var first = from.orElseGet(() -> last.minusMonths(11));
        if (first.getYear() < FIRST_YEAR
                || last.getYear() > LAST_YEAR
                || first.isAfter(last)
                || !first.plusMonths(MOST_MONTHS).isAfter(last)) {
            throw Problem.of(BAD_REQUEST, "bad-parameter").at("from", "1..." + MOST_MONTHS);
        }
        var cells = months.between(zone, first, last, actor.scope());
        return new MonthSheet(
                Stream.iterate(first, it -> !it.isAfter(last), it -> it.plusMonths(1))
                        .map(YearMonth::toString)
                        .map(month ->
                                MonthView.of(
                                        month,
                                        cells.stream()
                                                .filter(it -> it.month().equals(month))
                                                .toList()))
                        .toList());
    }

    @GetMapping("/years")
    @PreAuthorize(Callers.STAFF)
    YearSheet years(
            Actor actor,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<Integer> from,
            @RequestParam Optional<Integer> to) {
        var span = span(from, to);
        var years = years(zone, span.first() - 1, span.last(), actor.scope());
        return new YearSheet(span.stream().map(it -> YearView.of(it, years)).toList());
    }

    @GetMapping("/targets")
    @PreAuthorize(Callers.STAFF)
    TargetSheet targets(Actor actor, @RequestParam Optional<ZoneCode> zone) {
        var wanted = targets.wanted();
        var first = wanted.baseYears().stream().min(Comparator.naturalOrder()).orElseThrow();
        var years = years(zone, first, now().getYear(), actor.scope());
        return new TargetSheet(
                wanted.growth(),
                wanted.toYear(),
                wanted.source(),
                wanted.assumption(),
                Averages.of(years, wanted));
    }

    @GetMapping("/shares")
    @PreAuthorize(Callers.STAFF)
    ShareSheet shares(
            Actor actor,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<Integer> from,
            @RequestParam Optional<Integer> to) {
        var span = span(from, to);
        var wanted = targets.wanted();
        var shares =
                new Shares(
                        years(zone, span.first(), span.last(), actor.scope()),
                        figures.all(zone, actor.scope()),
                        zone);
        return new ShareSheet(
                wanted.share(),
                wanted.source(),
                span.stream().map(it -> shares.of(it, wanted.share())).toList());
    }

    private record Span(int first, int last) {

        Stream<Integer> stream() {
            return IntStream.rangeClosed(first, last).boxed();
        }
    }

    private Span span(Optional<Integer> from, Optional<Integer> to) {
        var last = to.orElseGet(() -> now().getYear());
        var first = from.orElse(last - 3);
        if (first < FIRST_YEAR || last > LAST_YEAR || first > last || last - first >= MOST_YEARS) {
            throw Problem.of(BAD_REQUEST, "bad-parameter").at("from", "1..." + MOST_YEARS);
        }
        return new Span(first, last);
    }

    private Years years(Optional<ZoneCode> zone, int first, int last, Scope scope) {
        return new Years(
                months.between(zone, YearMonth.of(first, 1), YearMonth.of(last, 12), scope), now());
    }

    private YearMonth now() {
        return YearMonth.from(China.dayOf(clock.instant()));
    }
}
