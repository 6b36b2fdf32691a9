package etdz.policy.matter.edition;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import etdz.policy.matter.MatterCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// When which version of a matter holds, as is known now and as was known on an earlier day. A
/// version ends on the day before the next one begins; of two that begin on one day the later one
/// holds.
public record Timeline(@BsonId MatterCode code, List<Edition> editions) {

    static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    public Timeline {
        editions = List.copyOf(editions);
    }

    /// The days on which a version holds, as is known now.
    ///
    /// @param until the last day; far in the future while no end is known
    /// @param supersededAt when it became known that it ends by another version
    public record Span(
            Edition edition, LocalDate from, LocalDate until, @Nullable Instant supersededAt) {

        /// The last day, if one is known.
        public Optional<LocalDate> end() {
            return until.isBefore(OPEN_END) ? Optional.of(until) : Optional.empty();
        }
    }

    public Optional<Edition> on(LocalDate day) {
        return among(editions.stream().filter(Edition::live).toList(), day);
    }

    /// What was known of that day then: later publications and withdrawals do not count.
    public Optional<Edition> on(LocalDate day, Instant asKnownAt) {
        return among(editions.stream().filter(edition -> edition.knownAt(asKnownAt)).toList(), day);
    }

    private static Optional<Edition> among(List<Edition> known, LocalDate day) {
        return known.stream()
                .filter(edition -> !edition.from().isAfter(day))
                .max(comparing(Edition::from).thenComparingInt(Edition::version))
                .filter(edition -> edition.ends() == null || !edition.ends().isBefore(day));
    }

    /// The versions that hold on some day, in the order of their days.
    public List<Span> spans() {
        var live =
                editions.stream()
                        .filter(Edition::live)
                        .sorted(comparing(Edition::from).thenComparingInt(Edition::version))
                        .toList();
        var spans = new ArrayList<Span>();
        for (var i = 0; i < live.size(); i++) {
            var edition = live.get(i);
            var next = i + 1 < live.size() ? live.get(i + 1) : null;
            var until = edition.ends() == null ? OPEN_END : edition.ends();
            if (next != null && !next.from().isAfter(until)) {
                until = next.from().minusDays(1);
            }
            if (!until.isBefore(edition.from())) {
                var superseded = next == null ? null : next.publishedAt();
                spans.add(new Span(edition, edition.from(), until, superseded));
            }
        }
        return spans;
    }

    /// The version that was published last and stands; the next one builds on it.
    public Optional<Edition> newest() {
        return editions.stream().filter(Edition::live).max(comparingInt(Edition::version));
    }

    public Optional<Edition> edition(int version) {
        return editions.stream().filter(edition -> edition.version() == version).findFirst();
    }
}
