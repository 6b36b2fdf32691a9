package etdz.investment.lead.desk;

import etdz.common.crypto.Confidential;
import etdz.common.crypto.Safe;
import etdz.common.crypto.Vault;
import etdz.investment.lead.Contact;
import etdz.investment.lead.Lead;
import etdz.investment.lead.LeadId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The contacts of leads, which are stored closed.
@Component
public class LeadContacts {

    private final Safe<Contact> safe;

    LeadContacts(Vault vault) {
        this.safe = vault.safe(Leads.COLLECTION, "contact", Contact.class);
    }

    Confidential close(LeadId id, Contact contact) {
        return safe.close(id.value(), contact);
    }

    /// Null where none was told.
    public @Nullable Contact of(Lead held) {
        var contact = held.contact();
        return contact == null ? null : safe.open(held.id().value(), contact);
    }
}
