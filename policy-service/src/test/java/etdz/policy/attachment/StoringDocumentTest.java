package etdz.policy.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import etdz.common.http.CreationKey;
import etdz.common.http.Problem;
import etdz.common.mongo.RealMongo;
import etdz.common.mongo.Stores;
import etdz.common.time.TestClock;
import etdz.policy.Papers;
import etdz.policy.attachment.document.Document;
import etdz.policy.attachment.document.DocumentTest;
import etdz.policy.attachment.document.Origin;
import etdz.policy.attachment.document.Provenance;
import etdz.policy.attachment.document.ValidityPeriod;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What becomes of bytes whose record was refused, or of which nobody knows.
class StoringDocumentTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final CreationKey KEY = new CreationKey("key-1", "");

    private final Contents contents = new Contents(MONGO.stores());
    private final TestClock clock = new TestClock();

    /// Loses the answer of the database after the record was written.
    private static final class Deaf extends Documents {

        Deaf(Stores stores) {
            super(stores);
        }

        @Override
        boolean add(Document document) {
            super.add(document);
            throw new MongoSocketReadException("lost", new ServerAddress());
        }
    }

    @Test
    void bytes_of_a_record_whose_answer_was_lost_stay() throws IOException {
        var documents = new Deaf(MONGO.stores());
        var storing = new StoringDocument(documents, contents, clock);
        var bytes = Papers.pdf("lost");

        assertThatThrownBy(() -> store(storing, bytes))
                .isInstanceOf(MongoSocketReadException.class);

        var stored = documents.createdUnder(KEY.key()).orElseThrow();
        clock.standAt("2026-09-18T12:00");
        storing.sweep();
        try (var held = contents.read(stored.newest().content())) {
            assertThat(held.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(contents.unfinishedSince(clock.instant())).isEmpty();
        assertThat(store(storing, bytes)).isEqualTo(stored);
    }

    @Test
    void bytes_of_what_is_refused_go_at_once() {
        var storing = new StoringDocument(new Documents(MONGO.stores()), contents, clock);
        var first = Papers.pdf("first");
        store(storing, first);

        assertThatThrownBy(() -> store(storing, Papers.pdf("second")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("idempotency-key-reused");

        assertThat(MONGO.database().getCollection("contents.files").countDocuments()).isOne();
    }

    private static Document store(StoringDocument storing, byte[] bytes) {
        return storing.store(
                DocumentTest.document().owner(),
                "applicant-1",
                new Particulars(
                        "a.pdf",
                        null,
                        Provenance.of(Origin.OWNER, null),
                        new ValidityPeriod(null, null)),
                new ByteArrayInputStream(bytes),
                KEY);
    }
}
