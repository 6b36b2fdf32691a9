package etdz.policy.notice;

import etdz.common.crypto.Confidential;
import etdz.common.crypto.Safe;
import etdz.common.crypto.Vault;
import etdz.policy.notice.reader.Mailbox;
import etdz.policy.notice.template.Channel;
import org.springframework.stereotype.Component;

/// The phone numbers and mail addresses to which notices go, which are stored closed.
@Component
class Addresses {

    private final Safe<String> phones;
    private final Safe<String> mails;

    Addresses(Vault vault) {
        this.phones = vault.safe(PreferenceList.COLLECTION, "phone", String.class);
        this.mails = vault.safe(PreferenceList.COLLECTION, "address", String.class);
    }

    Confidential close(Mailbox mailbox, Channel channel, String address) {
        return safe(channel).close(mailbox.value(), address);
    }

    String open(Mailbox mailbox, Channel channel, Confidential address) {
        return safe(channel).open(mailbox.value(), address);
    }

    private Safe<String> safe(Channel channel) {
        return switch (channel) {
            case SMS -> phones;
            case EMAIL -> mails;
        };
    }
}
