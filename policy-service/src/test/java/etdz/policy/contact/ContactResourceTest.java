package etdz.policy.contact;

import static etdz.policy.approval.CaseRequests.CASES;
import static etdz.policy.approval.CaseRequests.isProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import com.mongodb.client.MongoCollection;
import etdz.common.http.Contract;
import etdz.common.http.PageRequest;
import etdz.common.mongo.RealMongo;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.policy.approval.CaseRequests;
import etdz.policy.approval.application.CaseId;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class ContactResourceTest {

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired RealMongo mongo;
    @Autowired ContactReadings readings;

    private String id = "";

    @BeforeEach
    void submit() {
        id = new CaseRequests(http, users).submitted();
    }

    @Test
    void who_handles_a_case_sees_whom_to_call_and_the_applicant_sees_who_looked() {
        assertThat(readings("applicant-1")).hasStatusOk().bodyJson().isEqualTo("{\"items\": []}");

        assertThat(contact("officer-hohhot"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store, private")
                .bodyJson()
                .isEqualTo("{\"name\": \"示例联系人\", \"phone\": \"13800000000\"}");
        assertThat(contact("approver-hohhot")).hasStatusOk();
        new Contract().fits("CaseContact", text(contact("applicant-1")));

        assertThat(readings("applicant-1"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].by")
                .asArray()
                .containsExactly("approver-hohhot", "officer-hohhot");
        new Contract().fits("ContactReadingPage", text(readings("supervisor-hohhot")));
    }

    @Test
    void nobody_else_sees_it_and_who_was_refused_is_not_noted() {
        isProblem(contact("officer-bayannur"), NOT_FOUND, "no-such-case");
        isProblem(contact("applicant-2"), NOT_FOUND, "no-such-case");
        for (var user : List.of("leader-nmg", "supervisor-hohhot", "agent-1", "investor-1")) {
            isProblem(contact(user), FORBIDDEN, "not-allowed");
        }
        isProblem(readings("officer-hohhot"), FORBIDDEN, "not-allowed");
        isProblem(readings("applicant-2"), NOT_FOUND, "no-such-case");

        assertThat(mongo.database().getCollection("contactReadings").countDocuments()).isZero();
    }

    @Test
    void it_lies_closed_in_the_database() {
        var stored = requireNonNull(cases().find().first());

        assertThat(stored.get("application", Document.class).get("contact"))
                .isInstanceOf(Binary.class);
        assertThat(stored.toJson()).doesNotContain("13800000000", "示例联系人");
    }

    @Test
    void what_an_older_release_stored_open_is_still_shown() {
        cases().updateOne(
                        new Document(),
                        new Document(
                                "$set",
                                new Document(
                                        "application.contact",
                                        new Document("name", "示例某人").append("phone", "110"))));

        assertThat(contact("officer-hohhot"))
                .bodyJson()
                .isEqualTo("{\"name\": \"示例某人\", \"phone\": \"110\"}");
    }

    @Test
    void readings_are_found_by_an_index() {
        contact("officer-hohhot");
        var one = new PageRequest(1, Optional.empty());

        assertThat(
                        mongo.collectionScansDuring(() ->
                                assertThat(readings.of(new CaseId(id), one).items())
                                        .extracting(ContactReading::by)
                                        .containsExactly("officer-hohhot")))
                .isEmpty();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private MongoCollection<Document> cases() {
        return mongo.database().getCollection("cases");
    }

    private MvcTestResult contact(String user) {
        return users.as(user, http.get().uri(CASES + "/" + id + "/contact")).exchange();
    }

    private MvcTestResult readings(String user) {
        return users.as(user, http.get().uri(CASES + "/" + id + "/contact/readings")).exchange();
    }
}
