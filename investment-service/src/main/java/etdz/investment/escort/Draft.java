package etdz.investment.escort;

import etdz.investment.escort.Outcome.Moved;
import etdz.investment.escort.mandate.Agent;
import etdz.investment.escort.mandate.Handover;
import etdz.investment.escort.mandate.Mandate;
import etdz.investment.escort.stage.Progress;
import etdz.investment.escort.stage.StageCode;
import etdz.investment.escort.stage.StageLine;
import etdz.investment.escort.task.Note;
import etdz.investment.escort.task.Task;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The next version of an escort while it is made. It has many parts and a move changes few.
final class Draft {

    private final Escort from;
    private List<Entry> history;
    private long version;
    private List<EscortEvent> outbox;

    Mandate mandate;
    Standing standing;
    @Nullable Agent agent;
    private List<Handover> handovers;
    private List<StageLine> stages;
    private List<Task> tasks;
    private List<Note> notes;

    private Draft(Escort from) {
        this.from = from;
        this.mandate = from.mandate();
        this.standing = from.standing();
        this.agent = from.agent();
        this.handovers = from.handovers();
        this.stages = from.stages();
        this.tasks = from.tasks();
        this.notes = from.notes();
        this.history = from.history();
        this.version = from.version();
        this.outbox = from.outbox();
    }

    static Draft of(Escort from) {
        return new Draft(from);
    }

    Draft at(Standing next) {
        standing = next;
        return this;
    }

    Draft after(Handover handover) {
        handovers = with(handovers, handover);
        agent = handover.to();
        return this;
    }

    Draft with(StageCode code, Progress progress) {
        stages =
                stages.stream()
                        .map(it -> it.code().equals(code) ? new StageLine(code, progress) : it)
                        .toList();
        return this;
    }

    Draft with(Task task) {
        tasks =
                task.number() > tasks.size()
                        ? with(tasks, task)
                        : tasks.stream()
                                .map(it -> it.number() == task.number() ? task : it)
                                .toList();
        return this;
    }

    Draft with(Note note) {
        notes =
                note.number() > notes.size()
                        ? with(notes, note)
                        : notes.stream()
                                .map(it -> it.number() == note.number() ? note : it)
                                .toList();
        return this;
    }

    Draft announced() {
        outbox = outbox.isEmpty() ? outbox : List.of(outbox.getLast());
        return this;
    }

    Moved moved(Move move, String by, @Nullable String text, Instant at) {
        version++;
        return new Moved(telling(move, by, text, at));
    }

    Escort telling(Move move, String by, @Nullable String text, Instant at) {
        var entries = with(history, new Entry(at, by, move, text));
        history =
                entries.subList(Math.max(0, entries.size() - Escort.MOST_ENTRIES), entries.size());
        outbox = with(outbox, EscortEvent.of(escort(), move, at));
        return escort();
    }

    private static <T> List<T> with(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    Escort escort() {
        return new Escort(
                from.id(),
                from.zone(),
                mandate,
                standing,
                agent,
                handovers,
                stages,
                Escort.present(stages),
                tasks,
                notes,
                from.offeredAt(),
                standing instanceof Standing.Running ? mandate.venture().key() : null,
                history,
                version,
                outbox);
    }
}
