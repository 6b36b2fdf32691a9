package etdz.policy.approval.register;

import etdz.common.mongo.RowScope;
import etdz.common.security.Scope;
import org.bson.conversions.Bson;

/// Which cases somebody may see, as part of every query on them.
public final class Rows {

    private static final RowScope CASES =
            RowScope.closed()
                    .zone("application.zone")
                    .enterprise("application.applicant.creditCode")
                    .subject("application.openedBy");

    private Rows() {}

    public static Bson within(Scope scope) {
        return CASES.within(scope);
    }
}
