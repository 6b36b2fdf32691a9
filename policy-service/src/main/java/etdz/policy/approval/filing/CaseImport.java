package etdz.policy.approval.filing;

import etdz.common.CreditCode;
import etdz.common.time.Moment;
import etdz.policy.approval.Case;
import etdz.policy.approval.decision.DecidingCase;
import etdz.policy.approval.decision.Issuing;
import etdz.policy.approval.register.Cases;
import etdz.policy.approval.stage.Decision.Authority;
import etdz.policy.approval.stage.Licence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;

/// Cases and names that were made elsewhere. What comes in twice is there once.
@Component
public class CaseImport {

    private final Cases cases;
    private final Applicants applicants;
    private final DecidingCase deciding;
    private final Issuing issuing;

    CaseImport(Cases cases, Applicants applicants, DecidingCase deciding, Issuing issuing) {
        this.cases = cases;
        this.applicants = applicants;
        this.deciding = deciding;
        this.issuing = issuing;
    }

    public void register(Map<CreditCode, String> names) {
        applicants.put(names);
    }

    /// In whose name an accepted case is decided, if it is decided in its zone.
    public Optional<Authority> authority(Case accepted) {
        return deciding.holder(accepted);
    }

    /// What its grant issues, where the result of the matter is a licence.
    ///
    /// @param serial of a licence that takes the place of no other
    public Optional<Licence> licence(
            Case accepted, Authority authority, LongSupplier serial, Moment now) {
        return issuing.licence(accepted, authority, (_, _) -> serial.getAsLong(), now);
    }

    public void addAll(List<Case> imported) {
        cases.replaceAll(imported);
    }
}
