package etdz.common.crypto;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etdz.common.mongo.DomainCodecs;
import etdz.common.mongo.RealMongo;
import java.util.List;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SafeTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    /// What the driver stores has to be public.
    public record Contact(String name, @Nullable String phone) {}

    public record Lead(@BsonId String id, Confidential contact) {}

    private static final Contact CONTACT = new Contact("示例联系人", "13800000000");

    private final Safe<Contact> contacts = TestVault.VAULT.safe("leads", "contact", Contact.class);

    @Test
    void what_is_stored_tells_nothing_and_is_read_again() {
        var held = new Lead("1", contacts.close("1", CONTACT));
        var leads = MONGO.database().getCollection("leads", Lead.class);
        leads.insertOne(held);

        var stored = requireNonNull(leads.withDocumentClass(Document.class).find().first());
        assertThat(stored.get("contact")).isInstanceOf(Binary.class);
        assertThat(held.toString()).doesNotContain("138", "示例联系人");
        assertThat(leads.find().first()).isEqualTo(held);
        assertThat(contacts.open("1", held.contact())).isEqualTo(CONTACT);
    }

    @Test
    void it_opens_only_in_its_own_field_of_its_own_document() {
        var held = contacts.close("1", CONTACT);

        assertThatThrownBy(() -> contacts.open("2", held))
                .isInstanceOf(Safe.Unreadable.class)
                .hasMessage("Cannot be opened: leads/contact/2");
        var other = TestVault.VAULT.safe("leads", "other", Contact.class);
        assertThatThrownBy(() -> other.open("1", held)).isInstanceOf(Safe.Unreadable.class);
        var keyless = contacts(new Seal(new Sm4(), List.of(new byte[16])), true);
        assertThatThrownBy(() -> keyless.open("1", held)).isInstanceOf(Safe.Unreadable.class);
    }

    @Test
    void what_older_instances_have_to_read_stays_open() {
        var seal = new Seal(new Sm4(), List.of(new byte[16]));
        var held = contacts(seal, false).close("1", CONTACT);

        assertThat(held.closed()).isFalse();
        assertThat(contacts(seal, true).open("1", held)).isEqualTo(CONTACT);
        var closed = contacts(seal, true).close("1", CONTACT);
        assertThat(contacts(seal, false).open("1", closed)).isEqualTo(CONTACT);
    }

    private static Safe<Contact> contacts(Seal seal, boolean closing) {
        return new Vault(seal, closing, DomainCodecs.registry())
                .safe("leads", "contact", Contact.class);
    }

    @Test
    void a_text_is_closed_as_well() {
        var phones = TestVault.VAULT.safe("people", "phone", String.class);

        assertThat(phones.open("1", phones.close("1", "13800000000"))).isEqualTo("13800000000");
    }

    @Test
    void what_an_older_release_stored_open_is_read_and_stays_as_it_is() {
        var raw = MONGO.database().getCollection("leads");
        var older =
                new Document("_id", "3")
                        .append(
                                "contact",
                                new Document("name", "示例联系人").append("phone", "13800000000"));
        raw.insertOne(older);
        var leads = raw.withDocumentClass(Lead.class);

        var held = requireNonNull(leads.find(new Document("_id", "3")).first());
        assertThat(contacts.open("3", held.contact())).isEqualTo(CONTACT);
        leads.replaceOne(new Document("_id", "3"), held);
        assertThat(raw.find(new Document("_id", "3")).first()).isEqualTo(older);
    }
}
