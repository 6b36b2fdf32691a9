package etdz.investment.project;

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
}
