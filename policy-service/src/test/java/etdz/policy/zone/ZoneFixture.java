package etdz.policy.zone;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.mongo.Stores;

/// A further zone for the tests of other features.
public final class ZoneFixture {

    private ZoneFixture() {}

    public static void add(Stores stores, ZoneCode code, Bilingual name, String division) {
        new ZoneList(stores).add(new Zone(code, name, division, "示例"));
    }
}
