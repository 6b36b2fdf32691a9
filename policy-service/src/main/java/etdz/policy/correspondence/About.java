package etdz.policy.correspondence;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.policy.approval.Case;
import etdz.policy.approval.application.Application.Applicant;
import etdz.policy.approval.application.CaseId;
import etdz.policy.matter.MatterCode;
import org.jspecify.annotations.Nullable;

/// The case of a message as far as readers and events need it, on the day it was sent.
///
/// @param openedBy the user to whom the case belongs, where that is no enterprise
/// @param handler who had the case
public record About(
        CaseId caseId,
        MatterCode matter,
        Bilingual matterName,
        ZoneCode zone,
        Applicant applicant,
        String openedBy,
        @Nullable String handler) {

    public static About of(Case held) {
        var application = held.application();
        return new About(
                held.id(),
                application.matter().code(),
                application.matter().name(),
                application.zone(),
                application.applicant(),
                application.openedBy(),
                held.handler());
    }
}
