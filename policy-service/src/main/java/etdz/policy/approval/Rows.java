package etdz.policy.approval;

import etdz.common.security.Scope;
import etdz.common.security.Scope.Everywhere;
import etdz.common.security.Scope.Own;
import etdz.common.security.Scope.Self;
import etdz.common.security.Scope.Zones;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Which cases somebody may see, as part of every query on them.
public final class Rows {

    private Rows() {}

    public static Bson within(Scope scope) {
        return switch (scope) {
            case Everywhere _ -> new Document();
            case Zones(var zones) -> new Document("application.zone", new Document("$in", zones));
            case Own(var enterprise) ->
                    new Document("application.applicant.creditCode", enterprise);
            case Self(var subject) -> new Document("application.openedBy", subject);
        };
    }
}
