package etdz.policy.approval.register;

import etdz.common.security.Scope;
import etdz.policy.approval.Case;
import etdz.policy.approval.application.CaseId;
import etdz.policy.mandate.CoveredCases;
import etdz.policy.mandate.MandatesInForce;
import etdz.policy.notice.reader.CaseAgents;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Which agents read a case today, so that they are told when it waits for their client.
@Component
class AccompaniedCases implements CaseAgents {

    private final Cases cases;
    private final MandatesInForce mandates;

    AccompaniedCases(Cases cases, MandatesInForce mandates) {
        this.cases = cases;
        this.mandates = mandates;
    }

    @Override
    public Set<String> of(String id) {
        return cases.find(new CaseId(id), new Scope.Everywhere())
                .map(held ->
                        mandates.agents(
                                held.application().applicant().creditCode(),
                                held.application().zone(),
                                covered -> isAmong(covered, held)))
                .orElse(Set.of());
    }

    private static boolean isAmong(CoveredCases covered, Case held) {
        var code = covered.projectCode();
        return held.id().value().equals(covered.filing())
                || (code != null && code.equals(held.dossier().projectCode()));
    }
}
