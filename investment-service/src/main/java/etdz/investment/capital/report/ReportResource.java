package etdz.investment.capital.report;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKey;
import etdz.common.http.CreationKeys;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.time.China;
import etdz.investment.caller.Callers;
import etdz.investment.capital.arrival.KnownArrivals;
import etdz.investment.capital.month.RecountingMonths;
import java.net.URI;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// An officer closes a month of his zone; what is corrected later shows as a difference.
@RestController
@RequestMapping(ReportResource.PATH)
class ReportResource {

    static final String PATH = "/api/investment/capital/reports";

    record Closing(@Nullable ZoneCode zone, @Nullable YearMonth month) {}

    private final MonthReports reports;
    private final RecountingMonths counting;
    private final KnownArrivals arrivals;
    private final CreationKeys keys;
    private final Paging paging;
    private final InstantSource clock;

    ReportResource(
            MonthReports reports,
            RecountingMonths counting,
            KnownArrivals arrivals,
            CreationKeys keys,
            Paging paging,
            InstantSource clock) {
        this.reports = reports;
        this.counting = counting;
        this.arrivals = arrivals;
        this.keys = keys;
        this.paging = paging;
        this.clock = clock;
    }

    @PostMapping
    @PreAuthorize("hasRole('OFFICER')")
    ResponseEntity<ReportView> close(
            Actor actor,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Closing body) {
        var creation = keys.of(actor, key, body);
        var complaints = new Complaints();
        var zone = Callers.zone(actor, body.zone(), complaints);
        var month = complaints.needed("/month", body.month());
        complaints.raise();
        var earlier = reports.createdUnder(creation);
        var report =
                earlier.isPresent()
                        ? earlier.orElseThrow()
                        : closed(actor, zone.orElseThrow(), month.orElseThrow(), creation);
        var at = "%s/%s/%s".formatted(PATH, report.zone().value(), report.month());
        return ResponseEntity.created(URI.create(at)).body(view(report));
    }

    /// The instant is taken before the count: what changes in between is listed as a change.
    private MonthReport closed(Actor actor, ZoneCode zone, YearMonth month, CreationKey creation) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!month.isBefore(YearMonth.from(China.dayOf(now)))) {
            throw Problem.of(CONFLICT, "month-not-over");
        }
        if (reports.find(zone, month.toString(), actor.scope()).isPresent()) {
            throw Problem.of(CONFLICT, "month-already-reported");
        }
        return reports.add(
                        new MonthReport(
                                MonthReport.id(zone, month.toString()),
                                zone,
                                month.toString(),
                                counting.count(zone, month),
                                actor.getPrincipal(),
                                now,
                                creation))
                .orElseThrow(() -> Problem.of(CONFLICT, "month-already-reported"));
    }

    @GetMapping
    @PreAuthorize(Callers.STAFF)
    ResponseEntity<Listing<ReportView.Row>> list(
            Actor actor,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var page = reports.page(zone, actor.scope(), paging.request(limit, cursor));
        return paging.answer(page.map(ReportView.Row::of));
    }

    @GetMapping("/{zone}/{month}")
    @PreAuthorize(Callers.STAFF)
    ReportView show(Actor actor, @PathVariable ZoneCode zone, @PathVariable YearMonth month) {
        return view(
                reports.find(zone, month.toString(), actor.scope())
                        .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-report")));
    }

    private ReportView view(MonthReport report) {
        var month = YearMonth.parse(report.month());
        return ReportView.of(
                report,
                counting.count(report.zone(), month),
                arrivals.changedSince(
                        report.zone(), month, report.at(), ReportView.MOST_CHANGES + 1));
    }
}
