package etdz.policy.licence;

import static etdz.policy.approval.CaseExamples.on;
import static etdz.policy.approval.LicenceFixture.SCHEME;
import static etdz.policy.approval.LicenceFixture.after;
import static etdz.policy.approval.LicenceFixture.granted;
import static etdz.policy.approval.LicenceFixture.identifier;
import static etdz.policy.approval.LicenceFixture.store;
import static etdz.policy.approval.register.RegisterFixture.cases;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etdz.common.http.Problem;
import etdz.common.mongo.RealMongo;
import etdz.common.time.TestClock;
import etdz.policy.approval.Case;
import etdz.policy.approval.Command;
import etdz.policy.approval.stage.Annulment.Ground;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VerifyingTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final LocalDate END = LocalDate.parse("2027-09-17");
    private static final Case HELD = granted(1, "2026-09-18", END);
    private static final String NUMBER = identifier(1).value();

    private final TestClock clock = new TestClock();
    private final Verifying verifying = new Verifying(cases(MONGO.stores()), clock);

    @Test
    void a_stranger_learns_what_a_licence_is_worth_and_no_more_of_its_holder_than_he_needs() {
        store(MONGO.stores(), HELD);

        var found = verifying.verify(NUMBER);

        assertThat(found.state()).isEqualTo(LicenceState.VALID);
        assertThat(found.holder()).isEqualTo("呼和浩特************（虚构）");
        assertThat(found.issuer()).isEqualTo("呼和浩特经济技术开发区管理委员会");
        assertThat(found.matter()).extracting("zh").isEqualTo("食品经营许可（新办）");
        assertThat(found.validFrom()).isEqualTo("2026-09-18");
        assertThat(found.validTo()).isEqualTo(END);
        assertThat(found.sample()).isTrue();
    }

    @Test
    void it_expires_by_the_passing_of_its_last_day_alone() {
        store(MONGO.stores(), HELD);

        clock.standAt("2027-09-17T23:59");
        assertThat(state(NUMBER)).isEqualTo(LicenceState.VALID);

        clock.standAt("2027-09-18T00:00");
        assertThat(state(NUMBER)).isEqualTo(LicenceState.EXPIRED);
    }

    @Test
    void a_revocation_and_a_cancellation_are_seen_by_the_next_look() {
        store(MONGO.stores(), HELD, granted(2, "2026-09-18", null));
        var cases = cases(MONGO.stores());

        assertThat(
                        cases.move(
                                HELD,
                                new Command.Revoke(Ground.FRAUD, "提交虚假材料"),
                                "approver-hohhot",
                                on("2026-09-18")))
                .isTrue();
        assertThat(
                        cases.move(
                                granted(2, "2026-09-18", null),
                                new Command.Cancel(Ground.AT_HOLDERS_WISH, "申请注销"),
                                "approver-hohhot",
                                on("2026-09-18")))
                .isTrue();

        assertThat(state(NUMBER)).isEqualTo(LicenceState.REVOKED);
        assertThat(verifying.verify(NUMBER).endedOn()).isEqualTo("2026-09-18");
        assertThat(state(identifier(2).value())).isEqualTo(LicenceState.CANCELLED);
    }

    @Test
    void a_later_version_supersedes_from_its_grant_on() {
        var next = SCHEME.next(identifier(1));
        store(MONGO.stores(), HELD, granted(2, HELD.id(), next, "2026-09-18", END));

        assertThat(state(NUMBER)).isEqualTo(LicenceState.SUPERSEDED);
        assertThat(state(next.value())).isEqualTo(LicenceState.VALID);
    }

    @Test
    void what_was_superseded_stays_so_when_the_later_version_is_revoked() {
        var next = SCHEME.next(identifier(1));
        var second = granted(2, HELD.id(), next, "2026-09-18", END);
        store(
                MONGO.stores(),
                after(HELD, new Command.Supersede(next), on("2026-09-18")),
                after(second, new Command.Revoke(Ground.FRAUD, "虚假"), on("2026-09-18")));

        assertThat(state(NUMBER)).isEqualTo(LicenceState.SUPERSEDED);
        assertThat(state(next.value())).isEqualTo(LicenceState.REVOKED);
    }

    @Test
    void nothing_is_told_of_what_nobody_issued() {
        store(MONGO.stores(), HELD);

        var found = verifying.verify(identifier(7).value());

        assertThat(found)
                .isEqualTo(Verifying.Finding.unknown(identifier(7), LocalDate.parse("2026-09-18")));
    }

    @Test
    void a_typing_mistake_is_told_before_anything_is_looked_up() {
        var mistyped = NUMBER.replace("000000001.001", "000000007.001");

        assertThatThrownBy(() -> verifying.verify(mistyped))
                .isInstanceOfSatisfying(
                        Problem.class,
                        it ->
                                assertThat(it.getBody().getType())
                                        .hasToString("/problems/licence-identifier-mistyped"));
        assertThatThrownBy(() -> verifying.verify("1.2.3"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        it ->
                                assertThat(it.getBody().getType())
                                        .hasToString("/problems/licence-identifier-malformed"));
    }

    @Test
    void it_may_be_typed_in_small_letters_and_with_blanks() {
        store(MONGO.stores(), HELD);

        assertThat(state(" " + NUMBER.toLowerCase(Locale.ROOT).replace(".0", ". 0")))
                .isEqualTo(LicenceState.VALID);
    }

    private LicenceState state(String typed) {
        return verifying.verify(typed).state();
    }
}
