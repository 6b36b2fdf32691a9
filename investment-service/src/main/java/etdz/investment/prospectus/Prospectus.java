package etdz.investment.prospectus;

import etdz.common.time.China;
import etdz.investment.prospectus.Command.Refresh;
import etdz.investment.prospectus.Command.Withdraw;
import etdz.investment.prospectus.Outcome.Moved;
import etdz.investment.prospectus.Outcome.TurnedDown;
import etdz.investment.prospectus.content.Snapshot;
import etdz.investment.prospectus.content.Wish;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// What zones offer for one plan, gathered at a moment, to be shared (招商说明书). Immutable: a command
/// yields the next one with the one event of its version in `outbox`.
///
/// @param snapshot the newest one
/// @param withdrawnAt since when nobody reads it any more
/// @param history the last moves
public record Prospectus(
        @BsonId ProspectusId id,
        Maker maker,
        Wish wish,
        Snapshot snapshot,
        Instant madeAt,
        @Nullable Instant withdrawnAt,
        List<Entry> history,
        long version,
        List<ProspectusEvent> outbox) {

    static final int MOST_ENTRIES = 50;

    public Prospectus {
        history = List.copyOf(history);
        outbox = List.copyOf(outbox);
    }

    /// A line of the history.
    public record Entry(Instant at, Move move) {}

    /// How it stands on a day.
    public enum Standing {
        VALID,
        EXPIRED,
        WITHDRAWN
    }

    public static Prospectus made(ProspectusId id, Maker maker, Wish wish, Snapshot snapshot) {
        var at = snapshot.takenAt();
        return new Prospectus(id, maker, wish, snapshot, at, null, List.of(), 1, List.of())
                .telling(new Move.Made(), at);
    }

    public Outcome on(Command command, Instant at) {
        if (withdrawnAt != null) {
            return new TurnedDown(Outcome.Reason.PROSPECTUS_WITHDRAWN_ALREADY);
        }
        return switch (command) {
            case Refresh(var taken) -> new Moved(next(taken, null, new Move.Refreshed(), at));
            case Withdraw _ -> new Moved(next(snapshot, at, new Move.Withdrawn(), at));
        };
    }

    /// The last day on which it speaks for the zones.
    ///
    /// @param days for which a snapshot is good, the day on which it was taken not counted
    public LocalDate validUntil(int days) {
        return China.dayOf(snapshot.takenAt()).plusDays(days);
    }

    public Standing standing(int days, LocalDate today) {
        if (withdrawnAt != null) {
            return Standing.WITHDRAWN;
        }
        return today.isAfter(validUntil(days)) ? Standing.EXPIRED : Standing.VALID;
    }

    private Prospectus next(Snapshot taken, @Nullable Instant withdrawn, Move move, Instant at) {
        return new Prospectus(
                        id, maker, wish, taken, madeAt, withdrawn, history, version + 1, outbox)
                .telling(move, at);
    }

    private Prospectus telling(Move move, Instant at) {
        var entries = new ArrayList<>(history);
        entries.add(new Entry(at, move));
        return new Prospectus(
                id,
                maker,
                wish,
                snapshot,
                madeAt,
                withdrawnAt,
                entries.subList(Math.max(0, entries.size() - MOST_ENTRIES), entries.size()),
                version,
                Stream.concat(outbox.stream(), Stream.of(ProspectusEvent.of(this, move, at)))
                        .toList());
    }

    /// As if the relay had taken its events: for a demonstration.
    public Prospectus untold() {
        return new Prospectus(
                id, maker, wish, snapshot, madeAt, withdrawnAt, history, version, List.of());
    }
}
