package etdz.policy.directline.ticket;

import static etdz.policy.directline.ticket.Outcome.Reason.TICKET_NOT_AT_THIS_STAGE;
import static etdz.policy.directline.ticket.Outcome.Reason.TICKET_NOT_OVERDUE;

import etdz.common.ZoneCode;
import etdz.common.time.Moment;
import etdz.policy.directline.ticket.Command.Accept;
import etdz.policy.directline.ticket.Command.Close;
import etdz.policy.directline.ticket.Command.Escalate;
import etdz.policy.directline.ticket.Command.Reply;
import etdz.policy.directline.ticket.Outcome.Moved;
import etdz.policy.directline.ticket.Outcome.TurnedDown;
import etdz.policy.directline.ticket.Stage.Accepted;
import etdz.policy.directline.ticket.Stage.Answered;
import etdz.policy.directline.ticket.Stage.Closed;
import etdz.policy.directline.ticket.Stage.Escalated;
import etdz.policy.directline.ticket.Stage.Raised;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// A question or request of a zone to a department of the region (直通车工单). Immutable: a command
/// yields the next one with the one event of its version in `outbox`.
///
/// @param queue by what the lists of open tickets find it, while it is open
public record Ticket(
        @BsonId TicketId id,
        ZoneCode zone,
        Subject subject,
        String raisedBy,
        Instant raisedAt,
        Promise promise,
        Stage stage,
        List<Answer> answers,
        @Nullable Queue queue,
        List<Entry> history,
        long version,
        List<TicketEvent> outbox) {

    /// Working days for the department after a ticket went to its leader.
    static final int ESCALATED_DAYS = 2;

    public Ticket {
        answers = List.copyOf(answers);
        history = List.copyOf(history);
        outbox = List.copyOf(outbox);
    }

    /// Whose turn it is, and until when.
    public record Queue(Turn turn, LocalDate until) {}

    public enum Turn {
        DEPARTMENT,
        ZONE
    }

    /// A line of the history.
    public record Entry(Instant at, String move, String by) {}

    private record Step(Stage from, Command command) {}

    public static Ticket raised(
            TicketId id, ZoneCode zone, Subject subject, String by, Promise promise, Instant at) {
        return new Ticket(
                        id,
                        zone,
                        subject,
                        by,
                        at,
                        promise,
                        new Raised(),
                        List.of(),
                        new Queue(Turn.DEPARTMENT, promise.dueOn()),
                        List.of(),
                        1,
                        List.of())
                .telling(new Move.Raised(), by, at);
    }

    public Outcome on(Command command, String by, Moment now) {
        return switch (new Step(stage, command)) {
            case Step(Raised _, Accept _) ->
                    to(new Accepted(by, now.at()), promise, answers, new Move.Accepted(), by, now);
            case Step(Accepted _, Reply(var text)) -> answer(text, by, now);
            case Step(Escalated _, Reply(var text)) -> answer(text, by, now);
            case Step(Answered _, Escalate(var reason)) -> escalate(reason, by, now);
            case Step(Raised _, Escalate(var reason)) -> escalateIfLate(reason, by, now);
            case Step(Accepted _, Escalate(var reason)) -> escalateIfLate(reason, by, now);
            case Step(Answered _, Close(var satisfied)) -> close(satisfied, by, now);
            case Step(Raised _, Close _) -> close(false, by, now);
            case Step(_, _) -> new TurnedDown(TICKET_NOT_AT_THIS_STAGE);
        };
    }

    private Moved answer(String text, String by, Moment now) {
        var more =
                Stream.concat(answers.stream(), Stream.of(new Answer(by, now.at(), text))).toList();
        return to(new Answered(), promise, more, new Move.Answered(), by, now);
    }

    private Outcome escalateIfLate(String reason, String by, Moment now) {
        return isOverdue(now.today())
                ? escalate(reason, by, now)
                : new TurnedDown(TICKET_NOT_OVERDUE);
    }

    private Moved escalate(String reason, String by, Moment now) {
        var dueOn = now.plus(ESCALATED_DAYS);
        var next =
                new Promise(
                        ESCALATED_DAYS,
                        Promise.Source.ESCALATION,
                        dueOn,
                        now.calendar().isProvisional(dueOn));
        return to(
                new Escalated(by, now.at(), reason),
                next,
                answers,
                new Move.Escalated(reason),
                by,
                now);
    }

    private Moved close(boolean satisfied, String by, Moment now) {
        return to(
                new Closed(by, now.at(), satisfied),
                promise,
                answers,
                new Move.Closed(satisfied),
                by,
                now);
    }

    /// Whether the department lets the zone wait longer than was promised.
    public boolean isOverdue(LocalDate today) {
        return queue != null && queue.turn() == Turn.DEPARTMENT && today.isAfter(queue.until());
    }

    private static @Nullable Queue queue(Stage stage, Promise promise) {
        return switch (stage) {
            case Raised _, Accepted _, Escalated _ -> new Queue(Turn.DEPARTMENT, promise.dueOn());
            case Answered _ -> new Queue(Turn.ZONE, promise.dueOn());
            case Closed _ -> null;
        };
    }

    private Moved to(
            Stage next, Promise until, List<Answer> said, Move move, String by, Moment now) {
        return new Moved(
                new Ticket(
                                id,
                                zone,
                                subject,
                                raisedBy,
                                raisedAt,
                                until,
                                next,
                                said,
                                queue(next, until),
                                history,
                                version + 1,
                                outbox)
                        .telling(move, by, now.at()));
    }

    private Ticket telling(Move move, String by, Instant at) {
        return new Ticket(
                id,
                zone,
                subject,
                raisedBy,
                raisedAt,
                promise,
                stage,
                answers,
                queue,
                Stream.concat(history.stream(), Stream.of(new Entry(at, move.name(), by))).toList(),
                version,
                Stream.concat(outbox.stream(), Stream.of(TicketEvent.of(this, move, at))).toList());
    }

    /// As if the relay had taken its events: for what was made elsewhere.
    public Ticket untold() {
        return new Ticket(
                id, zone, subject, raisedBy, raisedAt, promise, stage, answers, queue, history,
                version, List.of());
    }
}
