package etdz.investment.escort;

import etdz.investment.escort.mandate.Agent;
import etdz.investment.escort.mandate.Side;
import etdz.investment.escort.stage.StageCode;
import etdz.investment.escort.task.Doer;
import etdz.investment.escort.task.Due;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What may be asked of an escort.
public sealed interface Command {

    record Accept(Agent agent) implements Command {}

    /// The client lengthens the mandate.
    record Prolong(LocalDate until) implements Command {}

    /// Another agent goes on.
    record HandOver(Agent to, String reason) implements Command {}

    record End() implements Command {}

    record Revoke(Side side, String reason) implements Command {}

    /// Only while the mandate has effect.
    sealed interface Work extends Command {}

    sealed interface AtStage extends Work {

        StageCode stage();
    }

    record Begin(StageCode stage, LocalDate on) implements AtStage {}

    record Finish(StageCode stage, LocalDate on) implements AtStage {}

    /// The project does not need the stage.
    record Skip(StageCode stage, String reason) implements AtStage {}

    /// It was recorded by mistake, or has to be done again.
    record Reopen(StageCode stage, String reason) implements AtStage {}

    record AddTask(String title, @Nullable StageCode stage, Doer doer, Due due) implements Work {}

    record FinishTask(int task, LocalDate on, String proof) implements Work {}

    record WithdrawTask(int task, String reason) implements Work {}

    record AddNote(String text, LocalDate comesUpOn) implements Work {}

    record PutOffNote(int note, LocalDate to) implements Work {}

    record SettleNote(int note) implements Work {}
}
