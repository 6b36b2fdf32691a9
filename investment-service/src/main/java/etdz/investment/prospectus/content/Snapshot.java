package etdz.investment.prospectus.content;

import etdz.investment.incentive.Matched;
import etdz.investment.negativelist.CheckingIndustry.Check;
import etdz.investment.zoneprofile.FactSource.Evidence;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was gathered at one moment; it does not change any more.
///
/// @param check of the industry by the negative list; absent where none was named
public record Snapshot(Instant takenAt, List<ZonePart> zones, @Nullable Check check) {

    public Snapshot {
        zones = List.copyOf(zones);
    }

    /// How many questions were not answered, and may be when it is refreshed.
    public int unanswered() {
        return zones.stream().mapToInt(ZonePart::unanswered).sum();
    }

    /// Whether something in it is invented for a demonstration (示例).
    public boolean hasSamples() {
        return zones.stream()
                .anyMatch(zone ->
                        zone.facts().stream()
                                        .anyMatch(
                                                fact -> fact.source().evidence() == Evidence.SAMPLE)
                                || (zone.incentives() instanceof Matched.Found(var matches, _)
                                        && matches.stream().anyMatch(Matched.Match::sample)));
    }
}
