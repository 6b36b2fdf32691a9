package etdz.policy.power.grant;

/// Whether a grant reaches a case, and if not, what keeps it.
public enum Reach {
    HOLDS,
    NOT_GRANTED,
    NOT_ANNOUNCED,
    NOT_YET_VALID,
    NOT_HANDED_OVER,
    ENDED,
    RECALLED,
    OUTSIDE_ITS_AREA,
    ABOVE_ITS_AMOUNT;

    /// Whether what held before the grant still does.
    public boolean leavesTheFormer() {
        return this == NOT_ANNOUNCED || this == NOT_YET_VALID || this == NOT_HANDED_OVER;
    }
}
