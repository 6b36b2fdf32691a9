package etdz.investment.zoneprofile;

import java.time.Instant;

/// The event of one version, waiting to be published; the schema is in `contract/events/`.
public record ZoneProfileEvent(
        String id, long sequence, String type, Instant at, PublicZoneProfile data) {

    static final String TYPE = "etdz.investment.zone-profile.changed.v1";

    static ZoneProfileEvent of(ZoneProfile held, Move.Changed move, Instant at) {
        return new ZoneProfileEvent(
                held.zone().value() + "-" + held.version(),
                held.version(),
                TYPE,
                at,
                PublicZoneProfile.of(held, move));
    }

    /// The event of the version at hand once more, for who missed it.
    public static ZoneProfileEvent restated(ZoneProfile held) {
        var last = held.history().getLast();
        return switch (last.move()) {
            case Move.Changed move -> of(held, move, last.at());
        };
    }
}
