package etdz.investment.escort;

import static etdz.investment.escort.Outcome.Reason.ESCORT_FULL;
import static etdz.investment.escort.Outcome.Reason.ESCORT_NOTE_SETTLED;
import static etdz.investment.escort.Outcome.Reason.ESCORT_PART_UNKNOWN;
import static etdz.investment.escort.Outcome.Reason.ESCORT_STAGE_BEGAN_LATER;
import static etdz.investment.escort.Outcome.Reason.ESCORT_STAGE_NOT_SO;
import static etdz.investment.escort.Outcome.Reason.ESCORT_TASK_SETTLED;

import etdz.common.time.Moment;
import etdz.investment.escort.Command.AddNote;
import etdz.investment.escort.Command.AddTask;
import etdz.investment.escort.Command.AtStage;
import etdz.investment.escort.Command.Begin;
import etdz.investment.escort.Command.Finish;
import etdz.investment.escort.Command.FinishTask;
import etdz.investment.escort.Command.PutOffNote;
import etdz.investment.escort.Command.Reopen;
import etdz.investment.escort.Command.SettleNote;
import etdz.investment.escort.Command.Skip;
import etdz.investment.escort.Command.WithdrawTask;
import etdz.investment.escort.Command.Work;
import etdz.investment.escort.Outcome.TurnedDown;
import etdz.investment.escort.stage.Progress;
import etdz.investment.escort.stage.Progress.Done;
import etdz.investment.escort.stage.Progress.NotBegun;
import etdz.investment.escort.stage.Progress.NotNeeded;
import etdz.investment.escort.stage.Progress.UnderWay;
import etdz.investment.escort.stage.StageCode;
import etdz.investment.escort.stage.StageLine;
import etdz.investment.escort.task.Note;
import etdz.investment.escort.task.Task;
import etdz.investment.escort.task.TaskState;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is done on the way: stages, tasks and notes of an escort whose mandate has effect.
record Working(Escort held, String by, Moment now) {

    private record Step(Progress from, AtStage command) {}

    Outcome on(Work work) {
        return switch (work) {
            case AtStage command -> stage(command);
            case AddTask add -> add(add);
            case FinishTask(var number, var on, var proof) ->
                    task(
                            number,
                            new TaskState.Done(on, proof, by, now.at()),
                            new Move.TaskDone(number),
                            proof);
            case WithdrawTask(var number, var reason) ->
                    task(
                            number,
                            new TaskState.Withdrawn(reason, by, now.at()),
                            new Move.TaskWithdrawn(number),
                            reason);
            case AddNote add -> add(add);
            case PutOffNote(var number, var to) ->
                    note(number, note -> note.putOff(to), new Move.NotePutOff(number));
            case SettleNote(var number) ->
                    note(number, note -> note.settled(now.at()), new Move.NoteSettled(number));
        };
    }

    private Outcome stage(AtStage command) {
        return held.stages().stream()
                .filter(it -> it.code().equals(command.stage()))
                .map(StageLine::progress)
                .findFirst()
                .<Outcome>map(progress -> stage(progress, command))
                .orElse(new TurnedDown(ESCORT_PART_UNKNOWN));
    }

    private Outcome stage(Progress from, AtStage asked) {
        return switch (new Step(from, asked)) {
            case Step(NotBegun _, Begin(var code, var on)) ->
                    at(code, new UnderWay(on), new Move.StageBegun(code), null);
            case Step(UnderWay(var begunOn), Finish(var code, var on)) ->
                    on.isBefore(begunOn)
                            ? new TurnedDown(ESCORT_STAGE_BEGAN_LATER)
                            : at(code, new Done(begunOn, on), new Move.StageFinished(code), null);
            case Step(NotBegun _, Skip(var code, var reason)) ->
                    at(code, new NotNeeded(reason), new Move.StageSkipped(code), reason);
            case Step(UnderWay _, Skip(var code, var reason)) ->
                    at(code, new NotNeeded(reason), new Move.StageSkipped(code), reason);
            case Step(UnderWay _, Reopen(var code, var reason)) ->
                    at(code, new NotBegun(), new Move.StageReopened(code), reason);
            case Step(NotNeeded _, Reopen(var code, var reason)) ->
                    at(code, new NotBegun(), new Move.StageReopened(code), reason);
            case Step(Done(var begunOn, _), Reopen(var code, var reason)) ->
                    at(code, new UnderWay(begunOn), new Move.StageReopened(code), reason);
            case Step(_, _) -> new TurnedDown(ESCORT_STAGE_NOT_SO);
        };
    }

    private Outcome at(StageCode code, Progress progress, Move move, @Nullable String text) {
        return held.next().with(code, progress).moved(move, by, text, now.at());
    }

    private Outcome add(AddTask asked) {
        if (asked.stage() != null
                && held.stages().stream().noneMatch(it -> it.code().equals(asked.stage()))) {
            return new TurnedDown(ESCORT_PART_UNKNOWN);
        }
        var number = held.tasks().size() + 1;
        if (number > Escort.MOST_PARTS) {
            return new TurnedDown(ESCORT_FULL);
        }
        var task =
                new Task(
                        number,
                        asked.title(),
                        asked.stage(),
                        asked.doer(),
                        asked.due(),
                        new TaskState.Open());
        return held.next()
                .with(task)
                .moved(new Move.TaskAdded(number), by, asked.title(), now.at());
    }

    private Outcome task(int number, TaskState state, Move move, String text) {
        return held.tasks().stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .<Outcome>map(task ->
                        task.isOpen()
                                ? held.next().with(task.with(state)).moved(move, by, text, now.at())
                                : new TurnedDown(ESCORT_TASK_SETTLED))
                .orElse(new TurnedDown(ESCORT_PART_UNKNOWN));
    }

    private Outcome add(AddNote asked) {
        var number = held.notes().size() + 1;
        if (number > Escort.MOST_PARTS) {
            return new TurnedDown(ESCORT_FULL);
        }
        var note = new Note(number, asked.text(), asked.comesUpOn(), by, null);
        return held.next().with(note).moved(new Move.NoteAdded(number), by, null, now.at());
    }

    private Outcome note(int number, Function<Note, Note> change, Move move) {
        return held.notes().stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .<Outcome>map(note ->
                        note.isOpen()
                                ? held.next()
                                        .with(change.apply(note))
                                        .moved(move, by, null, now.at())
                                : new TurnedDown(ESCORT_NOTE_SETTLED))
                .orElse(new TurnedDown(ESCORT_PART_UNKNOWN));
    }
}
