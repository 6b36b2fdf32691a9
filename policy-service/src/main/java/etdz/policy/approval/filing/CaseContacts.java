package etdz.policy.approval.filing;

import etdz.common.crypto.Confidential;
import etdz.common.crypto.Safe;
import etdz.common.crypto.Vault;
import etdz.policy.approval.Case;
import etdz.policy.approval.application.Application.Contact;
import etdz.policy.approval.application.CaseId;
import org.springframework.stereotype.Component;

/// Whom to call about a case; stored closed.
@Component
public class CaseContacts {

    private final Safe<Contact> safe;

    CaseContacts(Vault vault) {
        this.safe = vault.safe("cases", "application.contact", Contact.class);
    }

    /// As it is stored in the case of this number.
    public Confidential close(CaseId id, Contact contact) {
        return safe.close(id.value(), contact);
    }

    public Contact of(Case held) {
        return safe.open(held.id().value(), held.application().contact());
    }
}
