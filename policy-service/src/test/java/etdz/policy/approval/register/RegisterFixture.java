package etdz.policy.approval.register;

import etdz.common.mongo.Stores;

/// The register on a database, for the tests of others.
public final class RegisterFixture {

    private RegisterFixture() {}

    public static Cases cases(Stores stores) {
        return new StoredCases(stores);
    }

    public static Numbering numbering(Stores stores) {
        return new Numbering(new Numbers(stores));
    }
}
