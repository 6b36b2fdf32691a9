package etdz.investment.enterprise.qualification;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.investment.enterprise.qualification.Command.Reinstate;
import etdz.investment.enterprise.qualification.Command.Warn;
import etdz.investment.enterprise.qualification.Command.Withdraw;
import etdz.investment.enterprise.qualification.Outcome.Moved;
import etdz.investment.enterprise.qualification.Outcome.Reason;
import etdz.investment.enterprise.qualification.Outcome.TurnedDown;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// A qualification of an enterprise (企业资质). Immutable: a command yields the next one with the one
/// event of its version in `outbox`.
///
/// @param watch when it ends and what was told of that, while it is to be watched
/// @param history the last moves
public record Qualification(
        @BsonId QualificationId id,
        Holder holder,
        String kind,
        Certificate certificate,
        @Nullable Withdrawal withdrawal,
        @Nullable Watch watch,
        boolean sample,
        List<Entry> history,
        long version,
        List<QualificationEvent> outbox) {

    /// Days before the end at which is warned, the last one first.
    static final List<Integer> THRESHOLDS = List.of(30, 60, 90);

    static final int NOT_TOLD = 999;
    static final int MOST_ENTRIES = 50;

    public Qualification {
        history = List.copyOf(history);
        outbox = List.copyOf(outbox);
    }

    /// Whose it is, by the record under which it was recorded.
    public record Holder(CreditCode creditCode, String name, ZoneCode zone) {}

    public record Withdrawal(LocalDate on, String reason, String by) {}

    /// What there is to warn of.
    ///
    /// @param until the last day on which it holds
    /// @param told the threshold that was told last, in days; 999 when none was
    public record Watch(LocalDate until, int told) {}

    /// A line of the history.
    public record Entry(Instant at, Move move, String by) {}

    static Qualification recorded(
            QualificationId id,
            Holder holder,
            String kind,
            Certificate certificate,
            boolean sample,
            String by,
            Instant at) {
        return new Qualification(
                        id,
                        holder,
                        kind,
                        certificate,
                        null,
                        watch(certificate),
                        sample,
                        List.of(),
                        1,
                        List.of())
                .telling(new Move.Recorded(), by, at);
    }

    Outcome on(Command command, String by, Instant at) {
        return switch (command) {
            case Withdraw(var on, var reason) ->
                    withdrawal == null
                            ? moved(
                                    new Withdrawal(on, reason, by),
                                    null,
                                    new Move.Withdrawn(on, reason),
                                    by,
                                    at)
                            : new TurnedDown(Reason.QUALIFICATION_WITHDRAWN);
            case Reinstate _ ->
                    withdrawal == null
                            ? new TurnedDown(Reason.QUALIFICATION_NOT_WITHDRAWN)
                            : moved(null, watch(certificate), new Move.Reinstated(), by, at);
            case Warn(var days) ->
                    watch == null || watch.told() <= days
                            ? new TurnedDown(Reason.NOTHING_TO_WARN_OF)
                            : moved(
                                    null,
                                    new Watch(watch.until(), days),
                                    new Move.Ending(days),
                                    by,
                                    at);
        };
    }

    boolean holdsOn(LocalDate day) {
        var until = certificate.validUntil();
        return withdrawal == null && (until == null || !day.isAfter(until));
    }

    Move lastMove() {
        return history.getLast().move();
    }

    private static @Nullable Watch watch(Certificate certificate) {
        var until = certificate.validUntil();
        return until == null ? null : new Watch(until, NOT_TOLD);
    }

    private Moved moved(
            @Nullable Withdrawal taken, @Nullable Watch watched, Move move, String by, Instant at) {
        return new Moved(
                new Qualification(
                                id,
                                holder,
                                kind,
                                certificate,
                                taken,
                                watched,
                                sample,
                                history,
                                version + 1,
                                outbox)
                        .telling(move, by, at));
    }

    private Qualification telling(Move move, String by, Instant at) {
        return new Qualification(
                id,
                holder,
                kind,
                certificate,
                withdrawal,
                watch,
                sample,
                Stream.concat(history.stream(), Stream.of(new Entry(at, move, by)))
                        .skip(Math.max(0, history.size() + 1 - MOST_ENTRIES))
                        .toList(),
                version,
                Stream.concat(outbox.stream(), Stream.of(QualificationEvent.of(this, move, at)))
                        .toList());
    }

    /// As if the relay had taken its events: for a demonstration.
    Qualification untold() {
        return new Qualification(
                id,
                holder,
                kind,
                certificate,
                withdrawal,
                watch,
                sample,
                history,
                version,
                List.of());
    }
}
