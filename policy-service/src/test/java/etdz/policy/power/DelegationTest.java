package etdz.policy.power;

import static etdz.policy.power.PowerTest.entrusted;
import static etdz.policy.power.PowerTest.grant;
import static etdz.policy.power.PowerTest.registered;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.http.EventContract;
import etdz.common.time.China;
import etdz.policy.power.Command.Amend;
import etdz.policy.power.Command.Announce;
import etdz.policy.power.Command.End;
import etdz.policy.power.Command.Recall;
import etdz.policy.power.Command.Remind;
import etdz.policy.power.Command.Renew;
import etdz.policy.power.Outcome.Moved;
import etdz.policy.power.Outcome.Reason;
import etdz.policy.power.Outcome.TurnedDown;
import etdz.policy.power.grant.Circumstances;
import etdz.policy.power.grant.Grant.Renewal;
import etdz.policy.power.grant.Mode;
import etdz.policy.power.grant.Reach;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

public class DelegationTest {

    private static final String NOTICE = "https://example.org/notice-2";
    public static final Recall RECALL =
            new Recall(day("2026-11-01"), "机构改革（示例）", day("2026-10-20"), NOTICE);

    @Test
    void a_recall_leaves_the_power_with_the_original_organ_from_its_day_on() {
        var recalled = after(open(), "2026-10-21", RECALL);

        assertThat(reach(recalled, "2026-10-31")).isEqualTo(Reach.HOLDS);
        assertThat(reach(recalled, "2026-11-01")).isEqualTo(Reach.RECALLED);
        assertThat(recalled.ends()).isEqualTo(day("2026-10-31"));
        assertThat(recalled.due()).isNull();
    }

    @Test
    void nothing_is_recalled_for_days_that_are_gone_or_before_it_is_announced() {
        assertThat(refused(open(), "2026-11-02", RECALL))
                .isEqualTo(Reason.TAKES_EFFECT_IN_THE_PAST);
        assertThat(
                        refused(
                                open(),
                                "2026-10-01",
                                new Recall(day("2026-11-01"), "示例", day("2026-11-02"), NOTICE)))
                .isEqualTo(Reason.RECALL_NOT_ANNOUNCED_IN_TIME);
    }

    @Test
    void an_announcement_brings_what_was_signed_into_effect_from_its_day_on() {
        var quiet =
                registered(PowerTest.power(), 1, entrusted().announced(null).address(null).build());

        var announced = after(quiet, "2026-10-08", new Announce(day("2026-10-08"), NOTICE));

        assertThat(reach(quiet, "2026-10-08")).isEqualTo(Reach.NOT_ANNOUNCED);
        assertThat(reach(announced, "2026-10-07")).isEqualTo(Reach.NOT_ANNOUNCED);
        assertThat(reach(announced, "2026-10-08")).isEqualTo(Reach.HOLDS);
        assertThat(refused(announced, "2026-10-09", new Announce(day("2026-10-09"), NOTICE)))
                .isEqualTo(Reason.DELEGATION_ANNOUNCED_ALREADY);
        assertThat(refused(quiet, "2026-10-09", new Announce(day("2024-07-31"), NOTICE)))
                .isEqualTo(Reason.ANNOUNCED_BEFORE_SIGNED);
    }

    @Test
    void other_terms_hold_from_their_first_day_and_leave_the_days_before_as_they_were() {
        var narrower = grant(Mode.PASSED_DOWN).from("2026-12-01").excluding("示例专业园甲").build();

        var amended = after(open(), "2026-10-08", new Amend(narrower));

        var park = "示例专业园甲";
        assertThat(reach(amended, "2026-11-30", park)).isEqualTo(Reach.HOLDS);
        assertThat(reach(amended, "2026-12-01", park)).isEqualTo(Reach.OUTSIDE_ITS_AREA);
        assertThat(amended.earlier()).containsExactly(open().terms());
        assertThat(refused(open(), "2026-12-02", new Amend(narrower)))
                .isEqualTo(Reason.TAKES_EFFECT_IN_THE_PAST);
    }

    @Test
    void terms_that_are_not_announced_leave_the_former_ones_in_force() {
        var unannounced =
                entrusted().from("2026-12-01").announced(null).address(null).excluding("甲").build();

        var amended = after(open(), "2026-10-08", new Amend(unannounced));

        assertThat(reach(amended, "2026-12-02", "甲")).isEqualTo(Reach.HOLDS);
    }

    @Test
    void a_renewal_goes_on_where_the_old_term_ends() {
        var renewed = after(limited(), "2026-11-15", renewal("2031-12-31", "2026-11-10"));

        assertThat(renewed.terms().validFrom()).isEqualTo(day("2027-01-01"));
        assertThat(reach(renewed, "2026-12-31")).isEqualTo(Reach.HOLDS);
        assertThat(reach(renewed, "2027-01-01")).isEqualTo(Reach.HOLDS);
        assertThat(reach(renewed, "2032-01-01")).isEqualTo(Reach.ENDED);
        assertThat(renewed.due()).isEqualTo(new Due(day("2031-10-02"), Due.What.REMINDER));
    }

    @Test
    void a_renewal_that_nobody_announced_lets_an_entrusted_power_lapse() {
        var renewed = after(limited(), "2026-11-15", renewal("2031-12-31", null));

        assertThat(reach(renewed, "2026-12-31")).isEqualTo(Reach.HOLDS);
        assertThat(reach(renewed, "2027-01-01")).isEqualTo(Reach.NOT_ANNOUNCED);
    }

    @Test
    void only_a_term_that_runs_is_renewed() {
        assertThat(refused(open(), "2026-11-15", renewal("2031-12-31", null)))
                .isEqualTo(Reason.NO_TERM_TO_RENEW);
        assertThat(refused(limited(), "2026-11-15", renewal("2026-12-31", null)))
                .isEqualTo(Reason.RENEWAL_ENDS_NO_LATER);
        assertThat(refused(limited(), "2027-01-01", renewal("2031-12-31", null)))
                .isEqualTo(Reason.DELEGATION_CLOSED);
    }

    @Test
    void the_end_is_told_ninety_days_before_and_again_when_it_came() {
        assertThat(refused(limited(), "2026-10-01", new Remind())).isEqualTo(Reason.NOTHING_DUE);

        var reminded = after(limited(), "2026-10-02", new Remind());
        assertThat(reminded.due()).isEqualTo(new Due(day("2027-01-01"), Due.What.END));
        assertThat(refused(reminded, "2026-10-03", new Remind())).isEqualTo(Reason.NOTHING_DUE);
        assertThat(refused(reminded, "2026-12-31", new End())).isEqualTo(Reason.NOTHING_DUE);

        var ended = after(reminded, "2027-01-01", new End());
        assertThat(ended.standing()).isEqualTo(new Standing.Ended(day("2026-12-31")));
        assertThat(refused(ended, "2027-01-02", RECALL)).isEqualTo(Reason.DELEGATION_CLOSED);
    }

    @Test
    void what_ended_does_not_hold_by_earlier_terms_that_had_no_end() {
        var quiet = grant(Mode.PASSED_DOWN).from("2026-12-01").to("2027-11-30").announced(null);
        var amended = after(open(), "2026-10-08", new Amend(quiet.address(null).build()));
        var reminded = after(amended, "2027-09-10", new Remind());

        var ended = after(reminded, "2027-12-01", new End());

        assertThat(reach(ended, "2027-12-01")).isEqualTo(Reach.ENDED);
    }

    @Test
    void an_event_told_again_is_the_event_that_was_told() {
        assertThat(everyMove())
                .allSatisfy(held ->
                        assertThat(DelegationEvent.restated(held))
                                .isEqualTo(held.outbox().getLast()));
    }

    @ParameterizedTest
    @MethodSource("everyMove")
    void an_event_keeps_to_its_schema_and_is_the_published_example(Delegation held) {
        var event = held.outbox().getLast();

        EventContract.isTheExample(event.type(), event.data());
    }

    @Test
    void every_move_has_a_schema_and_stands_in_the_asyncapi_file() {
        EventContract.tellsEveryMove(
                Move.class,
                everyMove().stream().map(held -> held.outbox().getLast().type()).toList());
    }

    @Test
    void the_diagram_in_the_docs_shows_the_moves_the_code_allows() {
        var moves = new TreeSet<String>();
        var quiet = entrusted().to("2026-12-31").announced(null).address(null).build();
        var reminded = after(limited(), "2026-10-02", new Remind());
        var held =
                List.of(
                        registered(PowerTest.power(), 1, quiet),
                        limited(),
                        reminded,
                        after(open(), "2026-10-21", RECALL),
                        after(reminded, "2027-01-01", new End()));
        var commands =
                List.of(
                        new Announce(day("2026-10-08"), NOTICE),
                        new Amend(grant(Mode.PASSED_DOWN).from("2027-06-01").build()),
                        renewal("2031-12-31", null),
                        RECALL,
                        new Remind(),
                        new End());
        for (var on : List.of("2026-10-08", "2027-01-01")) {
            for (var from : held) {
                for (var command : commands) {
                    if (from.on(command, "somebody", at(on)) instanceof Moved(var next)) {
                        moves.add(
                                "    %s --> %s: %s\n"
                                        .formatted(
                                                from.standing().name(),
                                                next.standing().name(),
                                                command.getClass().getSimpleName()));
                    }
                }
            }
        }

        assertThat(Path.of("docs/states/delegation.mmd"))
                .content()
                .isEqualTo("stateDiagram-v2\n    [*] --> Open\n" + String.join("", moves));
    }

    /// A delegation after each kind of move.
    public static List<Delegation> everyMove() {
        var quiet =
                registered(PowerTest.power(), 1, entrusted().announced(null).address(null).build());
        var reminded = after(limited(), "2026-10-02", new Remind());
        var narrower = grant(Mode.PASSED_DOWN).from("2026-12-01").build();
        return Stream.of(
                        open(),
                        after(quiet, "2026-10-08", new Announce(day("2026-10-08"), NOTICE)),
                        after(open(), "2026-10-08", new Amend(narrower)),
                        after(limited(), "2026-11-15", renewal("2031-12-31", "2026-11-10")),
                        after(open(), "2026-10-21", RECALL),
                        reminded,
                        after(reminded, "2027-01-01", new End()))
                .toList();
    }

    public static Delegation limited() {
        return registered(PowerTest.power(), 1, entrusted().to("2026-12-31").build());
    }

    private static Delegation open() {
        return registered(PowerTest.power(), 1, grant(Mode.PASSED_DOWN).build());
    }

    private static Renew renewal(String until, @Nullable String announced) {
        return new Renew(
                new Renewal(
                        day(until),
                        null,
                        day("2026-11-01"),
                        announced == null ? null : day(announced),
                        announced == null ? null : NOTICE));
    }

    public static Delegation after(Delegation held, String on, Command command) {
        return ((Moved) held.on(command, "department-hohhot", at(on))).next();
    }

    private static Reason refused(Delegation held, String on, Command command) {
        return ((TurnedDown) held.on(command, "department-hohhot", at(on))).reason();
    }

    private static Reach reach(Delegation held, String on) {
        return held.reached(Circumstances.on(day(on))).reach();
    }

    private static Reach reach(Delegation held, String on, String area) {
        var of = new Circumstances(day(on), Optional.of(area), Optional.empty());
        return held.reached(of).reach();
    }

    private static Instant at(String day) {
        return China.startOf(day(day));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
