package etdz.policy.power.use;

import static etdz.policy.approval.CaseExamples.TELL;
import static etdz.policy.approval.CaseExamples.after;
import static etdz.policy.approval.CaseExamples.dossier;
import static etdz.policy.approval.CaseExamples.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import etdz.common.amqp.Publisher;
import etdz.common.amqp.Publisher.Outgoing;
import etdz.common.amqp.RealRabbit;
import etdz.common.amqp.Topology;
import etdz.common.http.CreationKey;
import etdz.common.mongo.RealMongo;
import etdz.common.service.ServiceTest;
import etdz.policy.approval.Case;
import etdz.policy.approval.Command;
import etdz.policy.approval.register.Cases;
import etdz.policy.power.grant.Mode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The queue is there, bound, and read.
@ServiceTest(bus = true)
@DirtiesContext
class UsesFromTheBusTest {

    @RegisterExtension static final RealRabbit RABBIT = new RealRabbit();

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CASE = "150100-2026-000042";

    @DynamicPropertySource
    static void broker(DynamicPropertyRegistry registry) {
        RABBIT.register(registry);
        registry.add("management.server.port", () -> "");
    }

    @Autowired Publisher publisher;
    @Autowired PowerUses uses;
    @Autowired Cases cases;
    @Autowired RealMongo mongo;
    @Autowired MockMvcTester http;

    @Test
    void what_the_bus_tells_of_a_case_is_counted() throws IOException {
        var event = HearingUsesTest.event("granted", CASE, 3);

        // Until the queue is bound, nobody takes the event; told again it comes to the same.
        var heard =
                await().atMost(PATIENCE)
                        .until(
                                () -> {
                                    publisher.send(
                                            new Outgoing(
                                                    Topology.EVENTS,
                                                    event.type(),
                                                    event.toMessage()));
                                    return uses.find(CASE);
                                },
                                Optional::isPresent);

        assertThat(heard.orElseThrow().mode()).isEqualTo(Mode.PASSED_DOWN);
    }

    @Test
    void what_was_lost_is_built_anew_from_the_cases_as_they_are() {
        var claimed =
                after(
                        submitted(),
                        TELL,
                        new Command.AnswerCorrection(dossier()),
                        new Command.Accept(Set.of()),
                        new Command.Claim());
        cases.add(claimed, new CreationKey("somebody key-0001", ""));
        var before = await().atMost(PATIENCE).until(() -> use(claimed), Optional::isPresent);

        mongo.database().getCollection("powerUses").deleteMany(new Document());
        assertThat(
                        http.post()
                                .uri("/actuator/republish/cases")
                                .contentType(APPLICATION_JSON)
                                .content("{}"))
                .hasStatusOk();

        assertThat(await().atMost(PATIENCE).until(() -> use(claimed), Optional::isPresent))
                .isEqualTo(before);
        assertThat(before.orElseThrow().corrected()).isTrue();
    }

    private Optional<PowerUse> use(Case held) {
        return uses.find(held.id().value())
                .filter(use -> use.corrected() && use.acceptedOn() != null);
    }
}
