package etdz.investment.promise.obligation;

import static etdz.investment.promise.agreement.AgreementTest.NOW;
import static etdz.investment.promise.agreement.AgreementTest.TODAY;
import static etdz.investment.promise.agreement.AgreementTest.inEffect;
import static etdz.investment.promise.agreement.AgreementTest.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.Money;
import etdz.common.http.EventContract;
import etdz.common.time.CalendarYear;
import etdz.common.time.CalendarYear.Status;
import etdz.common.time.China;
import etdz.common.time.Moment;
import etdz.common.time.WorkingDays;
import etdz.investment.promise.obligation.Command.DeclareBreach;
import etdz.investment.promise.obligation.Command.Keep;
import etdz.investment.promise.obligation.Command.Pay;
import etdz.investment.promise.obligation.Command.Postpone;
import etdz.investment.promise.obligation.Command.Reopen;
import etdz.investment.promise.obligation.Command.Waive;
import etdz.investment.promise.obligation.Command.WithdrawPayment;
import etdz.investment.promise.obligation.Outcome.Moved;
import etdz.investment.promise.obligation.Outcome.Reason;
import etdz.investment.promise.obligation.Outcome.TurnedDown;
import etdz.investment.promise.obligation.State.Kept;
import etdz.investment.promise.obligation.State.Lapsed;
import etdz.investment.promise.obligation.State.Open;
import etdz.investment.promise.obligation.State.Waiting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

public class ObligationTest {

    /// The notice for 2026, as far as these dates need it.
    public static final WorkingDays CALENDAR =
            WorkingDays.of(
                    List.of(
                            year(2015, Status.PROVISIONAL, Set.of(), Set.of()),
                            year(
                                    2026,
                                    Status.FINAL,
                                    Set.of(
                                            day("2026-09-25"),
                                            day("2026-10-01"),
                                            day("2026-10-02"),
                                            day("2026-10-05"),
                                            day("2026-10-06"),
                                            day("2026-10-07")),
                                    Set.of(day("2026-09-20"), day("2026-10-10")))));

    static final Consent CONSENT = new Consent("示例企业（虚构）", TODAY.minusDays(2), "示例会议纪要");
    static final Keep KEEP = new Keep(TODAY, "示例文号〔2026〕1号");
    static final LocalDate LAND_DUE = day("2026-10-30");

    private static CalendarYear year(
            int year, Status status, Set<LocalDate> off, Set<LocalDate> worked) {
        return new CalendarYear(year, status, off, worked);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    public static Moment at(String day) {
        return new Moment(China.startOf(day(day)).plusSeconds(34_200), CALENDAR);
    }

    public static Moment now() {
        return new Moment(NOW, CALENDAR);
    }

    public static Obligation clause(int ordinal) {
        return Obligation.recorded(inEffect(), ordinal, now());
    }

    public static Obligation land() {
        return clause(1);
    }

    public static Obligation subsidy() {
        return clause(2);
    }

    public static Obligation after(Obligation obligation, Command... commands) {
        var held = obligation;
        for (var command : commands) {
            held = ((Moved) held.on(command, "officer-hohhot", now())).next();
        }
        return held;
    }

    static Obligation opened() {
        return subsidy().alignedWith(Optional.of(TODAY), now()).orElseThrow();
    }

    private static Outcome turnedDown(Reason reason) {
        return new TurnedDown(reason);
    }

    @Test
    void what_depends_on_the_other_side_is_not_due_before_it_has_acted() {
        var waiting = subsidy();

        assertThat(waiting.state()).isEqualTo(new Waiting());
        assertThat(waiting.dueOn(CALENDAR)).isEmpty();
        assertThat(waiting.isOverdue(at("2030-01-02"))).isFalse();
        assertThat(waiting.awaited()).hasToString("ENTERPRISE");
    }

    @Test
    void a_term_in_working_days_runs_from_the_day_after_its_condition_was_kept() {
        var opened = subsidy().alignedWith(Optional.of(day("2026-09-18")), now()).orElseThrow();

        assertThat(opened.state()).isEqualTo(new Open(new Term.WorkingDaysFrom(TODAY, 30)));
        assertThat(opened.dueOn(CALENDAR)).contains(day("2026-11-05"));
        assertThat(opened.alignedWith(Optional.of(TODAY), now())).isEmpty();
    }

    @Test
    void a_new_calendar_holds_for_a_term_at_once() {
        var opened = opened();
        var another = CALENDAR.with(Set.of(day("2026-11-05")));

        assertThat(opened.dueOn(another)).contains(day("2026-11-06"));
        assertThat(opened.shelf().until()).isEqualTo(day("2026-11-05"));
        assertThat(opened.shelf(another).until()).isEqualTo(day("2026-11-06"));
    }

    @Test
    void a_condition_that_is_taken_back_lets_it_wait_again_unless_something_was_paid() {
        var paid = after(opened(), new Pay(yuan("1000000"), TODAY, "示例凭证"));

        assertThat(opened().alignedWith(Optional.empty(), now()).orElseThrow().state())
                .isEqualTo(new Waiting());
        assertThat(paid.alignedWith(Optional.empty(), now())).isEmpty();
        assertThat(
                        opened().alignedWith(Optional.of(TODAY.minusDays(1)), now())
                                .orElseThrow()
                                .dueOn(CALENDAR))
                .contains(day("2026-11-04"));
    }

    @Test
    void it_is_overdue_from_the_day_after_its_due_day() {
        assertThat(land().isOverdue(at("2026-10-30"))).isFalse();
        assertThat(land().isOverdue(at("2026-10-31"))).isTrue();
        assertThat(after(land(), KEEP).isOverdue(at("2026-10-31"))).isFalse();
    }

    @Test
    void a_sum_is_kept_when_all_of_it_is_paid_and_not_more() {
        var half = after(opened(), new Pay(yuan("2500000"), TODAY, "示例凭证"));

        assertThat(half.on(KEEP, "x", now())).isEqualTo(turnedDown(Reason.MONEY_NOT_PAID_IN_FULL));
        assertThat(half.on(new Pay(yuan("2500000.01"), TODAY, "示例凭证"), "x", now()))
                .isEqualTo(turnedDown(Reason.MORE_THAN_OWED));
        assertThat(half.on(new Pay(new Money(BigDecimal.ONE, "USD"), TODAY, "示例凭证"), "x", now()))
                .isEqualTo(turnedDown(Reason.OTHER_CURRENCY));
        assertThat(land().on(new Pay(yuan("1"), TODAY, "示例凭证"), "x", now()))
                .isEqualTo(turnedDown(Reason.NO_MONEY_OWED));
        var all = after(half, new Pay(yuan("2500000"), TODAY, "示例凭证"), KEEP);
        assertThat(all.state()).isInstanceOf(Kept.class);
        assertThat(all.paid()).isEqualByComparingTo("5000000");
    }

    @Test
    void an_enterprise_may_invest_more_than_it_promised() {
        var more = after(clause(3), new Pay(yuan("120000000"), TODAY, "示例凭证"));

        assertThat(more.remaining()).hasValueSatisfying(it -> assertThat(it).isZero());
    }

    @Test
    void a_part_that_was_entered_wrongly_stays_visible_and_counts_no_more() {
        var wrong =
                after(
                        opened(),
                        new Pay(yuan("2500000"), TODAY, "示例凭证"),
                        new WithdrawPayment(1, "金额有误"));

        assertThat(wrong.payments()).singleElement().matches(it -> !it.counts());
        assertThat(wrong.paid()).isEqualByComparingTo("0");
        assertThat(wrong.on(new WithdrawPayment(1, "再来"), "x", now()))
                .isEqualTo(turnedDown(Reason.NO_SUCH_PAYMENT));
    }

    @Test
    void a_postponed_promise_counts_by_both_due_days() {
        var later = after(land(), new Postpone(day("2026-12-31"), "推迟开工", CONSENT));
        var kept =
                ((Moved) later.on(new Keep(day("2026-11-20"), "示例"), "x", at("2026-11-20"))).next();

        assertThat(later.dueOn(CALENDAR)).contains(day("2026-12-31"));
        assertThat(later.firstDueOn(CALENDAR)).contains(LAND_DUE);
        assertThat(kept.shelf().name()).isEqualTo(Shelf.Name.KEPT);
        assertThat(kept.shelf().firstName()).isEqualTo(Shelf.Name.KEPT_LATE);
        assertThat(land().on(new Postpone(LAND_DUE, "同日", CONSENT), "x", now()))
                .isEqualTo(turnedDown(Reason.NOT_LATER_THAN_DUE));
    }

    @Test
    void what_was_kept_waived_or_broken_can_be_opened_again() {
        for (var closed : List.of(KEEP, new Waive("不再需要", CONSENT), new DeclareBreach("催告无果"))) {
            var held = after(land(), closed);
            assertThat(held.on(KEEP, "x", now()))
                    .isEqualTo(turnedDown(Reason.OBLIGATION_NOT_IN_THIS_STATE));
            assertThat(after(held, new Reopen("有误")).state()).isEqualTo(land().state());
        }
        assertThat(after(subsidy(), new Waive("不再需要", CONSENT), new Reopen("有误")).state())
                .isEqualTo(new Waiting());
    }

    @Test
    void what_is_not_due_yet_lapses_with_its_agreement_and_what_is_late_stays() {
        assertThat(land().lapsed(TODAY, now()).orElseThrow().state()).isInstanceOf(Lapsed.class);
        assertThat(subsidy().lapsed(TODAY, now())).isPresent();
        assertThat(land().lapsed(day("2026-11-02"), at("2026-11-02"))).isEmpty();
        assertThat(after(land(), KEEP).lapsed(TODAY, now())).isEmpty();
    }

    @Test
    void an_owner_is_reminded_once_for_each_step_and_again_after_a_postponement() {
        var within30 = land().reminded(now());
        assertThat(within30).isPresent();
        assertThat(within30.get().reminded(now())).isEmpty();
        assertThat(within30.get().shelf().remindOn()).isEqualTo(day("2026-10-21"));

        var within7 = within30.get().reminded(at("2026-10-21")).orElseThrow();
        assertThat(within7.last()).isEqualTo(new Move.Reminded(Reminder.WITHIN_SEVEN));
        var today = within7.reminded(at("2026-10-30")).orElseThrow();
        var overdue = today.reminded(at("2026-10-31")).orElseThrow();
        assertThat(overdue.last()).isEqualTo(new Move.Reminded(Reminder.OVERDUE));
        assertThat(overdue.shelf().remindOn()).isNull();
        assertThat(overdue.reminded(at("2027-01-04"))).isEmpty();

        var later =
                ((Moved)
                                overdue.on(
                                        new Postpone(day("2026-12-31"), "顺延", CONSENT),
                                        "x",
                                        at("2026-11-02")))
                        .next();
        assertThat(later.reminded(at("2026-12-22")).orElseThrow().last())
                .isEqualTo(new Move.Reminded(Reminder.WITHIN_SEVEN));
    }

    @Test
    void of_several_steps_that_were_missed_the_last_one_is_told() {
        var late = land().reminded(at("2026-11-09")).orElseThrow();

        assertThat(late.last()).isEqualTo(new Move.Reminded(Reminder.OVERDUE));
        assertThat(late.reminded(at("2026-11-10"))).isEmpty();
    }

    static Stream<ObligationEvent> events() {
        var part = new Pay(yuan("2500000"), TODAY, "示例凭证");
        return Stream.of(
                        after(
                                land(),
                                new Postpone(day("2026-12-31"), "推迟开工（示例）", CONSENT),
                                KEEP,
                                new Reopen("凭证不符（示例）"),
                                new DeclareBreach("催告无果（示例）")),
                        after(opened(), part, new WithdrawPayment(1, "金额有误（示例）")),
                        opened().alignedWith(Optional.empty(), now()).orElseThrow(),
                        after(land(), new Waive("不再需要（示例）", CONSENT)),
                        land().reminded(now()).orElseThrow(),
                        subsidy().lapsed(TODAY, now()).orElseThrow())
                .flatMap(held -> held.outbox().stream())
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_keeps_to_its_schema_and_is_the_published_example(ObligationEvent event) {
        EventContract.isTheExample(event.type(), event.data());
    }

    @Test
    void every_move_has_an_event_in_the_asyncapi_file() {
        EventContract.tellsEveryMove(
                Move.class, events().map(ObligationEvent::type).distinct().toList());
    }

    @Test
    void an_obligation_is_told_again_as_it_was_told() {
        var held = after(land(), KEEP);

        assertThat(ObligationEvent.restated(held)).isEqualTo(held.outbox().getLast());
    }
}
