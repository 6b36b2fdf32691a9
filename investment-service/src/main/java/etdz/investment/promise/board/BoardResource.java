package etdz.investment.promise.board;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import etdz.common.ZoneCode;
import etdz.common.security.Actor;
import etdz.common.security.Scope;
import etdz.common.time.China;
import etdz.investment.figure.KeptFigures.Figures;
import etdz.investment.promise.Amount;
import etdz.investment.promise.board.KeptRates.Rates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How each zone keeps what it promised. The rates of the zones are open to everybody; both
/// readings of a postponed promise stand side by side: by the due day that both sides agreed on
/// last, and by the first one.
@RestController
@RequestMapping("/api/investment/promises")
class BoardResource {

    private static final CacheControl PUBLIC =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    record AccountView(String currency, Amount owed, Amount overdue, Amount paid) {

        static AccountView of(Tallies.Account account) {
            return new AccountView(
                    account.owed().currency(),
                    Amount.of(account.owed()),
                    Amount.of(account.overdue()),
                    Amount.of(account.paid()));
        }
    }

    record ZoneBoard(
            ZoneCode zone,
            Tally government,
            Rates rates,
            List<AccountView> money,
            Tally enterprise) {

        static ZoneBoard of(ZoneCode zone, ZoneTallies tallies) {
            return new ZoneBoard(
                    zone,
                    tallies.agreed(),
                    tallies.rates(),
                    tallies.accounts().stream().map(AccountView::of).toList(),
                    tallies.enterprise());
        }
    }

    /// @param countedAt when the oldest of the figures were counted
    record Board(LocalDate on, Instant countedAt, List<ZoneBoard> items) {}

    record ZoneRates(ZoneCode zone, Rates rates) {}

    record PublicRates(LocalDate on, List<ZoneRates> items) {}

    private final Tallies tallies;
    private final BoardFigures figures;
    private final KeptRates rates;
    private final InstantSource clock;

    BoardResource(Tallies tallies, BoardFigures figures, KeptRates rates, InstantSource clock) {
        this.tallies = tallies;
        this.figures = figures;
        this.rates = rates;
        this.clock = clock;
    }

    @GetMapping("/board")
    @PreAuthorize(
            "hasAnyRole('OFFICER', 'LAND_OFFICER', 'REVIEWER', 'APPROVER', 'LEADER', 'SUPERVISOR')")
    ResponseEntity<Board> board(Actor actor) {
        var today = today();
        var zones = zones(actor.scope(), today);
        var countedAt =
                zones.values().stream()
                        .map(Figures::at)
                        .min(naturalOrder())
                        .orElseGet(clock::instant);
        var items = new ArrayList<ZoneBoard>();
        zones.forEach((zone, figures) -> items.add(ZoneBoard.of(zone, figures.value())));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(new Board(today, countedAt, items));
    }

    private SortedMap<ZoneCode, Figures<ZoneTallies>> zones(Scope scope, LocalDate today) {
        var found = new TreeMap<ZoneCode, Figures<ZoneTallies>>(comparing(ZoneCode::value));
        switch (scope) {
            case Scope.Everywhere() ->
                    tallies.zones().forEach(it -> found.put(it, figures.lately(it, today)));
            case Scope.Zones(var own) -> own.forEach(it -> found.put(it, figures.now(it, today)));
            case Scope.Department _, Scope.Own _, Scope.Self _ -> {}
        }
        return found;
    }

    @GetMapping("/rates")
    @PreAuthorize("permitAll()")
    ResponseEntity<PublicRates> rates() {
        var today = today();
        return ResponseEntity.ok()
                .cacheControl(PUBLIC)
                .body(
                        new PublicRates(
                                today,
                                tallies.zones().stream()
                                        .sorted(comparing(ZoneCode::value))
                                        .map(zone -> new ZoneRates(zone, rates.of(zone, today)))
                                        .toList()));
    }

    private LocalDate today() {
        return China.dayOf(clock.instant());
    }
}
