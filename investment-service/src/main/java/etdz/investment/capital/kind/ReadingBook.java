package etdz.investment.capital.kind;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All readings at one moment. A kind that nobody has read counts nowhere, unless its source is
/// verified.
public final class ReadingBook {

    /// The one that holds for the latest day, and of those the one recorded last, stands last.
    private static final Comparator<KindReading> ORDER =
            Comparator.comparing(KindReading::from)
                    .thenComparing(KindReading::at)
                    .thenComparing(KindReading::id);

    private final Map<KindCode, CapitalKind> kinds;
    private final Map<KindCode, List<KindReading>> readings;

    public ReadingBook(Map<KindCode, CapitalKind> kinds, List<KindReading> readings) {
        this.kinds = Map.copyOf(kinds);
        this.readings = readings.stream().sorted(ORDER).collect(groupingBy(KindReading::kind));
    }

    /// How capital of a kind that arrived on a day counts; empty while it awaits a reading.
    public Optional<CountsAs> countsAs(KindCode kind, LocalDate day) {
        return holding(kind, day)
                .map(KindReading::countsAs)
                .or(() ->
                        Optional.ofNullable(kinds.get(kind))
                                .filter(it -> it.verified() && !day.isBefore(it.validFrom()))
                                .map(CapitalKind::countsAs));
    }

    public Optional<KindReading> holding(KindCode kind, LocalDate day) {
        return of(kind).stream().filter(it -> !it.from().isAfter(day)).reduce((_, later) -> later);
    }

    /// Of one kind, by the day from which each holds.
    public List<KindReading> of(KindCode kind) {
        return readings.getOrDefault(kind, List.of());
    }
}
