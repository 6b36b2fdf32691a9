package etdz.investment.escort.adoption;

import etdz.common.ZoneCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// All decisions of one zone.
///
/// @param decisions by the day from which each holds; of those from the same day the one recorded
///   last counts and stands last
public record Adoption(ZoneCode zone, List<Decision> decisions) {

    public Adoption {
        decisions = List.copyOf(decisions);
    }

    /// The decision that holds on a day; none while the zone has not decided.
    public Optional<Decision> holdingOn(LocalDate day) {
        return decisions.stream().filter(it -> !it.from().isAfter(day)).reduce((_, later) -> later);
    }

    /// A zone that has decided nothing does not offer escorts.
    public boolean isOfferedOn(LocalDate day) {
        return holdingOn(day).filter(Decision::offered).isPresent();
    }
}
