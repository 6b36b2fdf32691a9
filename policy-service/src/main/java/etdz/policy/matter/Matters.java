package etdz.policy.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The catalogue, for other features.
@Component
public class Matters {

    private final CatalogueEntries entries;

    Matters(CatalogueEntries entries) {
        this.entries = entries;
    }

    /// Adds a version unless it is there; an incomplete guide is not published.
    public void publish(Matter matter) {
        var faults = GuideLint.faults(matter);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(matter.code().value() + " is incomplete: " + faults);
        }
        entries.addIfMissing(matter);
    }

    /// The version that holds on a day.
    public Optional<Matter> inForce(MatterCode code, LocalDate on) {
        return entries.inForce(code, on);
    }

    public Optional<Matter> version(MatterCode code, int version) {
        return entries.version(code, version);
    }

    /// All that hold on a day, in the order of their codes.
    public List<Matter> inForce(LocalDate on) {
        return entries.inForce(on);
    }
}
