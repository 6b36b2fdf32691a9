package etdz.investment.zoneprofile;

import java.util.List;

/// What happened to the profile of a zone.
public sealed interface Move {

    /// `etdz.investment.zone-profile.changed.v1`.
    record Changed(List<FactName> facts) implements Move {

        public Changed {
            facts = List.copyOf(facts);
        }
    }
}
