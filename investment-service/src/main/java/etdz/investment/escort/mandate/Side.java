package etdz.investment.escort.mandate;

/// Who ends a mandate before its time: the client or the zone.
public enum Side {
    CLIENT,
    ZONE
}
