package etdz.investment.lead;

import etdz.investment.lead.LeadStage.Ended;
import etdz.investment.lead.LeadStage.Open;
import etdz.investment.lead.Outcome.Moved;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The next version of a lead while it is made. A lead has many parts and a move changes few.
final class Draft {

    private final Lead from;
    private LeadStage stage;
    private List<Open> earlier;
    private List<Entry> history;
    private Map<String, Long> seen;
    private long version;
    private List<LeadEvent> outbox;

    Estimate estimate;
    @Nullable Owner owner;
    @Nullable NextStep nextStep;
    @Nullable Instant awaitsReplySince;
    Told told;
    private Instant touchedAt;

    private Draft(Lead from) {
        this.from = from;
        this.estimate = from.estimate();
        this.owner = from.owner();
        this.stage = from.stage();
        this.earlier = from.earlier();
        this.nextStep = from.nextStep();
        this.awaitsReplySince = from.awaitsReplySince();
        this.touchedAt = from.touchedAt();
        this.told = from.told();
        this.history = from.history();
        this.seen = from.seen();
        this.version = from.version();
        this.outbox = from.outbox();
    }

    static Draft of(Lead from) {
        return new Draft(from);
    }

    Draft at(LeadStage next) {
        stage = next;
        return this;
    }

    Draft after(Open before) {
        earlier = Stream.concat(earlier.stream(), Stream.of(before)).toList();
        return this;
    }

    Draft back() {
        earlier = earlier.subList(0, earlier.size() - 1);
        return this;
    }

    /// A new wait begins.
    Draft touch(Instant at) {
        touchedAt = at;
        told = told.touched();
        return this;
    }

    Draft saw(String source, long sequence) {
        var all = new HashMap<>(seen);
        all.put(source, sequence);
        seen = all;
        return this;
    }

    Draft untold() {
        outbox = List.of();
        return this;
    }

    /// The next version with its event. A change of stage touches the lead; one that has ended
    /// waits for no reply, and a reopened one that never had its reply waits again.
    Moved moved(Move move, String by, @Nullable String text, Instant at) {
        version++;
        if (!stage.equals(from.stage())) {
            touch(at);
        }
        if (stage instanceof Ended) {
            awaitsReplySince = null;
        } else if (stage instanceof LeadStage.Lead) {
            awaitsReplySince = from.openedAt();
        }
        return new Moved(telling(move, by, text, at));
    }

    Lead telling(Move move, String by, @Nullable String text, Instant at) {
        var entries =
                Stream.concat(history.stream(), Stream.of(new Entry(at, by, move, text))).toList();
        var most = Lead.MOST_ENTRIES;
        history = entries.subList(Math.max(0, entries.size() - most), entries.size());
        var event = LeadEvent.of(lead(), move, at);
        outbox = Stream.concat(outbox.stream(), Stream.of(event)).toList();
        return lead();
    }

    Lead lead() {
        return new Lead(
                from.id(),
                from.zone(),
                from.prospect(),
                from.source(),
                from.investor(),
                from.contact(),
                from.likeness(),
                estimate,
                owner,
                stage,
                earlier,
                nextStep,
                from.openedAt(),
                awaitsReplySince,
                touchedAt,
                told,
                history,
                seen,
                version,
                outbox);
    }
}
