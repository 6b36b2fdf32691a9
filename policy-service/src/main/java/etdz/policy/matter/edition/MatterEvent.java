package etdz.policy.matter.edition;

import java.time.Instant;

/// The event of one version of a catalogue entry; the schemas are in `contract/events/`.
public record MatterEvent(String id, long sequence, String type, Instant at, PublicMatter data) {

    static MatterEvent of(CatalogueEntry entry) {
        return new MatterEvent(
                entry.code().value() + "-" + entry.version(),
                entry.version(),
                entry.move().eventType(),
                entry.movedAt(),
                PublicMatter.of(entry));
    }
}
