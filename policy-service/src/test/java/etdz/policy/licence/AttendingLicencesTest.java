package etdz.policy.licence;

import static etdz.policy.approval.LicenceFixture.SCHEME;
import static etdz.policy.approval.LicenceFixture.granted;
import static etdz.policy.approval.LicenceFixture.identifier;
import static etdz.policy.approval.LicenceFixture.renewal;
import static etdz.policy.approval.LicenceFixture.store;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.mongo.RealMongo;
import etdz.common.security.Scope.Everywhere;
import etdz.common.time.China;
import etdz.common.time.TestClock;
import etdz.policy.approval.Case;
import etdz.policy.approval.CaseExamples;
import etdz.policy.approval.Command;
import etdz.policy.approval.LicenceFixture;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.register.RegisterFixture;
import etdz.policy.approval.stage.Correction;
import etdz.policy.approval.stage.LicenceEntry.Standing;
import etdz.policy.clock.calendar.CalendarFixture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AttendingLicencesTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final LocalDate END = LocalDate.parse("2026-12-31");
    private static final Case HELD = granted(1, "2023-10-09", END);

    private final TestClock clock = new TestClock();

    @Test
    void each_step_is_told_once_by_three_instances()
            throws InterruptedException, ExecutionException {
        for (var serial = 1; serial <= 20; serial++) {
            store(MONGO.stores(), granted(serial, "2023-10-09", END));
        }

        for (var day :
                List.of(
                        "2026-10-01",
                        "2026-10-02",
                        "2026-11-01",
                        "2026-12-01",
                        "2026-12-24",
                        "2026-12-31",
                        "2027-01-01",
                        "2027-02-01")) {
            clock.standAt(day + "T08:00");
            byThreeInstances();
        }

        for (var serial = 1; serial <= 20; serial++) {
            assertThat(moves("150100-2026-%06d".formatted(serial)))
                    .containsExactly(
                            "Submitted",
                            "Accepted",
                            "Granted",
                            "LicenceExpiring 2026-10-02",
                            "LicenceExpiring 2026-11-01",
                            "LicenceExpiring 2026-12-01",
                            "LicenceExpiring 2026-12-24",
                            "LicenceExpired 2027-01-01");
        }
    }

    @Test
    void a_renewal_asked_for_in_time_and_not_decided_before_the_end_renews_by_law_once()
            throws InterruptedException, ExecutionException {
        store(MONGO.stores(), HELD, renewal(2, HELD.id(), "2026-12-01"));
        clock.standAt("2026-12-31T23:59");
        byThreeInstances();
        assertThat(held().licence()).extracting("validTo").isEqualTo(END);

        clock.standAt("2027-01-01T00:01");
        byThreeInstances();
        byThreeInstances();

        assertThat(moves(HELD.id().value())).filteredOn(it -> it.startsWith("Renewed")).hasSize(1);
        assertThat(held().licence()).extracting("validTo").isEqualTo(LocalDate.parse("2031-12-31"));
        assertThat(held().stage().grant().orElseThrow().licence())
                .extracting("renewedByLaw")
                .isEqualTo(true);
    }

    @Test
    void who_asked_late_is_not_renewed_by_silence() {
        store(MONGO.stores(), HELD, renewal(2, HELD.id(), "2026-12-02"));

        attendAfterTheEnd();

        assertThat(moves(HELD.id().value()).getLast()).isEqualTo("LicenceExpired 2027-01-01");
    }

    @Test
    void who_was_told_to_correct_his_application_has_an_answer() {
        var asked = LicenceFixture.accepted(2, "SMP-SC-012", HELD.id(), "2026-11-02");
        var submitted =
                Case.submitted(
                        asked.id(),
                        asked.application(),
                        asked.dossier(),
                        CaseExamples.on("2026-11-02"));
        var told =
                LicenceFixture.after(
                        submitted,
                        new Command.RequestCorrection(
                                List.of(new Correction.Item(null, "经营场所证明已过期"))),
                        CaseExamples.on("2026-11-03"));
        store(MONGO.stores(), HELD, told);

        attendAfterTheEnd();

        assertThat(moves(HELD.id().value()).getLast()).isEqualTo("LicenceExpired 2027-01-01");
    }

    @Test
    void an_application_for_an_amendment_renews_nothing() {
        store(
                MONGO.stores(),
                HELD,
                LicenceFixture.accepted(2, "SMP-SC-011", HELD.id(), "2026-10-20"));

        attendAfterTheEnd();

        assertThat(moves(HELD.id().value()).getLast()).isEqualTo("LicenceExpired 2027-01-01");
    }

    /// The renewal named the licence before it was amended.
    @Test
    void a_renewal_follows_the_licence_through_its_amendments() {
        var amended = granted(3, HELD.id(), SCHEME.next(identifier(1)), "2026-10-20", END);
        store(MONGO.stores(), HELD, renewal(2, HELD.id(), "2026-10-09"), amended);

        attendAfterTheEnd();

        assertThat(moves(amended.id().value()).getLast()).isEqualTo("RenewedByLaw 2027-01-01");
        assertThat(held().licence()).extracting("standing").isEqualTo(Standing.SUPERSEDED);
    }

    private void attendAfterTheEnd() {
        clock.standAt("2027-01-01T08:00");
        instance().attend();
    }

    private AttendingLicences instance() {
        return new AttendingLicences(
                RegisterFixture.cases(MONGO.stores()),
                CalendarFixture.calendars(MONGO.stores()),
                clock);
    }

    private void byThreeInstances() throws InterruptedException, ExecutionException {
        var instances = List.of(instance(), instance(), instance());
        List<Callable<Boolean>> all =
                instances.stream()
                        .<Callable<Boolean>>map(one ->
                                () -> {
                                    one.attend();
                                    return true;
                                })
                        .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(all)) {
                assertThat(done.get()).isTrue();
            }
        }
    }

    private static Case held() {
        return held(HELD.id().value());
    }

    private static Case held(String id) {
        return RegisterFixture.cases(MONGO.stores()).held(new CaseId(id), new Everywhere());
    }

    /// The moves of a case; with their days from the grant on.
    private static List<String> moves(String id) {
        var moves = new ArrayList<String>();
        for (var entry : held(id).history()) {
            var late = entry.at().toString().compareTo("2026-09-30") > 0;
            moves.add(
                    late && !List.of("Submitted", "Accepted", "Granted").contains(entry.move())
                            ? entry.move() + " " + China.dayOf(entry.at())
                            : entry.move());
        }
        return moves;
    }
}
