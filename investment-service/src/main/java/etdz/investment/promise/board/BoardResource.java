package etdz.investment.promise.board;

import etdz.common.ZoneCode;
import etdz.common.security.Actor;
import etdz.common.security.Scope;
import etdz.common.time.China;
import etdz.investment.promise.Amount;
import etdz.investment.promise.board.KeptRates.Rates;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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

    private static final String ENTERPRISE = "ENTERPRISE";
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
            Tally enterprise) {}

    record Board(LocalDate on, List<ZoneBoard> items) {}

    record ZoneRates(ZoneCode zone, Rates rates) {}

    record PublicRates(LocalDate on, List<ZoneRates> items) {}

    private final Tallies tallies;
    private final KeptRates rates;
    private final InstantSource clock;

    BoardResource(Tallies tallies, KeptRates rates, InstantSource clock) {
        this.tallies = tallies;
        this.rates = rates;
        this.clock = clock;
    }

    @GetMapping("/board")
    @PreAuthorize(
            "hasAnyRole('OFFICER', 'LAND_OFFICER', 'REVIEWER', 'APPROVER', 'LEADER', 'SUPERVISOR')")
    ResponseEntity<Board> board(Actor actor) {
        var today = today();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(
                        new Board(
                                today,
                                zones(actor).stream()
                                        .sorted(Comparator.comparing(ZoneCode::value))
                                        .map(zone -> board(zone, today))
                                        .toList()));
    }

    private Set<ZoneCode> zones(Actor actor) {
        return switch (actor.scope()) {
            case Scope.Everywhere() -> tallies.zones();
            case Scope.Zones(var zones) -> zones;
            case Scope.Department _, Scope.Own _, Scope.Self _ -> Set.of();
        };
    }

    private ZoneBoard board(ZoneCode zone, LocalDate today) {
        var government = tallies.agreed(zone, KeptRates.GOVERNMENT, today);
        return new ZoneBoard(
                zone,
                government,
                rates.of(zone, today),
                tallies.accounts(zone, KeptRates.GOVERNMENT, today).stream()
                        .map(AccountView::of)
                        .toList(),
                tallies.agreed(zone, ENTERPRISE, today));
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
                                        .sorted(Comparator.comparing(ZoneCode::value))
                                        .map(zone -> new ZoneRates(zone, rates.of(zone, today)))
                                        .toList()));
    }

    private LocalDate today() {
        return China.dayOf(clock.instant());
    }
}
