package etdz.investment.placement;

/// What happened to a major project.
public sealed interface Move {

    record Proposed() implements Move {}

    record Placed() implements Move {}

    /// The decision does not stand any more.
    record Reopened(String reason) implements Move {}

    /// `etdz.investment.major-project.placed.v1` for [Placed].
    default String eventType() {
        return switch (this) {
            case Proposed _ -> "etdz.investment.major-project.proposed.v1";
            case Placed _ -> "etdz.investment.major-project.placed.v1";
            case Reopened _ -> "etdz.investment.major-project.reopened.v1";
        };
    }
}
