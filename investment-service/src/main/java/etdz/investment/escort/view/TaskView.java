package etdz.investment.escort.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.security.Actor;
import etdz.common.time.Moment;
import etdz.investment.escort.Escort;
import etdz.investment.escort.mandate.Effect;
import etdz.investment.escort.stage.StageCode;
import etdz.investment.escort.task.Doer;
import etdz.investment.escort.task.Due;
import etdz.investment.escort.task.Task;
import etdz.investment.escort.task.TaskState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A task with its due day as today's calendar has it.
///
/// @param workingDays of the term, from the day `from`; absent for a fixed day
/// @param provisional whether a notice that is not out yet may move the due day
/// @param workingDaysLeft until the due day, below zero when it is over; absent when the task is
///   not open
/// @param allowed what this reader may do with it now
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaskView(
        int number,
        String title,
        @Nullable StageCode stage,
        String toAct,
        @Nullable String organ,
        @Nullable String organName,
        LocalDate dueOn,
        @Nullable LocalDate from,
        @Nullable Integer workingDays,
        boolean provisional,
        String state,
        boolean overdue,
        @Nullable Integer workingDaysLeft,
        @Nullable LocalDate doneOn,
        @Nullable String proof,
        @Nullable String reason,
        List<String> allowed) {

    /// As this reader may see it and act on it.
    public static TaskView of(Escort held, Task task, Actor reader, Moment now) {
        var organ = task.doer() instanceof Doer.ByOrgan it ? it : null;
        var term = task.due() instanceof Due.Within it ? it : null;
        var done = task.state() instanceof TaskState.Done it ? it : null;
        var dueOn = task.due().dueOn(now.calendar());
        return new TaskView(
                task.number(),
                task.title(),
                task.stage(),
                task.doer().label(),
                organ == null ? null : organ.organ(),
                organ == null ? null : organ.name(),
                dueOn,
                term == null ? null : term.from(),
                term == null ? null : term.days(),
                task.due().isProvisional(now.calendar()),
                task.state().label(),
                task.isOverdue(now),
                task.isOpen() ? now.calendar().between(now.today(), dueOn) : null,
                done == null ? null : done.on(),
                done == null ? null : done.proof(),
                task.state() instanceof TaskState.Withdrawn(var reason, _, _) ? reason : null,
                allowed(held, task, reader, now));
    }

    private static List<String> allowed(Escort held, Task task, Actor reader, Moment now) {
        var acts = new ArrayList<String>();
        if (task.isOpen() && held.effectOn(now.today()) == Effect.IN_EFFECT) {
            if (Part.mayFinish(held, task, reader)) {
                acts.add("completion");
            }
            if (Part.of(held, reader).seesNotes()) {
                acts.add("withdrawal");
            }
        }
        return List.copyOf(acts);
    }
}
