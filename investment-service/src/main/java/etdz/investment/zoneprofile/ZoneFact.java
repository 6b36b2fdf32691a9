package etdz.investment.zoneprofile;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One fact about a zone, with where it is from and what stood there before.
///
/// @param value absent when it was taken back
/// @param earlier the last values before, newest first
public record ZoneFact(
        FactName name, @Nullable FactValue value, FactSource source, List<Earlier> earlier) {

    static final int MOST_EARLIER = 5;

    public ZoneFact {
        earlier = List.copyOf(earlier);
    }

    /// What stood there before.
    public record Earlier(@Nullable FactValue value, FactSource source) {}

    static ZoneFact first(Said said) {
        return new ZoneFact(said.name(), said.value(), said.source(), List.of());
    }

    /// What somebody says of a zone.
    ///
    /// @param value absent to take the fact back
    public record Said(FactName name, @Nullable FactValue value, FactSource source) {}

    boolean says(Said said) {
        return said.value() == null
                ? value == null
                : said.value().equals(value) && said.source().equals(source);
    }

    ZoneFact become(Said said) {
        var before = Stream.of(new Earlier(value, source));
        return new ZoneFact(
                name,
                said.value(),
                said.source(),
                Stream.concat(before, earlier.stream()).limit(MOST_EARLIER).toList());
    }
}
