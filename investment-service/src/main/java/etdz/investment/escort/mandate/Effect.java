package etdz.investment.escort.mandate;

/// Whether somebody may act on a mandate on a day.
public enum Effect {
    /// The zone has not accepted it, or it is over.
    NONE,
    NOT_YET,
    IN_EFFECT,
    EXPIRED
}
