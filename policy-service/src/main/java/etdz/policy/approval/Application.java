package etdz.policy.approval;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.time.China;
import java.time.Instant;
import java.time.LocalDate;

/// Who applied where, for what and when. Never changes.
///
/// @param openedBy the user, who need not be the only one to act for the enterprise
public record Application(
        Terms matter,
        ZoneCode zone,
        Applicant applicant,
        String openedBy,
        Contact contact,
        Instant receivedAt) {

    public LocalDate receivedOn() {
        return China.dayOf(receivedAt);
    }

    public record Applicant(CreditCode creditCode, String name) {}

    public record Contact(String name, String phone) {}
}
