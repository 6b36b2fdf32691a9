package etdz.policy.matter.edition;

import etdz.common.Bilingual;
import etdz.policy.matter.Matter;
import etdz.policy.matter.MatterCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that others may know of a matter in the catalogue after a move: its versions with their
/// days, not who worked on them.
public record PublicMatter(
        MatterCode code, List<PublicVersion> versions, long version, MatterMove move) {

    public PublicMatter {
        versions = List.copyOf(versions);
    }

    /// One of them.
    ///
    /// @param until the last day, where one is known; absent as well for what was withdrawn
    public record PublicVersion(
            int version,
            Bilingual name,
            Matter.Type type,
            boolean sample,
            LocalDate from,
            @Nullable LocalDate until,
            Instant publishedAt,
            @Nullable Instant withdrawnAt) {}

    static PublicMatter of(CatalogueEntry entry) {
        return new PublicMatter(
                entry.code(),
                entry.editions().stream().map(edition -> version(entry, edition)).toList(),
                entry.version(),
                entry.move());
    }

    private static PublicVersion version(CatalogueEntry entry, Edition edition) {
        var withdrawal = edition.withdrawal();
        return new PublicVersion(
                edition.version(),
                edition.name(),
                edition.type(),
                edition.sample(),
                edition.from(),
                entry.shelves().stream()
                        .filter(shelf -> shelf.version() == edition.version())
                        .map(CatalogueEntry.Shelf::until)
                        .filter(until -> until.isBefore(Timeline.OPEN_END))
                        .findFirst()
                        .orElse(null),
                edition.publishedAt(),
                withdrawal == null ? null : withdrawal.at());
    }
}
