package etdz.policy.power.grant;

import org.jspecify.annotations.Nullable;

/// A body that may hold a power or be asked to use one.
///
/// @param organ its code
/// @param level whose body it is; absent for one that is no part of the administration
public record Organ(String organ, String name, Kind kind, @Nullable Level level) {

    public enum Kind {
        /// A committee (管委会), bureau or department.
        ADMINISTRATIVE_ORGAN,
        /// A body that a law or regulation may authorise, but that nobody may entrust with
        /// licences.
        PUBLIC_BODY,
        ENTERPRISE
    }

    /// 行使层级, as far as zones deal with it.
    public enum Level {
        ZONE,
        LEAGUE_CITY,
        REGION
    }
}
