package etdz.policy.approval;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.http.Problem;
import etdz.common.security.Scope;
import org.springframework.stereotype.Component;

/// Cases, for the features that keep something beside them.
@Component
public class CaseRegister {

    private final Cases cases;

    CaseRegister(Cases cases) {
        this.cases = cases;
    }

    /// 404 when there is none within the scope.
    public Case held(CaseId id, Scope scope) {
        return cases.find(id, scope).orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-case"));
    }
}
