package etdz.investment.enterprise.qualification;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.security.Scope;
import etdz.common.time.China;
import etdz.investment.enterprise.KnownEnterprises;
import etdz.investment.enterprise.QualifiedEnterprises;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Tells the register who holds a qualification today, by the records that stand for them.
@Component
class HoldingQualifications implements QualifiedEnterprises {

    private final Qualifications qualifications;
    private final KnownEnterprises known;
    private final InstantSource clock;

    HoldingQualifications(
            Qualifications qualifications, KnownEnterprises known, InstantSource clock) {
        this.qualifications = qualifications;
        this.known = known;
        this.clock = clock;
    }

    @Override
    public Set<CreditCode> holding(String kind, Optional<ZoneCode> zone, Scope scope) {
        var today = China.dayOf(clock.instant());
        return known.surviving(qualifications.holding(kind, zone, scope, today));
    }
}
