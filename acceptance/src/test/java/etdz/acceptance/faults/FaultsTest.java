package etdz.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import etdz.acceptance.Platform;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// On a platform of its own: servers and services are killed while people work. What was
/// acknowledged must be there afterwards, and each decision must have taken effect once.
///
/// The second test plants a bug, an acknowledgement before the store, to see that the first one
/// would notice.
@Tag("faults")
class FaultsTest {

    private static final int HANDS = 6;
    private static final int ROUNDS = Integer.getInteger("faults.rounds", 1);
    private static final Duration AT_WORK = Duration.ofMillis(1500);
    private static final Duration SETTLED = Duration.ofSeconds(90);
    private static final int COMMANDS = 200;
    private static final int KILLS_UNTIL_IT_SHOWS = 6;

    @AfterAll
    static void stop() {
        Platform.etdz("down");
    }

    @Test
    void nothing_acknowledged_is_lost_and_each_decision_takes_effect_once()
            throws InterruptedException {
        Platform.etdz("up");
        var acknowledged = new Acknowledged();

        try (var _ = Workload.of(HANDS, acknowledged)) {
            for (var round = 0; round < ROUNDS; round++) {
                for (var component : components().toList()) {
                    interrupt(component);
                }
            }
        }

        var oracle = new Oracle();
        assertThat(acknowledged.commands()).isGreaterThanOrEqualTo(COMMANDS);
        assertThat(oracle.lost(acknowledged.cases())).isEmpty();
        await().atMost(SETTLED)
                .untilAsserted(() -> assertThat(oracle.notOnce(acknowledged.cases())).isEmpty());
        System.out.printf(
                "faults: %d kills, %d commands acknowledged, %d cases, 0 lost%n",
                ROUNDS * components().count(),
                acknowledged.commands(),
                acknowledged.cases().size());
    }

    @Test
    void an_acknowledgement_before_the_store_is_noticed() throws InterruptedException {
        Platform.etdz("down");
        Platform.etdz(Map.of("ETDZ_PLANTED", planted()), "up");
        var acknowledged = new Acknowledged();

        try (var _ = Workload.of(2 * HANDS, acknowledged)) {
            for (var kill = 0; kill < KILLS_UNTIL_IT_SHOWS; kill++) {
                interrupt(new Component("mongod"));
            }
        } finally {
            Platform.etdz("down");
        }
        Platform.etdz("up");

        var lost = new Oracle().lost(acknowledged.cases());
        assertThat(lost).isNotEmpty();
        System.out.printf(
                "planted bug: %d of %d cases lost, as it should show%n",
                lost.size(), acknowledged.cases().size());
    }

    private static Stream<Component> components() {
        return Stream.of("mongod", "rabbitmq", "policy", "investment", "talent", "land", "gateway")
                .map(Component::new);
    }

    private static void interrupt(Component component) throws InterruptedException {
        Thread.sleep(AT_WORK);
        component.kill();
        component.startAgain();
    }

    private static String planted() {
        return Platform.REPOSITORY.resolve("acceptance/target/test-classes").toString();
    }
}
