package etdz.policy.approval.decision;

import static etdz.policy.approval.CaseExamples.AUTHORITY;
import static etdz.policy.approval.CaseExamples.day;
import static etdz.policy.approval.CaseExamples.on;
import static etdz.policy.approval.LicenceFixture.accepted;
import static etdz.policy.approval.LicenceFixture.granted;
import static etdz.policy.approval.LicenceFixture.identifier;
import static etdz.policy.approval.LicenceFixture.store;
import static etdz.policy.approval.Outcome.Reason.CONCERNED_GRANT_NOT_IN_FORCE;
import static etdz.policy.approval.Outcome.Reason.ISSUER_WITHOUT_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.mongo.GuardedStore.Step;
import etdz.common.mongo.RealMongo;
import etdz.common.security.Scope.Everywhere;
import etdz.common.time.Moment;
import etdz.policy.approval.Case;
import etdz.policy.approval.Command.Grant;
import etdz.policy.approval.Command.Revoke;
import etdz.policy.approval.LicenceFixture;
import etdz.policy.approval.Outcome.Obstacle;
import etdz.policy.approval.register.Cases;
import etdz.policy.approval.register.RegisterFixture;
import etdz.policy.approval.stage.Annulment.Ground;
import etdz.policy.approval.stage.Decision.Authority;
import etdz.policy.approval.stage.Decision.Body;
import etdz.policy.approval.stage.Licence;
import etdz.policy.identifier.IdentifierScheme.Verdict;
import etdz.policy.organ.OrgansFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IssuingTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final Moment NOW = on("2026-11-02");

    private final Cases cases = RegisterFixture.cases(MONGO.stores());
    private final Issuing issuing =
            new Issuing(
                    cases,
                    RegisterFixture.numbering(MONGO.stores()),
                    OrgansFixture.organs(MONGO.stores()));

    @BeforeEach
    void the_organs_are_registered() {
        OrgansFixture.organs(MONGO.stores());
    }

    @Test
    void a_licence_names_its_type_its_issuer_and_a_serial_number() {
        var held = accepted(1, "SMP-SC-001", null, "2026-10-20");

        var licence = issued(held);

        assertThat(licence.identifier().value())
                .startsWith(
                        "1.2.156.3005.2.11150000MB0N000018008.11150100MB0N0001X5.000000001.001.");
        assertThat(LicenceFixture.SCHEME.look(licence.identifier())).isEqualTo(Verdict.VALID);
        assertThat(licence.validFrom()).isEqualTo(day("2026-11-02"));
        assertThat(licence.validTo()).isEqualTo(day("2031-11-01"));
        assertThat(issued(held).identifier().value()).contains(".000000002.001.");
    }

    @Test
    void what_has_no_term_does_not_expire_and_what_is_no_licence_issues_none() {
        assertThat(issued(accepted(1, "SMP-ZJ-001", null, "2026-10-20")).validTo()).isNull();
        assertThat(issuing.licence(accepted(2, "SMP-HB-001", null, "2026-10-20"), AUTHORITY, NOW))
                .isEmpty();
        assertThat(issuing.licence(accepted(3, "SMP-FG-001", null, "2026-10-20"), AUTHORITY, NOW))
                .isEmpty();
    }

    @Test
    void an_amendment_is_the_next_version_and_lasts_as_long() {
        var first = granted(1, "2026-09-18", day("2031-09-17"));
        store(MONGO.stores(), first);

        var licence = issued(accepted(2, "SMP-SC-011", first.id(), "2026-10-20"));

        assertThat(licence.identifier()).isEqualTo(LicenceFixture.SCHEME.next(identifier(1)));
        assertThat(licence.validTo()).isEqualTo(day("2031-09-17"));
    }

    @Test
    void a_renewal_begins_where_the_licence_ends_and_today_if_that_is_past() {
        var running = granted(1, "2023-12-01", day("2026-11-30"));
        var past = granted(2, "2023-10-09", day("2026-09-30"));
        store(MONGO.stores(), running, past);

        assertThat(issued(accepted(3, "SMP-SC-012", running.id(), "2026-10-20")).validTo())
                .isEqualTo(day("2031-11-30"));
        assertThat(issued(accepted(4, "SMP-SC-012", past.id(), "2026-10-20")).validTo())
                .isEqualTo(day("2031-11-01"));
    }

    @Test
    void whatever_version_an_application_concerns_the_last_one_is_followed() {
        var first = granted(1, "2026-09-18", day("2031-09-17"));
        var second =
                granted(
                        2,
                        first.id(),
                        LicenceFixture.SCHEME.next(identifier(1)),
                        "2026-10-09",
                        day("2036-09-17"));
        store(MONGO.stores(), first, second);

        var licence = issued(accepted(3, "SMP-SC-011", first.id(), "2026-10-20"));

        assertThat(licence.identifier().version()).isEqualTo(3);
        assertThat(licence.validTo()).isEqualTo(day("2036-09-17"));
    }

    @Test
    void an_officer_reads_why_no_licence_can_be_issued() {
        var nobody = new Body("nobody", "没有登记的机关");
        var nameless =
                new Authority(AUTHORITY.mode(), nobody, nobody, nobody, "示例赋权文件", true, null);
        var revoked =
                LicenceFixture.after(
                        granted(1, "2026-09-18", day("2031-09-17")),
                        new Revoke(Ground.FRAUD, "提交虚假材料"),
                        NOW);
        store(MONGO.stores(), revoked);

        assertThat(issuing.obstacles(accepted(2, "SMP-SC-001", null, "2026-10-20"), nameless))
                .containsExactly(new Obstacle(ISSUER_WITHOUT_CODE, "nobody"));
        assertThat(
                        issuing.obstacles(
                                accepted(3, "SMP-SC-012", revoked.id(), "2026-10-20"), AUTHORITY))
                .containsExactly(new Obstacle(CONCERNED_GRANT_NOT_IN_FORCE, revoked.id().value()));
        assertThat(issuing.obstacles(accepted(4, "SMP-SC-001", null, "2026-10-20"), AUTHORITY))
                .isEmpty();
    }

    /// Two decisions on applications that concern one licence: both compute version 2.
    @Test
    void one_version_is_issued_once() throws InterruptedException, ExecutionException {
        var first = granted(1, "2026-09-18", day("2031-09-17"));
        var amendment = accepted(2, "SMP-SC-011", first.id(), "2026-10-20");
        var renewal = accepted(3, "SMP-SC-012", first.id(), "2026-10-20");
        store(MONGO.stores(), first, amendment, renewal);
        var amended = new Step<>(amendment, grant(amendment));
        var renewed = new Step<>(renewal, grant(renewal));
        List<Callable<Boolean>> both =
                List.of(() -> cases.store(amended), () -> cases.store(renewed));

        var stored = new ArrayList<Boolean>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result : threads.invokeAll(both)) {
                stored.add(result.get());
            }
        }

        assertThat(stored).containsExactlyInAnyOrder(true, false);
        var left = stored.get(0) ? renewal : amendment;
        var again = cases.find(left.id(), new Everywhere()).orElseThrow();
        assertThat(issued(again).identifier().version()).isEqualTo(3);
    }

    @Test
    void licences_are_found_by_indexes() {
        var first = granted(1, "2026-09-18", day("2027-09-17"));
        var renewal = LicenceFixture.renewal(2, first.id(), "2027-07-20");
        store(MONGO.stores(), first, renewal, granted(3, "2026-09-18", day("2031-09-17")));

        var scans =
                MONGO.collectionScansDuring(() -> {
                    assertThat(cases.newestOf(identifier(1).series()))
                            .map(Case::id)
                            .contains(first.id());
                    assertThat(cases.concerning(List.of(first.id())))
                            .extracting(Case::id)
                            .containsExactly(renewal.id());
                    assertThat(cases.versionsOf(identifier(1)))
                            .extracting(Case::id)
                            .containsExactly(first.id());
                    assertThat(cases.licencesDue(day("2027-06-19"), 10))
                            .extracting(Case::id)
                            .containsExactly(first.id());
                    assertThat(cases.licencesDue(day("2027-06-18"), 10)).isEmpty();
                });

        assertThat(scans).isEmpty();
    }

    private Licence issued(Case held) {
        return issuing.licence(held, AUTHORITY, NOW).orElseThrow();
    }

    private Case grant(Case held) {
        var licence = issued(held);
        return LicenceFixture.after(
                held,
                new Grant("150100〔2026〕9号", AUTHORITY, null, List.of(), licence, Set.of()),
                NOW);
    }
}
