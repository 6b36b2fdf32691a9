package etdz.talent.person;

import etdz.common.crypto.Confidential;
import etdz.common.crypto.Safe;
import etdz.common.crypto.Vault;
import org.springframework.stereotype.Component;

/// The papers by which talents are identified, which are stored closed.
@Component
class Identities {

    private final Safe<Identity> safe;

    Identities(Vault vault) {
        this.safe = vault.safe(Talents.NAME, "identity", Identity.class);
    }

    Confidential close(TalentId id, Identity identity) {
        return safe.close(id.value(), identity);
    }

    Identity of(Talent talent) {
        return safe.open(talent.id().value(), talent.identity());
    }
}
