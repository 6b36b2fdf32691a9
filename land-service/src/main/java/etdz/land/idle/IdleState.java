package etdz.land.idle;

/// What the idle rules say of a piece of land on a day. Only an officer's finding (认定书) makes land
/// idle; this says what he has to look at.
public enum IdleState {
    NOT_IDLE,
    IDLE_1Y,
    IDLE_2Y_TAKEBACK,
    IDLE_GOV_CAUSE,

    /// Work began, too little was done, and it has stopped: "可以认定".
    MAY_BE_IDLE,

    /// A fact that decides is missing.
    NEEDS_MANUAL
}
