package etdz.investment.project;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import etdz.common.CreditCode;
import etdz.common.amqp.CloudEvent;
import etdz.common.amqp.DeadLetters;
import etdz.common.amqp.Publisher;
import etdz.common.amqp.Publisher.Fate;
import etdz.common.amqp.Publisher.Outgoing;
import etdz.common.amqp.RealRabbit;
import etdz.common.amqp.Topology;
import etdz.common.mongo.RealMongo;
import etdz.common.security.RealTokens;
import etdz.common.security.Scope.Everywhere;
import etdz.common.service.ServiceTest;
import etdz.investment.Surroundings;
import etdz.investment.lead.Lead;
import etdz.investment.lead.LeadTest;
import etdz.investment.project.authority.MatterCode;
import etdz.investment.project.authority.PolicyExamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// From the event of a granted filing, as policy-service publishes it, to the project that people
/// read.
@ServiceTest(bus = true)
@DirtiesContext
class ProjectJourneyTest {

    @RegisterExtension static final RealRabbit RABBIT = new RealRabbit();

    @RegisterExtension
    static final WireMockExtension OUTSIDE =
            WireMockExtension.newInstance()
                    .options(wireMockConfig().dynamicPort().globalTemplating(false))
                    .build();

    static final String GRANTED = "etdz.policy.case.granted.v1";
    static final Path EXAMPLE =
            Path.of(
                    "../policy-service/src/main/resources/contract/events",
                    GRANTED + ".example.json");
    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final String CODE = "2609-150100-04-01-123456";
    static final ProjectId ID = new ProjectId("PRJ-150100-2026-000001");

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        Surroundings.register(registry, RABBIT, OUTSIDE);
    }

    @Autowired MockMvcTester http;
    @Autowired RealMongo mongo;
    @Autowired RealTokens tokens;
    @Autowired Publisher publisher;
    @Autowired Projects projects;
    @Autowired DeadLetters deadLetters;

    @BeforeEach
    void answer() {
        Surroundings.everybodyAnswers(OUTSIDE, CODE);
        await().atMost(PATIENCE).until(() -> consumers() == 1);
    }

    @Test
    void a_granted_filing_opens_its_project_once_and_gets_its_code() throws IOException {
        var event = granted(Files.readString(EXAMPLE));
        publish(event);
        publish(event);

        await().atMost(PATIENCE).until(() -> find().flatMap(Project::code).isPresent());

        assertThat(get("/api/investment/projects/" + ID.value(), officer("hohhot")))
                .hasStatusOk()
                .hasHeader("ETag", "\"2\"")
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"id": "PRJ-150100-2026-000001", "name": "示例生产线（虚构）",
                         "zone": "hohhot", "place": "金川区块", "industry": "2720",
                         "totalInvestment": {"amount": "12000000.00", "currency": "CNY"},
                         "stage": "APPROVED", "projectCode": "2609-150100-04-01-123456",
                         "case": {"id": "150100-2026-000001", "documentNumber": "150100〔2026〕1号"},
                         "enterprise": {"creditCode": "91150100MA0N00016K",
                                        "registry": {"state": "VERIFIED"}}, "version": 2}
                        """);
        OUTSIDE.verify(
                1,
                postRequestedFor(urlEqualTo("/codes"))
                        .withHeader("Idempotency-Key", equalTo(ID.value())));
        assertThat(mongo.database().getCollection("projects").countDocuments()).isEqualTo(1);
    }

    @Test
    void a_granted_filing_converts_its_lead_and_the_investor_follows_the_project()
            throws IOException {
        var firm = new CreditCode("91150100MA0N00016K");
        var lead = LeadTest.registered("LEAD-1", LeadTest.HOHHOT, "示例生产线（虚构）", firm);
        mongo.stores().guarded("leads", Lead.class).add(lead);
        publish(granted(Files.readString(EXAMPLE)));

        var converted = new Document("stage.is", "Converted").append("stage.project", ID.value());
        await().atMost(PATIENCE)
                .until(() ->
                        mongo.database().getCollection("leads").countDocuments(converted) == 1);
        var investor = token("investor-1", "investor", Map.of());
        assertThat(get("/api/investment/projects/" + ID.value(), investor)).hasStatusOk();
        assertThat(get("/api/investment/projects", investor))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
        assertThat(get("/api/investment/enquiries/LEAD-1", investor))
                .bodyJson()
                .extractingPath("$.project")
                .isEqualTo(ID.value());
    }

    @Test
    void the_row_scope_decides_who_finds_the_project() throws IOException {
        publish(granted(Files.readString(EXAMPLE)));
        await().atMost(PATIENCE).until(() -> find().isPresent());
        var path = "/api/investment/projects/" + ID.value();

        assertThat(get(path, enterprise("91150100MA0N00016K"))).hasStatusOk();
        assertThat(get(path, token("leader-nmg", "leader", Map.of("level", "region"))))
                .hasStatusOk();
        isProblem(get(path, officer("bayannur")), HttpStatus.NOT_FOUND, "no-such-project");
        isProblem(
                get(path, enterprise("91150802MA0N00016L")),
                HttpStatus.NOT_FOUND,
                "no-such-project");
        isProblem(
                get(path, token("investor-1", "investor", Map.of())),
                HttpStatus.NOT_FOUND,
                "no-such-project");
        isProblem(
                get(path, token("talent-1", "talent", Map.of())),
                HttpStatus.FORBIDDEN,
                "not-allowed");
        assertThat(http.get().uri(path).exchange()).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(get("/api/investment/projects", officer("bayannur")))
                .bodyJson()
                .isLenientlyEqualTo("{\"items\": []}");
        assertThat(get("/api/investment/projects?creditCode=91150100MA0N00016K", officer("hohhot")))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
    }

    @Test
    void the_owner_learns_who_decides_next_and_policy_service_hears_his_own_token()
            throws IOException {
        publish(granted(Files.readString(EXAMPLE)));
        await().atMost(PATIENCE).until(() -> find().isPresent());
        var register = "/api/policy/powers/SMP-ZR-002/holder?zone=hohhot&on=2026-09-18";
        OUTSIDE.stubFor(
                WireMock.get(register)
                        .willReturn(okJson(PolicyExamples.holder(new MatterCode("SMP-ZR-002")))));
        var path = "/api/investment/projects/%s/authorities?on=2026-09-18".formatted(ID.value());
        var token = enterprise("91150100MA0N00016K");

        var answer = get(path, token);

        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.items[?(@.matter == 'SMP-ZR-002')]")
                .asArray()
                .singleElement()
                .hasToString(
                        "{matter=SMP-ZR-002, state=KNOWN,"
                                + " holder={organ=committee-hohhot, name=呼和浩特经济技术开发区管理委员会},"
                                + " mode=ENTRUSTED, issuer={organ=land-hohhot, name=呼和浩特市自然资源局},"
                                + " liableOrgan={organ=land-hohhot, name=呼和浩特市自然资源局},"
                                + " defendant={organ=land-hohhot, name=呼和浩特市自然资源局},"
                                + " legalBasis=行政许可法第二十四条；委托书为示例}");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.items[?(@.matter == 'SMP-HB-001')]")
                .asArray()
                .singleElement()
                .hasToString("{matter=SMP-HB-001, state=UNKNOWN}");
        OUTSIDE.verify(
                WireMock.getRequestedFor(urlEqualTo(register))
                        .withHeader("Authorization", equalTo("Bearer " + token)));
        isProblem(get(path, officer("bayannur")), HttpStatus.NOT_FOUND, "no-such-project");
        assertThat(get(path.replace("2026-09-18", "today"), token))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get("/api/investment/projects/" + ID.value(), token)).hasStatusOk();
    }

    @Test
    void a_registry_that_fails_at_first_gives_the_code_later() throws IOException {
        OUTSIDE.stubFor(post("/codes").willReturn(aResponse().withStatus(503)));
        publish(granted(Files.readString(EXAMPLE)));
        await().atMost(PATIENCE).until(() -> find().isPresent());
        await().atMost(PATIENCE).until(() -> asked() >= 1);
        assertThat(get("/api/investment/projects/" + ID.value(), officer("hohhot")))
                .bodyJson()
                .doesNotHavePath("$.projectCode");

        OUTSIDE.stubFor(post("/codes").willReturn(okJson("{\"projectCode\": \"2613-1\"}")));
        var before = asked();
        await().atMost(PATIENCE).until(() -> asked() > before);
        assertThat(find().flatMap(Project::code)).isEmpty();

        Surroundings.everybodyAnswers(OUTSIDE, CODE);
        await().atMost(PATIENCE).until(() -> find().flatMap(Project::code).isPresent());
    }

    @Test
    void an_investment_is_in_yuan_unless_the_event_names_a_currency() throws IOException {
        var example = Files.readString(EXAMPLE);
        publish(granted(example.replace("\"currency\": \"CNY\"", "\"currency\": null")));

        await().atMost(PATIENCE).until(() -> find().isPresent());
        assertThat(find().orElseThrow().filing().totalInvestment().currency()).isEqualTo("CNY");
    }

    @Test
    void a_grant_of_another_kind_opens_nothing_and_a_broken_event_is_kept() throws IOException {
        var example = Files.readString(EXAMPLE);
        publish(granted(example.replace("PROJECT_FILING", "NONE")));
        publish(granted(example.replace("\"project\":", "\"plan\":")));

        await().atMost(PATIENCE).until(() -> deadLetters.count() == 1);
        assertThat(deadLetters.list().getFirst().failure()).contains("without its project");
        assertThat(find()).isEmpty();
    }

    private Optional<Project> find() {
        return projects.find(ID, new Everywhere());
    }

    private int consumers() {
        var info = RABBIT.admin().getQueueInfo("investment.project");
        return info == null ? 0 : info.getConsumerCount();
    }

    private static int asked() {
        return OUTSIDE.findAll(postRequestedFor(urlEqualTo("/codes"))).size();
    }

    private void publish(CloudEvent event) {
        assertThat(publisher.send(new Outgoing(Topology.EVENTS, event.type(), event.toMessage())))
                .isEqualTo(Fate.CONFIRMED);
    }

    private static CloudEvent granted(String data) {
        return new CloudEvent(
                "150100-2026-000001-6",
                GRANTED,
                "/etdz/policy",
                "2026-09-18T09:00:00+08:00",
                "150100-2026-000001",
                6,
                null,
                data);
    }

    private MvcTestResult get(String path, String token) {
        return http.get().uri(path).header("Authorization", "Bearer " + token).exchange();
    }

    private String officer(String zone) {
        return token("officer-" + zone, "officer", Map.of("zone", zone, "level", "zone"));
    }

    private String enterprise(String creditCode) {
        return token("applicant", "applicant", Map.of("creditCode", creditCode));
    }

    private String token(String subject, String role, Map<String, Object> claims) {
        return tokens.token(subject, List.of(role), claims);
    }

    private static void isProblem(MvcTestResult answer, HttpStatus status, String slug) {
        assertThat(answer)
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/" + slug);
    }
}
