package etdz.investment.escort.task;

import etdz.common.time.Moment;
import etdz.investment.escort.stage.StageCode;
import org.jspecify.annotations.Nullable;

/// Something that has to be done (代办事项).
///
/// @param number within its escort, from 1
/// @param stage to which it belongs, if it belongs to one
public record Task(
        int number, String title, @Nullable StageCode stage, Doer doer, Due due, TaskState state) {

    public boolean isOpen() {
        return state instanceof TaskState.Open;
    }

    /// Open, and its last day is over.
    public boolean isOverdue(Moment now) {
        return isOpen() && now.today().isAfter(due.dueOn(now.calendar()));
    }

    public Task with(TaskState next) {
        return new Task(number, title, stage, doer, due, next);
    }
}
