package etdz.investment.project.support;

import static etdz.investment.lead.LeadTest.PROJECT;
import static etdz.investment.project.support.SupportTest.registered;
import static etdz.investment.project.support.SupportTest.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.mongo.RealMongo;
import etdz.investment.project.ProjectId;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.BsonDateTime;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SupportsTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final PageRequest FIRST = new PageRequest(20, Optional.empty());

    private final Supports supports = new Supports(MONGO.stores());

    @Test
    void it_comes_back_as_it_was_stored_and_is_withdrawn_by_one_of_two_officers() {
        var read = supports.add(registered("SUP-1"), new CreationKey("key", "hash"));
        assertThat(supports.add(registered("SUP-2"), new CreationKey("key", "hash")))
                .isEqualTo(read);

        var stored =
                IntStream.range(0, 8)
                        .parallel()
                        .filter(_ -> supports.store(read, withdrawn(read), Optional.empty()))
                        .count();

        assertThat(stored).isEqualTo(1);
        assertThat(supports.find(PROJECT, read.id())).contains(withdrawn(read));
        assertThat(supports.find(new ProjectId("PRJ-other"), read.id())).isEmpty();
        assertThat(supports.of(PROJECT, FIRST).items()).containsExactly(withdrawn(read));
    }

    @Test
    void what_an_older_release_registered_is_taken_over_once_and_can_be_withdrawn() {
        var older =
                new Document("_id", "SUP-0")
                        .append("project", PROJECT.value())
                        .append("zone", "hohhot")
                        .append("company", "Sample GmbH (fictitious)")
                        .append("measure", "示例")
                        .append("basis", "示例")
                        .append("decidedBy", "示例")
                        .append("decidedOn", "2026-09-01")
                        .append("document", "示例")
                        .append("by", "officer-hohhot")
                        .append("at", new BsonDateTime(0))
                        .append(
                                "creation",
                                new Document("key", "older-key").append("hash", "older-hash"));
        MONGO.database().getCollection(Supports.OLDER).insertOne(older);

        var anew = new Supports(MONGO.stores());
        var held = anew.of(PROJECT, FIRST).items().getFirst();
        assertThat(held.version()).isEqualTo(1);
        assertThat(anew.store(held, withdrawn(held), Optional.empty())).isTrue();
        var again = new Supports(MONGO.stores());

        assertThat(again.find(PROJECT, held.id()).orElseThrow().withdrawal()).isNotNull();
        assertThat(again.add(registered("SUP-9"), new CreationKey("older-key", "older-hash")).id())
                .isEqualTo(held.id());
    }

    @Test
    void no_query_reads_the_whole_collection() {
        supports.add(registered("SUP-1"), new CreationKey("key", "hash"));

        assertThat(
                        MONGO.collectionScansDuring(() -> {
                            supports.of(PROJECT, FIRST);
                            supports.find(PROJECT, new SupportId("SUP-1"));
                            supports.done(new SupportId("SUP-1"), new CreationKey("k", "h"));
                        }))
                .isEmpty();
    }
}
