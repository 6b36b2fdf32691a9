package etdz.investment.placement;

import static etdz.investment.placement.MajorProject.Reason.MAJOR_PROJECT_NOT_PLACED;
import static etdz.investment.placement.MajorProject.Reason.MAJOR_PROJECT_PLACED;

import etdz.common.Money;
import etdz.common.ZoneCode;
import etdz.investment.placement.Placement.Open;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;

/// A major industrial project of a league or city, from its proposal to the decision where it goes.
/// Immutable: a command yields the next one with the one event of its version in `outbox`.
///
/// @param zone the national zone of the league or city, which comes first
/// @param industry code of GB/T 4754-2017
/// @param basis by what it counts as major
/// @param earlier decisions that do not stand any more, the first one first
public record MajorProject(
        @BsonId MajorProjectId id,
        ZoneCode zone,
        String name,
        String industry,
        Money investment,
        String basis,
        Placement placement,
        List<Undone> earlier,
        String proposedBy,
        Instant proposedAt,
        Instant changedAt,
        long version,
        List<MajorProjectEvent> outbox) {

    /// Decisions are not made and undone for ever.
    static final int MOST_EARLIER = 20;

    public MajorProject {
        earlier = List.copyOf(earlier);
        outbox = List.copyOf(outbox);
    }

    /// A decision that was taken back.
    public record Undone(Placement placement, String reason, String by, Instant at) {}

    /// A command either moves the project or is turned down.
    public sealed interface Outcome {

        record Moved(MajorProject next) implements Outcome {}

        record TurnedDown(Reason reason) implements Outcome {}
    }

    /// The names are the slugs of the problems.
    public enum Reason {
        MAJOR_PROJECT_PLACED,
        MAJOR_PROJECT_NOT_PLACED,
        TOO_MANY_DECISIONS
    }

    static MajorProject proposed(
            MajorProjectId id,
            ZoneCode zone,
            String name,
            String industry,
            Money investment,
            String basis,
            String by,
            Instant at) {
        return new MajorProject(
                        id,
                        zone,
                        name,
                        industry,
                        investment,
                        basis,
                        new Open(),
                        List.of(),
                        by,
                        at,
                        at,
                        1,
                        List.of())
                .telling(new Move.Proposed());
    }

    Outcome place(Placement where, Instant at) {
        return placement instanceof Open
                ? new Outcome.Moved(next(where, earlier, at).telling(new Move.Placed()))
                : new Outcome.TurnedDown(MAJOR_PROJECT_PLACED);
    }

    Outcome reopen(String reason, String by, Instant at) {
        if (placement instanceof Open) {
            return new Outcome.TurnedDown(MAJOR_PROJECT_NOT_PLACED);
        }
        if (earlier.size() >= MOST_EARLIER) {
            return new Outcome.TurnedDown(Reason.TOO_MANY_DECISIONS);
        }
        var undone = new Undone(placement, reason, by, at);
        var before = Stream.concat(earlier.stream(), Stream.of(undone)).toList();
        return new Outcome.Moved(next(new Open(), before, at).telling(new Move.Reopened(reason)));
    }

    /// The move of the version at hand.
    Move lastMove() {
        if (!(placement instanceof Open)) {
            return new Move.Placed();
        }
        return earlier.isEmpty()
                ? new Move.Proposed()
                : new Move.Reopened(earlier.getLast().reason());
    }

    private MajorProject next(Placement where, List<Undone> before, Instant at) {
        return new MajorProject(
                id,
                zone,
                name,
                industry,
                investment,
                basis,
                where,
                before,
                proposedBy,
                proposedAt,
                at,
                version + 1,
                outbox);
    }

    private MajorProject telling(Move move) {
        var event = MajorProjectEvent.of(this, move);
        return new MajorProject(
                id,
                zone,
                name,
                industry,
                investment,
                basis,
                placement,
                earlier,
                proposedBy,
                proposedAt,
                changedAt,
                version,
                Stream.concat(outbox.stream(), Stream.of(event)).toList());
    }
}
