package etdz.investment.project;

import etdz.investment.project.CodeRequest.Awaited;
import etdz.investment.project.CodeRequest.Given;
import java.time.Instant;

/// The event of one version, waiting to be published; the schemas are in `contract/events/`.
public record ProjectEvent(String id, long sequence, String type, Instant at, PublicProject data) {

    static ProjectEvent of(Project held, Move move, Instant at) {
        return new ProjectEvent(
                held.id().value() + "-" + held.version(),
                held.version(),
                move.eventType(),
                at,
                PublicProject.of(held, move));
    }

    /// The event of the version at hand once more, for who missed it.
    static ProjectEvent restated(Project held) {
        if (!held.history().isEmpty()) {
            var last = held.history().getLast();
            return of(held, last.move(), last.at());
        }
        return switch (held.codeRequest()) {
            case Awaited _ -> of(held, new Move.Opened(), held.openedAt());
            case Given(_, var at) -> of(held, new Move.Coded(), at);
        };
    }
}
