package etdz.policy.directline.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.ZoneCode;
import etdz.common.http.EventContract;
import etdz.common.time.China;
import etdz.common.time.Moment;
import etdz.policy.clock.calendar.CalendarFixture;
import etdz.policy.directline.ticket.Command.Accept;
import etdz.policy.directline.ticket.Command.Close;
import etdz.policy.directline.ticket.Command.Escalate;
import etdz.policy.directline.ticket.Command.Reply;
import etdz.policy.directline.ticket.Outcome.Moved;
import etdz.policy.directline.ticket.Outcome.Reason;
import etdz.policy.directline.ticket.Outcome.TurnedDown;
import etdz.policy.directline.ticket.Promise.Source;
import etdz.policy.directline.ticket.Subject.Department;
import etdz.policy.directline.ticket.Ticket.Turn;
import etdz.policy.matter.MatterCode;
import etdz.policy.organ.OrganCode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

public class TicketTest {

    private static final Reply YES = new Reply("可以，按容缺受理（示例）。");

    @Test
    void it_goes_from_the_question_over_the_answer_to_its_end() {
        var answered = after(after(raised(), "2026-09-21", new Accept()), "2026-09-22", YES);
        assertThat(answered.stage()).isEqualTo(new Stage.Answered());
        assertThat(answered.queue())
                .isEqualTo(new Ticket.Queue(Turn.ZONE, LocalDate.of(2026, 9, 24)));

        var closed = after(answered, "2026-09-23", new Close(true));
        assertThat(closed.queue()).isNull();
        assertThat(closed.answers()).extracting(Answer::text).containsExactly(YES.text());
        assertThat(refused(closed, "2026-09-24", YES)).isEqualTo(Reason.TICKET_NOT_AT_THIS_STAGE);
    }

    @Test
    void it_is_overdue_on_the_day_after_the_promised_one() {
        assertThat(raised().isOverdue(LocalDate.of(2026, 9, 24))).isFalse();
        assertThat(raised().isOverdue(LocalDate.of(2026, 9, 25))).isTrue();
        var answered = after(after(raised(), "2026-09-21", new Accept()), "2026-09-22", YES);
        assertThat(answered.isOverdue(LocalDate.of(2026, 12, 1))).isFalse();
    }

    @Test
    void nobody_goes_to_the_leader_before_it_is_late_or_the_answer_did_not_help() {
        var escalate = new Escalate("超过承诺时限未答复");
        assertThat(refused(raised(), "2026-09-24", escalate)).isEqualTo(Reason.TICKET_NOT_OVERDUE);

        var late = after(raised(), "2026-09-25", escalate);
        assertThat(late.promise())
                .isEqualTo(new Promise(2, Source.ESCALATION, LocalDate.of(2026, 9, 29), false));
        var answered = after(late, "2026-09-28", YES);
        assertThat(after(answered, "2026-09-28", new Escalate("没有解决")).stage().name())
                .isEqualTo("Escalated");
    }

    @Test
    void who_has_not_taken_it_up_cannot_answer() {
        assertThat(refused(raised(), "2026-09-21", YES)).isEqualTo(Reason.TICKET_NOT_AT_THIS_STAGE);
    }

    @ParameterizedTest
    @MethodSource("everyMove")
    void an_event_keeps_to_its_schema_and_is_the_published_example(Ticket held) {
        var event = held.outbox().getLast();

        EventContract.isTheExample(event.type(), event.data());
        assertThat(TicketEvent.restated(held)).isEqualTo(event);
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
        var open = new ArrayDeque<>(List.of(raised()));
        var seen = new HashSet<String>(Set.of("Raised"));
        while (!open.isEmpty()) {
            var held = open.remove();
            for (var command : List.of(new Accept(), YES, new Escalate("晚了"), new Close(true))) {
                if (held.on(command, "somebody", at("2026-12-01")) instanceof Moved(var next)) {
                    moves.add(
                            "    %s --> %s: %s\n"
                                    .formatted(
                                            held.stage().name(),
                                            next.stage().name(),
                                            command.getClass().getSimpleName()));
                    if (seen.add(next.stage().name())) {
                        open.add(next);
                    }
                }
            }
        }

        assertThat(Path.of("docs/states/ticket.mmd"))
                .content()
                .isEqualTo("stateDiagram-v2\n    [*] --> Raised\n" + String.join("", moves));
    }

    static List<Ticket> everyMove() {
        var accepted = after(raised(), "2026-09-21", new Accept());
        var answered = after(accepted, "2026-09-22", YES);
        return List.of(
                raised(),
                accepted,
                answered,
                after(raised(), "2026-09-25", new Escalate("超过承诺时限未答复")),
                after(answered, "2026-09-23", new Close(true)));
    }

    public static Ticket raised() {
        return raised("DL-1", "hohhot", "2026-09-18");
    }

    static Ticket raised(String id, String zone, String day) {
        var now = at(day);
        return Ticket.raised(
                new TicketId(id),
                new ZoneCode(zone),
                new Subject(
                        "外国人来华工作许可的学历认证（示例）",
                        "申请人的学历认证在途，能否先行受理？",
                        new MatterCode("SMP-RS-003"),
                        new Department(new OrganCode("science-nmg"), "内蒙古自治区科学技术厅")),
                "officer-" + zone,
                new Promise(5, Source.KEPT_POWER, now.plus(5), false),
                now.at());
    }

    private static Ticket after(Ticket held, String day, Command command) {
        return ((Moved) held.on(command, "somebody", at(day))).next();
    }

    private static Reason refused(Ticket held, String day, Command command) {
        return ((TurnedDown) held.on(command, "somebody", at(day))).reason();
    }

    static Moment at(String day) {
        return new Moment(China.startOf(LocalDate.parse(day)), CalendarFixture.calendar());
    }
}
