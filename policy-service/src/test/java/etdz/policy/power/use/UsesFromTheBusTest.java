package etdz.policy.power.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import etdz.common.amqp.Publisher;
import etdz.common.amqp.Publisher.Outgoing;
import etdz.common.amqp.RealRabbit;
import etdz.common.amqp.Topology;
import etdz.common.service.ServiceTest;
import etdz.policy.power.Mode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The queue is there, bound, and read.
@ServiceTest(bus = true)
@DirtiesContext
class UsesFromTheBusTest {

    @RegisterExtension static final RealRabbit RABBIT = new RealRabbit();

    private static final String CASE = "150100-2026-000042";

    @DynamicPropertySource
    static void broker(DynamicPropertyRegistry registry) {
        RABBIT.register(registry);
    }

    @Autowired Publisher publisher;
    @Autowired PowerUses uses;

    @Test
    void what_the_bus_tells_of_a_case_is_counted() throws IOException {
        var event = HearingUsesTest.event("granted", CASE, 3);

        // Until the queue is bound, nobody takes the event; told again it comes to the same.
        var heard =
                await().atMost(Duration.ofSeconds(60))
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
}
