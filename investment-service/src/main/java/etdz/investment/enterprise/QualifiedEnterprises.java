package etdz.investment.enterprise;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.security.Scope;
import java.util.Optional;
import java.util.Set;

/// Who knows which enterprises hold a qualification, so that the register can be asked for them.
public interface QualifiedEnterprises {

    /// Those in scope whose qualification of this kind holds today.
    Set<CreditCode> holding(String kind, Optional<ZoneCode> zone, Scope scope);
}
