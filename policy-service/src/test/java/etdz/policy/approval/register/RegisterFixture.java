package etdz.policy.approval.register;

import etdz.common.mongo.Stores;
import etdz.policy.power.remit.Remit;
import java.util.Map;

/// The register on a database, for the tests of others.
public final class RegisterFixture {

    static final Remit NOTHING = new Remit(Map.of());

    private RegisterFixture() {}

    public static Cases cases(Stores stores) {
        return new StoredCases(stores, rows());
    }

    /// Without departments of the region.
    public static Rows rows() {
        return new Rows(_ -> NOTHING);
    }

    public static Numbering numbering(Stores stores) {
        return new Numbering(new Numbers(stores));
    }
}
