package etdz.policy.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import com.mongodb.client.MongoCollection;
import etdz.common.mongo.RealMongo;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.common.time.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServiceTest
class SeedingTest {

    @Autowired SeedEndpoint seed;
    @Autowired TestClock clock;
    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired RealMongo mongo;

    @BeforeEach
    void laterInTheYear() {
        clock.standAt("2026-11-24T10:00");
    }

    @Test
    void the_platform_is_filled_once() {
        assertThat(seed.seed()).isEqualTo(new SeedEndpoint.Report("seeded", 300, 609, 2_000));

        assertThat(seed.seed().message()).isEqualTo("already seeded");
        assertThat(cases().countDocuments()).isEqualTo(2_000);
        assertThat(texts("stage.is"))
                .containsOnly(
                        "Accepted",
                        "AwaitingCorrection",
                        "Cancelled",
                        "Granted",
                        "InReview",
                        "Refused",
                        "Revoked",
                        "Submitted",
                        "Suspended",
                        "Withdrawn");
    }

    @Test
    void ids_do_not_depend_on_the_day() {
        seed.seed();
        var today = texts("_id");
        var titles = texts("dossier.project.name");
        mongo.database().getCollection("seeds").deleteMany(new Document());
        clock.standAt("2027-03-06T00:10");

        seed.seed();

        assertThat(texts("_id")).isEqualTo(today).hasSize(2_000).contains("150100-2026-900001");
        assertThat(texts("dossier.project.name")).isEqualTo(titles);
    }

    @Test
    void the_worked_example_of_a_filing_can_be_sent_as_it_is() throws IOException {
        seed.seed();
        var filing = Files.readString(Path.of("../acceptance/examples/filing.json"));

        var sent =
                users.as("applicant-1", http.post().uri("/api/policy/cases"))
                        .header("Idempotency-Key", "worked-example")
                        .contentType(APPLICATION_JSON)
                        .content(filing)
                        .exchange();

        assertThat(sent).hasStatus(CREATED).bodyText().contains("呼和浩特示例甲一生物药品有限公司（虚构）");
        assertThat(
                        users.as(
                                "applicant-1",
                                http.get().uri("/api/policy/documents/DOC-SEED-LICENCE/content")))
                .hasStatusOk()
                .hasContentType("application/pdf")
                .bodyText()
                .startsWith("%PDF-1.4")
                .endsWith("%%EOF\n");
    }

    private MongoCollection<Document> cases() {
        return mongo.database().getCollection("cases");
    }

    private List<String> texts(String field) {
        return cases().distinct(field, String.class).into(new ArrayList<>()).stream()
                .sorted()
                .toList();
    }
}
