package etdz.land.idle;

/// Causes for which the holder is not to blame (国土资源部令第53号, article 8).
public enum IdleCause {
    LATE_HANDOVER,
    PLAN_CHANGE,
    POLICY_CHANGE,
    PETITION,
    MILITARY_OR_HERITAGE,
    OTHER_GOVERNMENT_ACT,
    FORCE_MAJEURE
}
