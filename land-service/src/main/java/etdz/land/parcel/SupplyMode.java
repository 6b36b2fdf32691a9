package etdz.land.parcel;

/// How state land is supplied: 出让, 租赁, 划拨.
public enum SupplyMode {
    GRANT,
    LEASE,
    ALLOCATION
}
