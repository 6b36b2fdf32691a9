package etdz.policy.approval.recount;

import etdz.policy.approval.register.Cases.Position;
import etdz.policy.clock.calendar.Edition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// One walk over the open cases by a new edition of the calendar (时限重算), as far as it has come: a
/// walk that broke off goes on where it was.
///
/// @param id of the edition
/// @param number by which they follow each other; the clock of a demonstration may be put back
/// @param since the editions by which dates of open cases may have been counted so far
/// @param from the first day on which the editions differ; absent if they do not
/// @param reached the last case that is done in this round
/// @param counted cases that were looked at in the first round
public record Recomputation(
        @BsonId String id,
        long number,
        Edition edition,
        List<Edition> since,
        @Nullable LocalDate from,
        Instant begunAt,
        State state,
        @Nullable Position reached,
        long counted,
        @Nullable Instant walkedAt,
        @Nullable Instant finishedAt) {

    public enum State {
        RUNNING,
        /// All were counted; those are looked at once more that another instance may have moved by
        /// the calendar it had read before.
        SETTLING,
        DONE,
        /// Another edition came before it was done.
        SUPERSEDED
    }

    public Recomputation {
        since = List.copyOf(since);
    }

    static Recomputation begun(
            long number,
            Edition edition,
            List<Edition> since,
            @Nullable LocalDate from,
            Instant at) {
        return new Recomputation(
                edition.id(), number, edition, since, from, at, State.RUNNING, null, 0, null, null);
    }

    boolean isOpen() {
        return state == State.RUNNING || state == State.SETTLING;
    }

    /// The editions that a next one has to be compared with.
    List<Edition> sinceThen() {
        return state == State.DONE
                ? List.of(edition)
                : Stream.concat(since.stream(), Stream.of(edition)).toList();
    }

    Recomputation at(Position last, long looked) {
        var more = state == State.RUNNING ? looked : 0L;
        return new Recomputation(
                id,
                number,
                edition,
                since,
                from,
                begunAt,
                state,
                last,
                counted + more,
                walkedAt,
                finishedAt);
    }

    Recomputation walked(Instant at) {
        return new Recomputation(
                id, number, edition, since, from, begunAt, State.SETTLING, null, counted, at, null);
    }

    Recomputation ended(State end, Instant at) {
        return new Recomputation(
                id, number, edition, since, from, begunAt, end, reached, counted, walkedAt, at);
    }
}
