package etdz.investment.promise;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.security.Actor;
import etdz.common.table.TableFormat;
import etdz.investment.promise.agreement.Clause.Side;
import etdz.investment.promise.obligation.ObligationId;
import etdz.investment.promise.obligation.Shelf;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Obligations of agreements in effect, by their due day.
@RestController
@RequestMapping(ObligationResource.PATH)
class ObligationResource {

    static final String PATH = "/api/investment/obligations";

    /// What a list holds. `DUE` is all that is owed now, late or not; `KEPT` what was kept, late or
    /// not.
    enum Kind {
        DUE,
        OVERDUE,
        WAITING,
        KEPT,
        KEPT_LATE,
        WAIVED,
        BREACHED,
        LAPSED,
        ALL;

        Set<Shelf.Name> names() {
            return switch (this) {
                case DUE, OVERDUE -> EnumSet.of(Shelf.Name.OPEN);
                case KEPT -> EnumSet.of(Shelf.Name.KEPT, Shelf.Name.KEPT_LATE);
                case ALL -> EnumSet.allOf(Shelf.Name.class);
                case WAITING, KEPT_LATE, WAIVED, BREACHED, LAPSED ->
                        EnumSet.of(Shelf.Name.valueOf(name()));
            };
        }
    }

    private final PromiseDesk desk;
    private final Obligations obligations;
    private final Paging paging;

    ObligationResource(PromiseDesk desk, Obligations obligations, Paging paging) {
        this.desk = desk;
        this.obligations = obligations;
        this.paging = paging;
    }

    @GetMapping
    @PreAuthorize(PromiseDesk.READERS)
    ResponseEntity<Listing<ObligationView>> list(
            Actor actor,
            @RequestParam(defaultValue = "DUE") Kind state,
            @RequestParam Optional<Side> side,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<CreditCode> creditCode,
            @RequestParam Optional<String> organ,
            @RequestParam Optional<String> person,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var now = desk.now();
        var mayAct = PromiseDesk.mayAct(actor);
        var page =
                obligations.page(
                        PromiseDesk.rows(actor),
                        wanted(state, side, zone, creditCode, organ, person, from, to),
                        paging.request(limit, cursor));
        return paging.answer(page.map(held -> ObligationView.of(held, mayAct, now)));
    }

    /// What is overdue was due yesterday at the latest.
    private Wanted wanted(
            Kind state,
            Optional<Side> side,
            Optional<ZoneCode> zone,
            Optional<CreditCode> creditCode,
            Optional<String> organ,
            Optional<String> person,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {
        var latest =
                state == Kind.OVERDUE
                        ? Stream.concat(to.stream(), Stream.of(desk.now().today().minusDays(1)))
                                .min(LocalDate::compareTo)
                        : to;
        return new Wanted(
                side.<Set<Side>>map(EnumSet::of).orElseGet(() -> EnumSet.allOf(Side.class)),
                state.names(),
                zone,
                creditCode,
                organ,
                person,
                from,
                latest);
    }

    @GetMapping("/{id}")
    @PreAuthorize(PromiseDesk.READERS)
    ResponseEntity<ObligationView> show(Actor actor, @PathVariable ObligationId id) {
        return desk.answer(desk.held(actor, id), actor);
    }

    /// The same list as a table, row by row as it comes from the database.
    @GetMapping("/export")
    @PreAuthorize(PromiseDesk.READERS)
    void export(
            Actor actor,
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam(defaultValue = "DUE") Kind state,
            @RequestParam Optional<Side> side,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<CreditCode> creditCode,
            @RequestParam Optional<String> organ,
            @RequestParam Optional<String> person,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            HttpServletResponse response)
            throws IOException {
        var form = TableFormat.of(format);
        var wanted = wanted(state, side, zone, creditCode, organ, person, from, to);
        var now = desk.now();
        try (var table =
                form.begin(response, "obligations-" + now.today(), ObligationColumns.HEAD)) {
            obligations.each(
                    PromiseDesk.rows(actor),
                    wanted,
                    held -> ObligationColumns.write(table, held, now));
        }
    }
}
