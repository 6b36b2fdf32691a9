package etdz.policy.approval.stage;

import static etdz.policy.approval.CaseExamples.day;
import static etdz.policy.approval.CaseExamples.on;
import static etdz.policy.approval.LicenceFixture.SCHEME;
import static etdz.policy.approval.LicenceFixture.after;
import static etdz.policy.approval.LicenceFixture.granted;
import static etdz.policy.approval.LicenceFixture.identifier;
import static etdz.policy.approval.Outcome.Reason.LICENCE_SUPERSEDED;
import static etdz.policy.approval.Outcome.Reason.NOT_AT_THIS_STAGE;
import static etdz.policy.approval.stage.ExpiryStep.ENDED;
import static etdz.policy.approval.stage.ExpiryStep.NINETY_DAYS;
import static etdz.policy.approval.stage.ExpiryStep.SEVEN_DAYS;
import static etdz.policy.approval.stage.ExpiryStep.SIXTY_DAYS;
import static etdz.policy.approval.stage.ExpiryStep.THIRTY_DAYS;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.policy.approval.Case;
import etdz.policy.approval.CaseExamples;
import etdz.policy.approval.Command.Cancel;
import etdz.policy.approval.Command.RenewByLaw;
import etdz.policy.approval.Command.Revoke;
import etdz.policy.approval.Command.Supersede;
import etdz.policy.approval.Command.TellExpiry;
import etdz.policy.approval.Move;
import etdz.policy.approval.Outcome.Moved;
import etdz.policy.approval.Outcome.TurnedDown;
import etdz.policy.approval.stage.Annulment.Ground;
import etdz.policy.approval.stage.LicenceEntry.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LicenceTest {

    private static final LocalDate END = day("2027-09-17");
    private static final Case HELD = granted(1, "2026-09-18", END);

    @Test
    void the_register_finds_a_case_by_the_licence_it_issued() {
        assertThat(HELD.licence())
                .isEqualTo(
                        new LicenceEntry(identifier(1), Standing.ISSUED, END, day("2027-06-19")));
        assertThat(granted(2, "2026-09-18", null).licence())
                .isEqualTo(
                        new LicenceEntry(identifier(2), Standing.ISSUED, LicenceEntry.NEVER, null));
        assertThat(CaseExamples.submitted().licence()).isNull();
    }

    @Test
    void the_holder_is_told_ninety_sixty_thirty_and_seven_days_before_the_end_and_of_the_end() {
        var told = new ArrayList<String>();
        var held = HELD;
        for (var today = day("2026-09-19"); today.isBefore(day("2027-12-31")); ) {
            if (held.on(new TellExpiry(), "clock", on(today.toString()))
                    instanceof Moved(var next)) {
                told.add(today + " " + next.last());
                held = next;
            } else {
                today = today.plusDays(1);
            }
        }

        assertThat(told)
                .containsExactly(
                        "2027-06-19 LicenceExpiring[step=NINETY_DAYS, validTo=2027-09-17]",
                        "2027-07-19 LicenceExpiring[step=SIXTY_DAYS, validTo=2027-09-17]",
                        "2027-08-18 LicenceExpiring[step=THIRTY_DAYS, validTo=2027-09-17]",
                        "2027-09-10 LicenceExpiring[step=SEVEN_DAYS, validTo=2027-09-17]",
                        "2027-09-18 LicenceExpired[validTo=2027-09-17]");
        assertThat(entry(held).attendOn()).isNull();
    }

    @Test
    void of_several_steps_that_went_by_only_the_last_is_told() {
        var told = after(HELD, new TellExpiry(), on("2027-08-20"));

        assertThat(told.last()).isEqualTo(new Move.LicenceExpiring(THIRTY_DAYS, END));
        assertThat(entry(told).attendOn()).isEqualTo(day("2027-09-10"));
    }

    @Test
    void a_short_licence_has_no_step_before_it_began() {
        assertThat(ExpiryStep.after(null, day("2026-09-18"), day("2026-10-30")))
                .contains(THIRTY_DAYS);
        assertThat(ExpiryStep.after(null, day("2026-09-18"), day("2026-09-20"))).contains(ENDED);
        assertThat(ExpiryStep.after(NINETY_DAYS, day("2026-09-18"), END)).contains(SIXTY_DAYS);
        assertThat(ExpiryStep.after(ENDED, day("2026-09-18"), END)).isEmpty();
    }

    @Test
    void a_licence_renewed_by_law_has_a_new_end_and_new_steps() {
        var near = after(HELD, new TellExpiry(), on("2027-09-12"));
        assertThat(near.last()).isEqualTo(new Move.LicenceExpiring(SEVEN_DAYS, END));

        var renewed = after(near, new RenewByLaw(day("2032-09-17")), on("2027-09-18"));

        assertThat(licence(renewed).renewedByLaw()).isTrue();
        assertThat(entry(renewed).validTo()).isEqualTo(day("2032-09-17"));
        assertThat(entry(renewed).attendOn()).isEqualTo(day("2032-06-19"));
    }

    @Test
    void what_was_superseded_has_no_steps_any_more_and_is_superseded_once() {
        var next = SCHEME.next(identifier(1));
        var superseded = after(HELD, new Supersede(next), on("2027-01-04"));
        for (var end :
                List.of(new Revoke(Ground.FRAUD, "骗取"), new Cancel(Ground.HOLDER_GONE, "注销"))) {
            assertThat(superseded.on(end, "approver", on("2027-01-04")))
                    .isEqualTo(new TurnedDown(LICENCE_SUPERSEDED));
        }

        assertThat(entry(superseded).standing()).isEqualTo(Standing.SUPERSEDED);
        assertThat(entry(superseded).attendOn()).isNull();
        assertThat(superseded.isSuperseded()).isTrue();
        assertThat(superseded.on(new Supersede(next), "law", on("2027-01-04")))
                .isEqualTo(new TurnedDown(NOT_AT_THIS_STAGE));
        assertThat(superseded.on(new TellExpiry(), "law", on("2027-09-12")))
                .isEqualTo(new TurnedDown(NOT_AT_THIS_STAGE));
        assertThat(licence(after(superseded, new Supersede(SCHEME.next(next)), on("2027-01-05"))))
                .extracting(Licence::supersededBy)
                .isEqualTo(SCHEME.next(next));
    }

    @Test
    void a_licence_of_another_serial_number_supersedes_nothing() {
        assertThat(HELD.on(new Supersede(SCHEME.next(identifier(2))), "law", on("2027-01-04")))
                .isEqualTo(new TurnedDown(NOT_AT_THIS_STAGE));
        assertThat(HELD.on(new Supersede(identifier(1)), "law", on("2027-01-04")))
                .isEqualTo(new TurnedDown(NOT_AT_THIS_STAGE));
    }

    @Test
    void a_licence_that_was_taken_away_stays_in_the_register() {
        var revoked = after(HELD, new Revoke(Ground.FRAUD, "提交虚假材料"), on("2027-01-04"));
        var cancelled = after(HELD, new Cancel(Ground.EXPIRED, "届满"), on("2027-10-04"));

        assertThat(entry(revoked).standing()).isEqualTo(Standing.REVOKED);
        assertThat(entry(cancelled).standing()).isEqualTo(Standing.CANCELLED);
        assertThat(entry(revoked).attendOn()).isNull();
    }

    private static LicenceEntry entry(Case held) {
        return requireNonNull(held.licence());
    }

    private static Licence licence(Case held) {
        return requireNonNull(held.stage().grant().orElseThrow().licence());
    }
}
