package etdz.land.idle;

/// What may be agreed where the government is the cause (article 12).
public enum Remedy {
    EXTEND,
    CHANGE_USE,
    TEMP_USE,
    PAID_TAKEBACK,
    SWAP
}
