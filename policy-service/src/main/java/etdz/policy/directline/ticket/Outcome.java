package etdz.policy.directline.ticket;

/// A command either moves the ticket or is turned down for a reason.
public sealed interface Outcome {

    record Moved(Ticket next) implements Outcome {}

    record TurnedDown(Reason reason) implements Outcome {}

    enum Reason {
        TICKET_NOT_AT_THIS_STAGE,
        TICKET_NOT_OVERDUE
    }
}
