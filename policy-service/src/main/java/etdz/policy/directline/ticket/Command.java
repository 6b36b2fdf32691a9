package etdz.policy.directline.ticket;

/// What may be asked of a ticket.
public sealed interface Command {

    record Accept() implements Command {}

    record Reply(String text) implements Command {}

    record Escalate(String reason) implements Command {}

    record Close(boolean satisfied) implements Command {}
}
