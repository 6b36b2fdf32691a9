package etdz.policy.directline.ticket;

import java.util.Locale;

/// What happened to a ticket, with the facts that its state afterwards does not show.
public sealed interface Move {

    record Raised() implements Move {}

    record Accepted() implements Move {}

    record Answered() implements Move {}

    record Escalated(String reason) implements Move {}

    record Closed(boolean satisfied) implements Move {}

    /// The move that led to the version at hand.
    static Move last(Ticket held) {
        return switch (held.stage()) {
            case Stage.Raised _ -> new Raised();
            case Stage.Accepted _ -> new Accepted();
            case Stage.Answered _ -> new Answered();
            case Stage.Escalated(_, _, var reason) -> new Escalated(reason);
            case Stage.Closed(_, _, var satisfied) -> new Closed(satisfied);
        };
    }

    default String name() {
        return getClass().getSimpleName();
    }

    default String eventType() {
        return "etdz.policy.direct-line." + name().toLowerCase(Locale.ROOT) + ".v1";
    }
}
