package etdz.policy.approval.register;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import etdz.common.mongo.RowScope;
import etdz.common.security.Scope;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.Remit;
import etdz.policy.power.Remits;
import java.util.List;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/// Which cases somebody may see, as part of every query on them. A department of the region sees
/// those of the powers that are its own or that it gave.
@Repository
public class Rows {

    private static final String ZONE = "application.zone";
    private static final String MATTER = "application.matter.code";
    private static final Bson NOTHING = in("_id", List.of());
    private static final RowScope CASES =
            RowScope.closed()
                    .zone(ZONE)
                    .enterprise("application.applicant.creditCode")
                    .subject("application.openedBy");

    private final Remits remits;

    Rows(Remits remits) {
        this.remits = remits;
    }

    public Bson within(Scope scope) {
        return scope instanceof Scope.Department(var organ)
                ? of(remits.of(organ))
                : CASES.within(scope);
    }

    /// The cases that concern a department.
    public static Bson of(Remit remit) {
        if (remit.matters().isEmpty()) {
            return NOTHING;
        }
        return or(
                remit.matters().entrySet().stream()
                        .map(in -> {
                            var codes =
                                    in.getValue().stream().map(MatterCode::value).sorted().toList();
                            return and(eq(ZONE, in.getKey().value()), in(MATTER, codes));
                        })
                        .toList());
    }
}
