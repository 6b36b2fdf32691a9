package etdz.investment.project;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.moreThanOrExactly;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import etdz.common.amqp.Publisher;
import etdz.common.amqp.RealRabbit;
import etdz.common.amqp.ServiceName;
import etdz.common.amqp.Topology;
import etdz.common.http.PageRequest;
import etdz.common.mongo.RealMongo;
import etdz.common.outbox.Republishing;
import etdz.common.outbox.Republishing.Report;
import etdz.common.outbox.Republishing.Report.State;
import etdz.common.outbox.Restating;
import etdz.common.security.Scope.Everywhere;
import etdz.common.service.ServiceTest;
import etdz.investment.Surroundings;
import etdz.investment.project.ProjectRegister.Wanted;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.json.AbstractJsonContentAssert;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The projects are lost and come back from what policy-service says of its cases once more.
@ServiceTest(bus = true)
@DirtiesContext
class RebuildTest {

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
    static final Duration PATIENCE = Duration.ofSeconds(60);
    static final Instant DECIDED = Instant.parse("2024-09-18T01:00:00Z");
    static final int FILINGS = 30;
    static final int OTHERS = 10;

    /// A closed case of policy-service, with what its contract shows as the event of its grant.
    public record Closed(@BsonId String id, long version, BsonDocument granted) {

        Told restated() {
            return new Told(id + "-" + version, version, GRANTED, DECIDED, granted);
        }
    }

    public record Told(String id, long sequence, String type, Instant at, BsonDocument data) {}

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        Surroundings.register(registry, RABBIT, OUTSIDE);
        registry.add("management.server.port", () -> "");
    }

    @Autowired MockMvcTester http;
    @Autowired RealMongo mongo;
    @Autowired Publisher publisher;
    @Autowired Projects projects;
    @Autowired MeterRegistry meters;

    @Test
    void dropped_projects_are_rebuilt_and_what_is_there_stays() throws IOException {
        Surroundings.everybodyAnswers(OUTSIDE, "2609-150100-04-01-123456");
        await().atMost(PATIENCE)
                .until(() -> RABBIT.admin().getQueueInfo("investment.project") != null);
        close(IntStream.range(0, FILINGS), Files.readString(EXAMPLE));
        close(
                IntStream.range(FILINGS, FILINGS + OTHERS),
                Files.readString(EXAMPLE).replace("PROJECT_FILING", "NONE"));
        republishCases();
        await().atMost(PATIENCE).until(() -> coded().size() == FILINGS);
        var before = coded();

        mongo.database().getCollection("projects").drop();
        assertThat(all()).isEmpty();
        declareIndexesAsARestartDoes();
        republishCases();
        await().atMost(PATIENCE).until(() -> coded().size() == FILINGS);

        assertThat(coded()).containsExactlyElementsOf(before);
        assertThat(before).allSatisfy(held -> assertThat(held.openedAt()).isEqualTo(DECIDED));
        OUTSIDE.verify(
                moreThanOrExactly(2),
                postRequestedFor(urlEqualTo("/codes"))
                        .withHeader("Idempotency-Key", equalTo("PRJ-150100-2026-000007")));

        var asked = OUTSIDE.findAll(postRequestedFor(urlEqualTo("/codes"))).size();
        republishCases();
        await().atMost(PATIENCE).until(() -> handled() == 3 * (FILINGS + OTHERS));
        assertThat(coded()).containsExactlyElementsOf(before);
        OUTSIDE.verify(asked, postRequestedFor(urlEqualTo("/codes")));
    }

    @Test
    void an_operator_has_the_projects_told_again() {
        listenAsPolicyServiceDoes();
        for (var i = 1; i <= 3; i++) {
            projects.open(ProjectTest.opened("150100-2026-00000" + i));
        }

        assertThat(http.get().uri("/actuator/republish")).bodyText().contains("\"projects\"");
        republish("projects", "{}")
                .isLenientlyEqualTo(
                        """
                        {"state": "DONE", "told": 3, "unheard": 0, "untellable": 0}
                        """);
        republish("projects", "{\"after\": \"PRJ-150100-2026-000001\"}")
                .isLenientlyEqualTo("{\"state\": \"DONE\", \"told\": 2}");
        assertThat(post("/actuator/republish", "{}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"projects\": {\"state\": \"DONE\", \"told\": 3}}");
        assertThat(post("/actuator/republish/leases", "{}")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private static void listenAsPolicyServiceDoes() {
        var queue = QueueBuilder.durable("policy.mandate").build();
        RABBIT.admin().declareQueue(queue);
        RABBIT.admin()
                .declareBinding(
                        BindingBuilder.bind(queue)
                                .to(new TopicExchange(Topology.EVENTS))
                                .with("etdz.investment.project.#"));
    }

    private AbstractJsonContentAssert<?> republish(String collection, String body) {
        return assertThat(post("/actuator/republish/" + collection, body)).hasStatusOk().bodyJson();
    }

    private MvcTestResult post(String path, String body) {
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    /// What is compared: all but the moment at which the registry gave the code again.
    record Held(ProjectId id, Filing filing, Instant openedAt, ProjectCode code, long version) {}

    private List<Held> coded() {
        return all().stream()
                .flatMap(held ->
                        held.code().stream()
                                .map(code ->
                                        new Held(
                                                held.id(),
                                                held.filing(),
                                                held.openedAt(),
                                                code,
                                                held.version())))
                .toList();
    }

    private List<Project> all() {
        return projects.page(
                        new Wanted(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        new Everywhere(),
                        new PageRequest(100, Optional.empty()))
                .items();
    }

    private void declareIndexesAsARestartDoes() {
        var unused = new Projects(mongo.stores());
        assertThat(unused).isNotNull();
    }

    private void republishCases() {
        var republishing =
                new Republishing(
                        mongo.database(),
                        List.of(new Restating<>("cases", Closed.class, Closed::restated)),
                        publisher,
                        new ServiceName("policy"),
                        OpeningProjects.HEARD);

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(republishing.round("cases", null))
                                .contains(new Report(State.DONE, FILINGS + OTHERS, 0, 0, null)));
    }

    private double handled() {
        return meters.counter(
                        "etdz.events.consumed", "queue", "investment.project", "outcome", "handled")
                .count();
    }

    private void close(IntStream numbers, String example) {
        var cases =
                numbers.mapToObj("150100-2026-%06d"::formatted)
                        .map(id ->
                                new Closed(
                                        id,
                                        6,
                                        BsonDocument.parse(
                                                example.replace("150100-2026-000001", id))))
                        .toList();
        mongo.database().getCollection("cases", Closed.class).insertMany(cases);
    }
}
