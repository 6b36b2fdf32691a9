package etdz.investment.escort.board;

import etdz.common.security.Actor;
import etdz.common.time.Moment;
import etdz.investment.escort.Escort;
import etdz.investment.escort.EscortId;
import etdz.investment.escort.stage.EscortStages;
import etdz.investment.escort.task.Note;
import etdz.investment.escort.task.Task;
import etdz.investment.escort.view.EscortRow;
import etdz.investment.escort.view.TaskView;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// What waits for an agent today, over all that he accompanies. Whoever has to act: the agent sees
/// to it that it is done.
///
/// @param soonUntil the last day of what is due soon
/// @param more whether he accompanies more than are looked at
public record AgentDesk(
        LocalDate today,
        LocalDate soonUntil,
        List<EscortRow> escorts,
        List<TaskLine> overdue,
        List<TaskLine> soon,
        List<NoteLine> notes,
        boolean more) {

    /// Working days looked ahead.
    public static final int SOON = 5;

    /// A task with the escort in which it stands.
    public record TaskLine(EscortId escort, String venture, String client, TaskView task) {}

    /// A note with the escort in which it stands.
    public record NoteLine(
            EscortId escort, String venture, int number, String text, LocalDate comesUpOn) {}

    static AgentDesk of(
            List<Escort> all, boolean more, EscortStages stages, Actor agent, Moment now) {
        var soonUntil = now.plus(SOON);
        return new AgentDesk(
                now.today(),
                soonUntil,
                all.stream().map(it -> EscortRow.of(it, stages, agent, now)).toList(),
                tasks(all, it -> it.isOverdue(now), agent, now),
                tasks(
                        all,
                        it ->
                                it.isOpen()
                                        && !it.isOverdue(now)
                                        && !it.due().dueOn(now.calendar()).isAfter(soonUntil),
                        agent,
                        now),
                notes(all, now.today()),
                more);
    }

    /// The one that is due first comes first.
    private static List<TaskLine> tasks(
            List<Escort> all, Predicate<Task> which, Actor agent, Moment now) {
        return all.stream()
                .flatMap(held ->
                        held.tasks().stream()
                                .filter(which)
                                .map(task ->
                                        new TaskLine(
                                                held.id(),
                                                held.mandate().venture().name(),
                                                held.mandate().client().name(),
                                                TaskView.of(held, task, agent, now))))
                .sorted(Comparator.comparing(line -> line.task().dueOn()))
                .toList();
    }

    private static List<NoteLine> notes(List<Escort> all, LocalDate today) {
        return all.stream()
                .flatMap(held ->
                        held.notes().stream()
                                .filter(it -> it.isUpOn(today))
                                .map(it -> line(held, it)))
                .sorted(Comparator.comparing(NoteLine::comesUpOn))
                .toList();
    }

    private static NoteLine line(Escort held, Note note) {
        return new NoteLine(
                held.id(),
                held.mandate().venture().name(),
                note.number(),
                note.text(),
                note.comesUpOn());
    }
}
