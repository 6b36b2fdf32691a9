package etdz.policy.matter;

import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/// A version of a matter as it lies in the catalogue: with the days on which it holds, and the
/// words by which it is found.
///
/// @param until the last day; far in the future while no newer version is known
public record CatalogueEntry(
        @BsonId String id, LocalDate from, LocalDate until, List<String> words, Matter matter) {

    static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    public CatalogueEntry {
        words = List.copyOf(words);
    }

    static CatalogueEntry of(Matter matter) {
        return new CatalogueEntry(
                id(matter.code(), matter.version()),
                matter.effectiveFrom(),
                OPEN_END,
                SearchWords.of(matter),
                matter);
    }

    static String id(MatterCode code, int version) {
        return code.value() + "/" + version;
    }
}
