package etdz.policy.approval.filing;

import etdz.common.CreditCode;
import etdz.common.mongo.Stores;
import java.util.Map;

/// Names of enterprises in a database, for the tests of others.
public final class ApplicantsFixture {

    private ApplicantsFixture() {}

    public static void put(Stores stores, Map<CreditCode, String> names) {
        new Applicants(stores).put(names);
    }
}
