package etdz.policy.matter.edition;

import static etdz.policy.matter.edition.CatalogueEntry.Refusal.ALREADY_WITHDRAWN;
import static etdz.policy.matter.edition.CatalogueEntry.Refusal.HOLDS_ALREADY;
import static etdz.policy.matter.edition.CatalogueEntry.Refusal.NO_SUCH_VERSION;

import etdz.policy.matter.MatterCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// A matter in the catalogue: all its versions with their days. What a version says lies beside it
/// and never changes.
///
/// @param shelves what holds on which days and the words by which it is found, as is known now
public record CatalogueEntry(
        @BsonId MatterCode code,
        List<Edition> editions,
        List<Shelf> shelves,
        MatterMove move,
        Instant movedAt,
        long version,
        List<MatterEvent> outbox) {

    public CatalogueEntry {
        editions = List.copyOf(editions);
        shelves = List.copyOf(shelves);
        outbox = List.copyOf(outbox);
    }

    /// A version where the search finds it.
    public record Shelf(int version, LocalDate from, LocalDate until, List<String> words) {

        public Shelf {
            words = List.copyOf(words);
        }
    }

    public sealed interface Outcome {

        record Moved(CatalogueEntry next) implements Outcome {}

        record TurnedDown(Refusal reason) implements Outcome {}
    }

    public enum Refusal {
        NO_SUCH_VERSION,
        ALREADY_WITHDRAWN,
        HOLDS_ALREADY
    }

    static CatalogueEntry first(MatterCode code, Edition edition) {
        var nothing = new MatterMove.Published(edition.version());
        return new CatalogueEntry(
                        code, List.of(), List.of(), nothing, edition.publishedAt(), 0, List.of())
                .publishing(edition);
    }

    CatalogueEntry publishing(Edition edition) {
        var all = Stream.concat(editions.stream(), Stream.of(edition)).toList();
        return to(all, new MatterMove.Published(edition.version()), edition.publishedAt());
    }

    /// Undoes a publication as long as nobody can have relied on it.
    public Outcome withdrawing(int wanted, String by, String reason, Instant at, LocalDate today) {
        var found = timeline().edition(wanted).orElse(null);
        var refusal = refusal(found, today);
        if (found == null || refusal != null) {
            return new Outcome.TurnedDown(refusal == null ? NO_SUCH_VERSION : refusal);
        }
        var all =
                editions.stream()
                        .map(edition ->
                                edition.version() == wanted
                                        ? edition.withdrawn(at, by, reason)
                                        : edition)
                        .toList();
        return new Outcome.Moved(to(all, new MatterMove.Withdrawn(wanted), at));
    }

    private static @Nullable Refusal refusal(@Nullable Edition edition, LocalDate today) {
        if (edition == null) {
            return NO_SUCH_VERSION;
        }
        if (!edition.live()) {
            return ALREADY_WITHDRAWN;
        }
        return edition.from().isAfter(today) ? null : HOLDS_ALREADY;
    }

    private CatalogueEntry to(List<Edition> all, MatterMove next, Instant at) {
        var moved =
                new CatalogueEntry(code, all, shelves(code, all), next, at, version + 1, outbox);
        var events = Stream.concat(outbox.stream(), Stream.of(MatterEvent.of(moved))).toList();
        return new CatalogueEntry(code, all, moved.shelves(), next, at, moved.version(), events);
    }

    private static List<Shelf> shelves(MatterCode code, List<Edition> editions) {
        return new Timeline(code, editions)
                .spans().stream()
                        .map(span ->
                                new Shelf(
                                        span.edition().version(),
                                        span.from(),
                                        span.until(),
                                        SearchWords.of(code, span.edition())))
                        .toList();
    }

    public Timeline timeline() {
        return new Timeline(code, editions);
    }
}
