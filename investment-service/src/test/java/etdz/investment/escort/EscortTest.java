package etdz.investment.escort;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.crypto.TestVault;
import etdz.common.http.EventContract;
import etdz.common.time.CalendarYear;
import etdz.common.time.China;
import etdz.common.time.Moment;
import etdz.common.time.WorkingDays;
import etdz.investment.escort.Command.Accept;
import etdz.investment.escort.Command.AddNote;
import etdz.investment.escort.Command.AddTask;
import etdz.investment.escort.Command.Begin;
import etdz.investment.escort.Command.End;
import etdz.investment.escort.Command.Finish;
import etdz.investment.escort.Command.FinishTask;
import etdz.investment.escort.Command.HandOver;
import etdz.investment.escort.Command.Prolong;
import etdz.investment.escort.Command.PutOffNote;
import etdz.investment.escort.Command.Reopen;
import etdz.investment.escort.Command.Revoke;
import etdz.investment.escort.Command.SettleNote;
import etdz.investment.escort.Command.Skip;
import etdz.investment.escort.Command.WithdrawTask;
import etdz.investment.escort.Outcome.Moved;
import etdz.investment.escort.Outcome.Reason;
import etdz.investment.escort.Outcome.TurnedDown;
import etdz.investment.escort.mandate.Agent;
import etdz.investment.escort.mandate.Client;
import etdz.investment.escort.mandate.Effect;
import etdz.investment.escort.mandate.Mandate;
import etdz.investment.escort.mandate.Side;
import etdz.investment.escort.mandate.Venture;
import etdz.investment.escort.stage.Progress;
import etdz.investment.escort.stage.StageCode;
import etdz.investment.escort.stage.StageLine;
import etdz.investment.escort.task.Doer;
import etdz.investment.escort.task.Due;
import etdz.investment.lead.Contact;
import etdz.investment.project.ProjectId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

public class EscortTest {

    public static final ZoneCode HOHHOT = new ZoneCode("hohhot");
    public static final CreditCode FIRM = new CreditCode("91150100MA0N00016K");
    public static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
    public static final WorkingDays CALENDAR =
            WorkingDays.of(
                    List.of(
                            new CalendarYear(
                                    2015, CalendarYear.Status.PROVISIONAL, Set.of(), Set.of())));
    public static final Agent AGENT = new Agent("agent-1", "示例代办员一", "0471-0000011", null);

    static final Agent SECOND = new Agent("agent-2", "示例代办员二", "0471-0000012", null);
    static final StageCode FILING = new StageCode("FILING");
    static final StageCode LAND = new StageCode("LAND");
    static final Accept ACCEPT = new Accept(AGENT);
    static final AddTask TASK =
            new AddTask("核对用地材料（示例）", LAND, new Doer.ByAgent(), new Due.Within(TODAY, 5));
    static final AddNote NOTE = new AddNote("回访企业（示例）", TODAY.plusDays(3));
    static final List<Command> COMMANDS =
            List.of(
                    ACCEPT,
                    new Prolong(TODAY.plusYears(2)),
                    new HandOver(SECOND, "岗位调整（示例）"),
                    new Begin(FILING, TODAY),
                    new Finish(FILING, TODAY),
                    new Skip(LAND, "利用现有厂房（示例）"),
                    new Reopen(FILING, "误操作（示例）"),
                    TASK,
                    new FinishTask(1, TODAY, "回执1份（示例）"),
                    new WithdrawTask(1, "不再需要（示例）"),
                    NOTE,
                    new PutOffNote(1, TODAY.plusDays(9)),
                    new SettleNote(1),
                    new End(),
                    new Revoke(Side.CLIENT, "项目终止（示例）"));

    @Test
    void nothing_is_done_on_a_mandate_before_the_zone_accepted_it() {
        assertThat(refused(offered(), TASK)).isEqualTo(Reason.ESCORT_NOT_AT_THIS_STANDING);
        assertThat(offered().effectOn(TODAY)).isEqualTo(Effect.NONE);

        var accepted = after(offered(), ACCEPT);

        assertThat(accepted.agent()).isEqualTo(AGENT);
        assertThat(accepted.effectOn(TODAY)).isEqualTo(Effect.IN_EFFECT);
        assertThat(refused(accepted, ACCEPT)).isEqualTo(Reason.ESCORT_NOT_AT_THIS_STANDING);
    }

    @Test
    void past_its_last_day_a_mandate_has_no_effect_by_itself_until_the_client_prolongs_it() {
        var held = after(offered(), ACCEPT, TASK);
        var late = on(held.mandate().until().plusDays(1));
        assertThat(held.effectOn(held.mandate().until())).isEqualTo(Effect.IN_EFFECT);
        assertThat(held.effectOn(late.today())).isEqualTo(Effect.EXPIRED);
        assertThat(held.effectOn(held.mandate().from().minusDays(1))).isEqualTo(Effect.NOT_YET);

        for (var command : COMMANDS) {
            if (command instanceof Command.Work) {
                assertThat(held.on(command, "agent-1", late))
                        .isEqualTo(new TurnedDown(Reason.ESCORT_MANDATE_NOT_IN_EFFECT));
            }
        }

        var longer = moved(held, new Prolong(late.today().plusDays(30)), late);
        assertThat(longer.on(NOTE, "agent-1", late)).isInstanceOf(Moved.class);
        assertThat(refused(held, new Prolong(held.mandate().until())))
                .isEqualTo(Reason.ESCORT_TERM_NOT_LONGER);
        assertThat(held.on(new Prolong(late.today().minusDays(1)), "a", late))
                .isInstanceOf(TurnedDown.class);
    }

    @Test
    void a_stage_is_begun_and_finished_and_the_first_unsettled_one_is_the_present() {
        var begun = after(offered(), ACCEPT, new Begin(FILING, TODAY.minusDays(3)));
        assertThat(begun.present()).isEqualTo(FILING);
        assertThat(refused(begun, new Finish(FILING, TODAY.minusDays(4))))
                .isEqualTo(Reason.ESCORT_STAGE_BEGAN_LATER);
        assertThat(refused(begun, new Begin(FILING, TODAY))).isEqualTo(Reason.ESCORT_STAGE_NOT_SO);
        assertThat(refused(begun, new Begin(new StageCode("NONE"), TODAY)))
                .isEqualTo(Reason.ESCORT_PART_UNKNOWN);

        var finished = after(begun, new Finish(FILING, TODAY));

        assertThat(finished.stages().getFirst().progress())
                .isEqualTo(new Progress.Done(TODAY.minusDays(3), TODAY));
        assertThat(finished.present()).isEqualTo(LAND);
        assertThat(after(finished, new Reopen(FILING, "?")).stages().getFirst().progress())
                .isEqualTo(new Progress.UnderWay(TODAY.minusDays(3)));
    }

    @Test
    void it_ends_when_every_stage_is_done_or_not_needed() {
        var held = after(offered(), ACCEPT, new Begin(FILING, TODAY), new Finish(FILING, TODAY));
        assertThat(refused(held, new End())).isEqualTo(Reason.ESCORT_STAGES_OPEN);

        var ended = after(held, new Skip(LAND, "利用现有厂房（示例）"), new End());

        assertThat(ended.standing()).isInstanceOf(Standing.Ended.class);
        assertThat(ended.running()).isNull();
        assertThat(refused(ended, TASK)).isEqualTo(Reason.ESCORT_OVER);
        assertThat(refused(ended, new Revoke(Side.ZONE, "?"))).isEqualTo(Reason.ESCORT_OVER);
    }

    @Test
    void either_side_revokes_it_with_its_reason() {
        var revoked = after(offered(), new Revoke(Side.ZONE, "材料不全（示例）"));

        assertThat(revoked.standing())
                .isEqualTo(new Standing.Revoked(now().at(), Side.ZONE, "材料不全（示例）"));
        assertThat(revoked.running()).isNull();
    }

    @Test
    void one_agent_at_a_time_and_each_handover_is_kept() {
        var held = after(offered(), ACCEPT);
        assertThat(refused(held, new HandOver(AGENT, "?"))).isEqualTo(Reason.ESCORT_SAME_AGENT);

        var handed = after(held, new HandOver(SECOND, "岗位调整（示例）"));

        assertThat(handed.isAgent("agent-1")).isFalse();
        assertThat(handed.isAgent("agent-2")).isTrue();
        assertThat(handed.handovers())
                .singleElement()
                .satisfies(it -> assertThat(it.from()).isEqualTo(AGENT));
    }

    @Test
    void a_task_is_done_or_withdrawn_once_and_is_overdue_by_the_calendar_that_holds() {
        var held = after(offered(), ACCEPT, TASK);
        var task = held.tasks().getFirst();
        assertThat(task.due().dueOn(CALENDAR)).isEqualTo("2026-09-25");
        assertThat(task.isOverdue(on(LocalDate.of(2026, 9, 25)))).isFalse();
        assertThat(task.isOverdue(on(LocalDate.of(2026, 9, 26)))).isTrue();
        var holidays =
                WorkingDays.of(
                        List.of(
                                new CalendarYear(
                                        2026,
                                        CalendarYear.Status.FINAL,
                                        Set.of(LocalDate.of(2026, 9, 25)),
                                        Set.of())));
        assertThat(task.due().dueOn(holidays)).isEqualTo("2026-09-28");

        var done = after(held, new FinishTask(1, TODAY, "回执1份（示例）"));

        assertThat(done.tasks().getFirst().isOverdue(on(TODAY.plusYears(1)))).isFalse();
        assertThat(refused(done, new WithdrawTask(1, "?"))).isEqualTo(Reason.ESCORT_TASK_SETTLED);
        assertThat(refused(done, new FinishTask(2, TODAY, "?")))
                .isEqualTo(Reason.ESCORT_PART_UNKNOWN);
    }

    @Test
    void a_note_comes_up_on_its_day_until_it_is_settled() {
        var held = after(offered(), ACCEPT, NOTE);
        assertThat(held.notes().getFirst().isUpOn(TODAY.plusDays(2))).isFalse();
        assertThat(held.notes().getFirst().isUpOn(TODAY.plusDays(4))).isTrue();

        var later = after(held, new PutOffNote(1, TODAY.plusDays(9)));
        assertThat(later.notes().getFirst().isUpOn(TODAY.plusDays(4))).isFalse();
        var settled = after(later, new SettleNote(1));
        assertThat(settled.notes().getFirst().isUpOn(TODAY.plusDays(10))).isFalse();
        assertThat(refused(settled, new SettleNote(1))).isEqualTo(Reason.ESCORT_NOTE_SETTLED);
    }

    @Test
    void tasks_and_notes_of_one_escort_are_bounded() {
        var held = after(offered(), ACCEPT);
        for (var i = 0; i < Escort.MOST_PARTS; i++) {
            held = after(held, TASK, NOTE).announced();
        }

        assertThat(refused(held, TASK)).isEqualTo(Reason.ESCORT_FULL);
        assertThat(refused(held, NOTE)).isEqualTo(Reason.ESCORT_FULL);
        assertThat(held.history()).hasSize(Escort.MOST_ENTRIES);
        assertThat(held.version()).isEqualTo(402);
    }

    @Test
    void no_event_tells_whom_to_call_or_what_was_written() {
        for (var held : everyMove()) {
            assertThat(held.outbox().getLast().data().toString())
                    .doesNotContain("示例", "13800000000");
        }
    }

    @ParameterizedTest
    @MethodSource("everyMove")
    void an_event_keeps_to_its_schema_and_is_the_published_example(Escort held) {
        var event = held.outbox().getLast();

        EventContract.isTheExample(event.type(), event.data());
        assertThat(EscortEvent.restated(held)).isEqualTo(event);
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
        var open = new ArrayDeque<>(List.of(offered()));
        var seen = new HashSet<String>(Set.of(signature(offered())));
        while (!open.isEmpty()) {
            var held = open.remove();
            for (var command : COMMANDS) {
                if (held.on(command, "x", now()) instanceof Moved(var next)) {
                    moves.add(
                            "    %s --> %s: %s\n"
                                    .formatted(
                                            held.standing().label(),
                                            next.standing().label(),
                                            command.getClass().getSimpleName()));
                    if (seen.add(signature(next))) {
                        open.add(next);
                    }
                }
            }
        }

        assertThat(Path.of("docs/states/escort.mmd"))
                .content()
                .isEqualTo("stateDiagram-v2\n    [*] --> OFFERED\n" + String.join("", moves));
    }

    /// What tells whether a command may be tried anew: the standing, the stages, and whether there
    /// is an open task or note.
    private static String signature(Escort held) {
        return held.standing().label()
                + held.stages().stream().map(it -> it.progress().label()).toList()
                + held.tasks().stream().anyMatch(it -> it.isOpen())
                + held.notes().stream().anyMatch(it -> it.isOpen());
    }

    /// One escort after each kind of move.
    public static List<Escort> everyMove() {
        var accepted = after(offered(), ACCEPT);
        var begun = after(accepted, new Begin(FILING, TODAY));
        var finished = after(begun, new Finish(FILING, TODAY));
        var task = after(begun, TASK);
        var note = after(begun, NOTE);
        return List.of(
                offered(),
                accepted,
                after(accepted, new Prolong(TODAY.plusYears(2))),
                after(accepted, new HandOver(SECOND, "岗位调整（示例）")),
                begun,
                finished,
                after(finished, new Skip(LAND, "利用现有厂房（示例）")),
                after(finished, new Reopen(FILING, "误操作（示例）")),
                task,
                after(task, new FinishTask(1, TODAY, "回执1份（示例）")),
                after(task, new WithdrawTask(1, "不再需要（示例）")),
                note,
                after(note, new PutOffNote(1, TODAY.plusDays(9))),
                after(note, new SettleNote(1)),
                after(finished, new Skip(LAND, "利用现有厂房（示例）"), new End()),
                after(accepted, new Revoke(Side.CLIENT, "项目终止（示例）")));
    }

    public static Escort offered() {
        return offered("ESC-1", HOHHOT, FIRM, "applicant-1", "PRJ-150100-2026-000001", now().at());
    }

    /// A mandate of the whole way that has two stages.
    public static Escort offered(
            String id,
            ZoneCode zone,
            @Nullable CreditCode firm,
            String subject,
            String project,
            Instant at) {
        return Escort.offered(
                new EscortId(id),
                zone,
                new Mandate(
                        new Client("示例企业（虚构）", firm, subject),
                        new Venture.OfProject(new ProjectId(project), "示例生物药品项目"),
                        TODAY.minusDays(10),
                        TODAY.plusDays(300),
                        TestVault.VAULT
                                .safe("escorts", "mandate.contact", Contact.class)
                                .close(id, new Contact("示例联系人", "13800000000", null))),
                List.of(StageLine.notBegun(FILING), StageLine.notBegun(LAND)),
                subject,
                at);
    }

    public static Escort after(Escort held, Command... commands) {
        var next = held;
        for (var command : commands) {
            next = moved(next, command, now());
        }
        return next;
    }

    private static Escort moved(Escort held, Command command, Moment at) {
        return ((Moved) held.on(command, "agent-1", at)).next();
    }

    private static Reason refused(Escort held, Command command) {
        return ((TurnedDown) held.on(command, "agent-1", now())).reason();
    }

    public static Moment now() {
        return new Moment(Instant.parse("2026-09-18T01:30:00Z"), CALENDAR);
    }

    private static Moment on(LocalDate day) {
        return new Moment(China.startOf(day).plusSeconds(36_000), CALENDAR);
    }
}
