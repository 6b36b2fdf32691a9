package etdz.policy.approval.application;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.crypto.Confidential;
import etdz.common.time.China;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Who applied where, for what and when. Only the terms may be exchanged for those of another
/// version of the matter.
///
/// @param openedBy the user, who need not be the only one to act for the enterprise
/// @param contact a [Contact], stored closed
/// @param concerns the case whose licence this one amends, renews or gives up
public record Application(
        Terms matter,
        ZoneCode zone,
        Applicant applicant,
        String openedBy,
        Confidential contact,
        @Nullable CaseId concerns,
        Instant receivedAt) {

    public Application under(Terms terms) {
        return new Application(terms, zone, applicant, openedBy, contact, concerns, receivedAt);
    }

    public LocalDate receivedOn() {
        return China.dayOf(receivedAt);
    }

    public record Applicant(CreditCode creditCode, String name) {}

    /// Whom to call. Personal data, in no event.
    public record Contact(String name, String phone) {}
}
