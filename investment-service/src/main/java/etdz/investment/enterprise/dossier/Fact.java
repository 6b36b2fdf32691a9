package etdz.investment.enterprise.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One fact about an enterprise, with where it is from and what stood there before.
///
/// @param value absent when it was taken back
/// @param on the day from which the source says so
/// @param earlier the last values before, newest first
public record Fact(
        Name name, @Nullable String value, Source source, LocalDate on, List<Earlier> earlier) {

    static final int MOST_EARLIER = 5;

    public Fact {
        earlier = List.copyOf(earlier);
    }

    /// What is kept of an enterprise; nothing of persons.
    public enum Name {
        NAME,
        NAME_EN,
        ZONE,
        /// Division of GB/T 4754-2017.
        INDUSTRY,
        SIZE,
        CAPITAL_KIND,
        ADDRESS
    }

    /// What stood there before.
    public record Earlier(@Nullable String value, Source source, LocalDate on) {}

    Fact become(@Nullable String next, Source by, LocalDate day) {
        var before = Stream.of(new Earlier(value, source, on));
        return new Fact(
                name,
                next,
                by,
                day,
                Stream.concat(before, earlier.stream()).limit(MOST_EARLIER).toList());
    }
}
