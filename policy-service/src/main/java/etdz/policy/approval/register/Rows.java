package etdz.policy.approval.register;

import static java.util.stream.Collectors.toMap;

import etdz.common.mongo.RowScope;
import etdz.common.security.Scope;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.remit.Remit;
import etdz.policy.power.remit.Remits;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/// Which cases somebody may see, as part of every query on them. A department of the region sees
/// those of the powers that are its own or that it gave.
@Component
public class Rows {

    private static final String ZONE = "application.zone";
    private static final String MATTER = "application.matter.code";
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
        return RowScope.pairs(
                ZONE,
                MATTER,
                remit.matters().entrySet().stream()
                        .collect(toMap(in -> in.getKey().value(), in -> codes(in.getValue()))));
    }

    private static List<String> codes(Set<MatterCode> matters) {
        return matters.stream().map(MatterCode::value).sorted().toList();
    }
}
