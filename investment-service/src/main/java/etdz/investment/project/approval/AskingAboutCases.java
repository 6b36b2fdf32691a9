package etdz.investment.project.approval;

import etdz.common.outside.OutsideSystem;
import etdz.common.outside.OutsideSystem.Away;
import etdz.common.outside.OutsideSystem.UselessAnswer;
import etdz.investment.project.approval.Approval.Known;
import etdz.investment.project.approval.Approval.NotShown;
import etdz.investment.project.approval.Approval.Unknown;
import etdz.investment.project.approval.CaseClient.Found;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// Asks policy-service how a case stands; without an answer that is unknown.
@Component
class AskingAboutCases {

    private static final Logger log = LoggerFactory.getLogger(AskingAboutCases.class);

    private final CaseClient client;
    private final OutsideSystem cases;

    AskingAboutCases(CaseClient client, @Qualifier("caseSystem") OutsideSystem cases) {
        this.client = client;
        this.cases = cases;
    }

    /// @param token of the user for whom it is asked
    Approval about(String id, String token) {
        try {
            return cases.<Approval>ask(() -> known(id, client.show("Bearer " + token, id)))
                    .orElseGet(() -> new NotShown(id));
        } catch (Away e) {
            log.atWarn()
                    .addKeyValue("case", id)
                    .log("Nobody says how it stands: {}", String.valueOf(e.getCause()));
            return new Unknown(id);
        }
    }

    private static Known known(String id, Found found) {
        var matter = found.matter();
        var status = found.status();
        if (!id.equals(found.id()) || matter == null || status == null) {
            throw new UselessAnswer("Policy-service answered something else");
        }
        var code = matter.code();
        var name = matter.name();
        if (code == null || name == null) {
            throw new UselessAnswer("A case without its matter");
        }
        return new Known(id, code, name, status, found.dueOn());
    }
}
