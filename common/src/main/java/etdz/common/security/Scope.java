package etdz.common.security;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import java.util.Set;

/// The rows somebody may see. Part of every query, so that what is out of scope is not found.
public sealed interface Scope {

    /// Leaders and supervisors of the autonomous region.
    record Everywhere() implements Scope {}

    /// A department of the region: what it gave to zones or is asked, wherever that is.
    ///
    /// @param organ its code
    record Department(String organ) implements Scope {}

    /// Staff of a zone, and of the league or city to which zones belong.
    record Zones(Set<ZoneCode> zones) implements Scope {

        public Zones {
            zones = Set.copyOf(zones);
        }
    }

    /// Somebody who acts for an enterprise.
    record Own(CreditCode enterprise) implements Scope {}

    /// Somebody who acts for nobody but himself.
    record Self(String subject) implements Scope {}

    /// Whether somebody works for this zone, so that he may write for it.
    default boolean covers(ZoneCode zone) {
        return switch (this) {
            case Everywhere _, Department _ -> true;
            case Zones(var zones) -> zones.contains(zone);
            case Own _, Self _ -> false;
        };
    }
}
