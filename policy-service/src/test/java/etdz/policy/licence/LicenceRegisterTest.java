package etdz.policy.licence;

import static etdz.policy.approval.CaseExamples.on;
import static etdz.policy.approval.LicenceFixture.SCHEME;
import static etdz.policy.approval.LicenceFixture.after;
import static etdz.policy.approval.LicenceFixture.granted;
import static etdz.policy.approval.LicenceFixture.identifier;
import static etdz.policy.approval.LicenceFixture.store;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.http.PageRequest;
import etdz.common.mongo.RealMongo;
import etdz.common.security.Scope;
import etdz.policy.approval.CaseFixture;
import etdz.policy.approval.Command;
import etdz.policy.approval.register.RegisterFixture;
import etdz.policy.approval.stage.Annulment.Ground;
import etdz.policy.licence.LicenceRegister.Wanted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LicenceRegisterTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final LocalDate TODAY = LocalDate.parse("2026-09-18");
    private static final ZoneCode HOHHOT = new ZoneCode("hohhot");
    private static final Scope ZONE = new Scope.Zones(Set.of(HOHHOT));
    private static final Scope OWN = new Scope.Own(new CreditCode("91150100MA0N00016K"));

    private final LicenceRegister licences =
            new LicenceRegister(MONGO.stores(), RegisterFixture.rows());

    @BeforeEach
    void licences_in_every_state_and_cases_without() {
        CaseFixture.store(MONGO.stores(), CaseFixture.mixed(40, List.of(HOHHOT)));
        store(
                MONGO.stores(),
                granted(101, "2023-10-09", LocalDate.parse("2026-09-17")),
                granted(102, "2023-10-09", LocalDate.parse("2026-09-18")),
                granted(103, "2023-10-09", LocalDate.parse("2026-12-17")),
                granted(104, "2023-10-09", LocalDate.parse("2026-12-18")),
                granted(105, "2023-10-09", null),
                after(
                        granted(106, "2023-10-09", LocalDate.parse("2027-01-01")),
                        new Command.Revoke(Ground.FRAUD, "虚假"),
                        on("2026-09-18")),
                after(
                        granted(107, "2023-10-09", LocalDate.parse("2026-01-01")),
                        new Command.Cancel(Ground.EXPIRED, "届满"),
                        on("2026-09-18")),
                after(
                        granted(108, "2023-10-09", LocalDate.parse("2027-01-01")),
                        new Command.Supersede(SCHEME.next(identifier(108))),
                        on("2026-09-18")));
    }

    @Test
    void licences_are_found_by_their_state_and_by_their_end() {
        assertThat(found(ZONE, Optional.empty(), Optional.empty()))
                .containsExactly(107, 101, 102, 103, 104, 106, 108, 105);
        assertThat(found(ZONE, LicenceState.VALID)).containsExactly(102, 103, 104, 105);
        assertThat(found(ZONE, LicenceState.EXPIRED)).containsExactly(101);
        assertThat(found(ZONE, LicenceState.SUPERSEDED)).containsExactly(108);
        assertThat(found(ZONE, LicenceState.REVOKED)).containsExactly(106);
        assertThat(found(ZONE, LicenceState.CANCELLED)).containsExactly(107);
        assertThat(found(ZONE, LicenceState.UNKNOWN)).isEmpty();
        assertThat(found(ZONE, Optional.empty(), Optional.of(0))).containsExactly(102);
        assertThat(found(ZONE, Optional.empty(), Optional.of(90))).containsExactly(102, 103);
    }

    @Test
    void nobody_sees_licences_out_of_his_scope() {
        var elsewhere = new Scope.Zones(Set.of(new ZoneCode("bayannur")));

        assertThat(found(elsewhere, Optional.empty(), Optional.empty())).isEmpty();
        assertThat(
                        found(
                                new Scope.Own(new CreditCode("91150702MA0N00016F")),
                                Optional.empty(),
                                Optional.empty()))
                .isEmpty();
        assertThat(found(OWN, Optional.empty(), Optional.empty())).hasSize(8);
        assertThat(found(new Scope.Everywhere(), Optional.empty(), Optional.empty())).hasSize(8);
    }

    @Test
    void every_list_is_served_by_an_index_without_a_look_at_other_cases() {
        var scans =
                MONGO.collectionScansDuring(() -> {
                    for (var scope : List.of(ZONE, OWN, new Scope.Everywhere())) {
                        found(scope, Optional.empty(), Optional.empty());
                        found(scope, LicenceState.VALID);
                        found(scope, Optional.empty(), Optional.of(90));
                    }
                });

        assertThat(scans).isEmpty();
    }

    private List<Integer> found(Scope scope, LicenceState state) {
        return found(scope, Optional.of(state), Optional.empty());
    }

    /// The serial numbers, over pages of two.
    private List<Integer> found(
            Scope scope, Optional<LicenceState> state, Optional<Integer> endsWithin) {
        var wanted = new Wanted(state, endsWithin, TODAY);
        var all = new ArrayList<Integer>();
        var page = licences.find(scope, wanted, new PageRequest(2, Optional.empty()));
        while (true) {
            page.items().stream()
                    .map(held -> Objects.requireNonNull(held.licence()).identifier().series())
                    .map(series -> Integer.valueOf(series.substring(series.lastIndexOf('.') + 1)))
                    .forEach(all::add);
            if (page.next().isEmpty()) {
                return all;
            }
            page = licences.find(scope, wanted, new PageRequest(2, page.next()));
        }
    }
}
