package etdz.policy.mandate;

import static etdz.policy.approval.CaseRequests.CASES;
import static etdz.policy.approval.CaseRequests.NOTHING_MISSING;
import static etdz.policy.approval.CaseRequests.isProblem;
import static etdz.policy.mandate.MandateFixture.ESCORT;
import static etdz.policy.mandate.MandateFixture.PROJECT;
import static etdz.policy.mandate.MandateFixture.event;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import com.jayway.jsonpath.JsonPath;
import etdz.common.http.Contract;
import etdz.common.mongo.RealMongo;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.common.time.TestClock;
import etdz.policy.approval.CaseRequests;
import etdz.policy.notice.reader.CaseAgents;
import java.net.URI;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/// What an agent reads on the strength of a mandate, with the tokens of the demonstration.
@ServiceTest
class AgentReadsTest {

    private static final String AGENT = "agent-1";

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired RealMongo mongo;
    @Autowired TestClock clock;
    @Autowired HearingMandates hearing;
    @Autowired CaseAgents agents;

    private CaseRequests cases;
    private String filing;
    private String review;

    @BeforeEach
    void mandated() {
        cases = new CaseRequests(http, users);
        filing = cases.submitted();
        cases.act("officer-hohhot", "PUT", filing, "acceptance", 1, NOTHING_MISSING);
        cases.act("officer-hohhot", "PUT", filing, "claim", 2, "");
        review = cases.energyReview();
        hearing.hear(event("project.coded", 2, this::opened));
        hearing.hear(event("escort.accepted", 2));
    }

    private void opened(Document project) {
        project.append("case", new Document("id", filing).append("documentNumber", "示例"));
        assertThat(project.getString("id")).isEqualTo(PROJECT);
    }

    @Test
    void the_cases_of_the_project_are_listed_with_what_is_due_and_without_names_of_the_office() {
        var other = cases.submitted();

        var listed = get("/api/policy/mandates/" + ESCORT + "/cases");

        assertThat(listed).hasStatusOk();
        var row = JsonMapper.shared().readTree(body(listed)).at("/items/1").toString();
        new Contract().fits("CaseRow", row);
        assertThat(listed)
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .containsExactly(review, filing)
                .doesNotContain(other);
        assertThat(body(listed)).contains("\"dueOn\"").doesNotContain("\"handler\"");
        var first = get("/api/policy/mandates/" + ESCORT + "/cases?limit=1");
        var second = JsonPath.<String>read(body(first), "$.next");
        assertThat(body(first)).contains(review).doesNotContain(filing);
        assertThat(
                        body(
                                get(
                                        "/api/policy/mandates/%s/cases?limit=1&cursor=%s"
                                                .formatted(ESCORT, second))))
                .contains(filing)
                .doesNotContain(review);
    }

    @Test
    void a_case_its_clock_and_the_state_of_its_papers_are_read_as_by_the_applicant() {
        var seen = cases.show(AGENT, filing);

        assertThat(seen).hasStatusOk();
        new Contract().fits("CaseView", body(seen));
        assertThat(seen).bodyJson().extractingPath("$.allowed").asArray().isEmpty();
        assertThat(seen).bodyJson().extractingPath("$.onMandate").isEqualTo(true);
        assertThat(body(seen)).doesNotContain("\"handler\"").doesNotContain("Claimed");
        assertThat(get(CASES + "/" + filing + "/clock")).hasStatusOk();
        assertThat(body(get(CASES + "/" + filing + "/acts"))).isEqualTo("[]");
        assertThat(body(get(CASES + "/" + filing + "/evidence"))).contains("business-licence");
        assertThat(cases.show(AGENT, review)).hasStatusOk();
    }

    @Test
    void of_messages_he_learns_that_there_are_some_and_of_papers_nothing_that_is_in_them() {
        assertThat(body(get(CASES + "/" + filing + "/message-count")))
                .isEqualTo("{\"messages\":0}");
        var sent =
                users.as("applicant-1", http.post().uri(CASES + "/" + filing + "/messages"))
                        .header("Idempotency-Key", "message-1")
                        .contentType(APPLICATION_JSON)
                        .content("{\"text\":\"请问何时办结\"}")
                        .exchange();
        assertThat(sent).hasStatus(CREATED);

        var counted = get(CASES + "/" + filing + "/message-count");

        new Contract().fits("MessageCount", body(counted));
        assertThat(JsonPath.parse(body(counted)).read("$.messages", Integer.class)).isEqualTo(1);
        isProblem(get(CASES + "/" + filing + "/messages"), FORBIDDEN, "not-allowed");
        isProblem(
                get(CASES + "/" + filing + "/materials/business-licence/content"),
                FORBIDDEN,
                "not-allowed");
    }

    @Test
    void he_acts_in_nobodys_place() {
        for (var act : List.of("withdrawal", "correction", "acceptance", "decision", "claim")) {
            assertThat(cases.act(AGENT, "PUT", filing, act, 3, "{}")).as(act).hasStatus(FORBIDDEN);
        }
        assertThat(cases.submit(AGENT, "key-of-agent", cases.submission())).hasStatus(FORBIDDEN);
        isProblem(get(CASES), FORBIDDEN, "not-allowed");
    }

    @Test
    void other_cases_of_the_enterprise_are_not_found_nor_are_these_for_others() {
        var other = cases.submitted();

        isProblem(cases.show(AGENT, other), NOT_FOUND, "no-such-case");
        for (var of : List.of("clock", "acts", "evidence", "message-count")) {
            isProblem(get(CASES + "/" + other + "/" + of), NOT_FOUND, "no-such-case");
        }
        isProblem(cases.show("applicant-2", filing), NOT_FOUND, "no-such-case");
        isProblem(cases.show("officer-bayannur", filing), NOT_FOUND, "no-such-case");
        isProblem(
                users.as("officer-hohhot", uri("/api/policy/mandates/" + ESCORT + "/cases"))
                        .exchange(),
                FORBIDDEN,
                "not-allowed");
    }

    @Test
    void past_its_last_day_and_once_it_is_revoked_nothing_is_found_any_more() {
        clock.standAt("2027-07-15T23:59");
        assertThat(cases.show(AGENT, filing)).hasStatusOk();

        clock.standAt("2027-07-16T00:00");
        isProblem(cases.show(AGENT, filing), NOT_FOUND, "no-such-case");
        isProblem(get("/api/policy/mandates/" + ESCORT + "/cases"), NOT_FOUND, "no-such-mandate");

        hearing.hear(event("escort.prolonged", 3, data -> data.append("until", "2028-07-15")));
        assertThat(cases.show(AGENT, filing)).hasStatusOk();
        hearing.hear(event("escort.revoked", 4));
        isProblem(cases.show(AGENT, filing), NOT_FOUND, "no-such-case");
        isProblem(get("/api/policy/mandates/" + ESCORT + "/cases"), NOT_FOUND, "no-such-mandate");
    }

    @Test
    void he_is_told_of_the_cases_of_his_project_and_of_no_others() {
        var other = cases.submitted();

        assertThat(agents.of(filing)).containsExactly(AGENT);
        assertThat(agents.of(review)).containsExactly(AGENT);
        assertThat(agents.of(other)).isEmpty();
        assertThat(mongo.collectionScansDuring(() -> agents.of(filing))).isEmpty();
        hearing.hear(event("escort.revoked", 4));
        assertThat(agents.of(filing)).isEmpty();
    }

    @Test
    void no_question_of_an_agent_walks_through_a_collection() {
        assertThat(
                        mongo.collectionScansDuring(() -> {
                            cases.show(AGENT, filing);
                            get("/api/policy/mandates/" + ESCORT + "/cases");
                            get(CASES + "/" + filing + "/message-count");
                        }))
                .isEmpty();
    }

    private MvcTestResult get(String uri) {
        return users.as(AGENT, uri(uri)).exchange();
    }

    private MockMvcTester.MockMvcRequestBuilder uri(String uri) {
        return http.get().uri(URI.create(uri));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
