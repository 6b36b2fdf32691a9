package etdz.investment.escort.desk;

import etdz.common.crypto.Confidential;
import etdz.common.crypto.Safe;
import etdz.common.crypto.Vault;
import etdz.investment.escort.Escort;
import etdz.investment.escort.EscortId;
import etdz.investment.lead.Contact;
import org.springframework.stereotype.Component;

/// The contacts of those who gave a mandate, which are stored closed.
@Component
class EscortContacts {

    private final Safe<Contact> safe;

    EscortContacts(Vault vault) {
        this.safe = vault.safe(Escorts.COLLECTION, "mandate.contact", Contact.class);
    }

    Confidential close(EscortId id, Contact contact) {
        return safe.close(id.value(), contact);
    }

    Contact of(Escort held) {
        return safe.open(held.id().value(), held.mandate().contact());
    }
}
