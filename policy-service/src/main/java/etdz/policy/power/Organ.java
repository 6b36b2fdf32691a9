package etdz.policy.power;

/// A body that may hold a power or be asked to use one.
///
/// @param organ its code
public record Organ(String organ, String name, Kind kind) {

    public enum Kind {
        /// A committee (管委会), bureau or department.
        ADMINISTRATIVE_ORGAN,
        /// A body that a law or regulation may authorise, but that nobody may entrust with
        /// licences.
        PUBLIC_BODY,
        ENTERPRISE
    }
}
