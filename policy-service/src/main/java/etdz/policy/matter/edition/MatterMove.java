package etdz.policy.matter.edition;

/// What happened to a matter in the catalogue.
public sealed interface MatterMove {

    int matterVersion();

    record Published(int matterVersion) implements MatterMove {}

    record Withdrawn(int matterVersion) implements MatterMove {}

    default String eventType() {
        return switch (this) {
            case Published _ -> "etdz.policy.matter.published.v1";
            case Withdrawn _ -> "etdz.policy.matter.withdrawn.v1";
        };
    }
}
