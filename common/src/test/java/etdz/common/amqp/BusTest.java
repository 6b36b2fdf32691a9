package etdz.common.amqp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import etdz.common.amqp.Consumption.Intake;
import etdz.common.amqp.Publisher.Fate;
import etdz.common.amqp.Publisher.Outgoing;
import etdz.common.mongo.RealMongo;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.amqp.core.Message;
import org.springframework.context.support.StaticApplicationContext;

class BusTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();
    @RegisterExtension static final RealRabbit RABBIT = new RealRabbit();

    static final ServiceName SERVICE = new ServiceName("land");
    static final String TYPE = "etdz.policy.case.granted.v1";
    static final BusSettings SETTINGS =
            new BusSettings(
                    List.of(Duration.ofMillis(200), Duration.ofMillis(400)),
                    2,
                    20,
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5));

    private final Queue<CloudEvent> heard = new ConcurrentLinkedQueue<>();
    private final Publisher publisher = new Publisher(RABBIT.connections(), Duration.ofSeconds(5));
    private final DeadLetters deadLetters =
            new DeadLetters(MONGO.database(), SERVICE, publisher, InstantSource.system());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private @Nullable Consumption consumption;

    @AfterEach
    void stop() {
        if (consumption != null) {
            consumption.stop();
        }
    }

    @Test
    void an_event_arrives_with_every_attribute() {
        start("land.attributes", heard::add);
        var event = event("A-1", 1);

        publish(event);

        await().until(() -> heard.contains(event));
    }

    @Test
    void a_failing_event_is_tried_again_later_and_then_kept_until_it_is_replayed() {
        start(
                "land.failing",
                event -> {
                    heard.add(event);
                    throw new IllegalStateException("no parcel");
                });

        publish(event("B-1", 1));

        await().atMost(20, SECONDS).until(() -> deadLetters.count() == 1);
        assertThat(heard).hasSize(3);
        var letter = deadLetters.list().getFirst();
        assertThat(letter.id()).isEqualTo("land.failing~B-1");
        assertThat(letter.failure()).contains("no parcel");

        assertThat(deadLetters.replay(letter.id())).isTrue();

        await().atMost(20, SECONDS).until(() -> heard.size() == 6 && deadLetters.count() == 1);
        assertThat(heard).containsOnly(event("B-1", 1));
    }

    @Test
    void what_comes_right_on_the_second_attempt_is_not_kept() {
        start(
                "land.stumbling",
                event -> {
                    heard.add(event);
                    if (heard.size() == 1) {
                        throw new IllegalStateException("once");
                    }
                });

        publish(event("C-1", 1));

        await().until(() -> heard.size() == 2);
        assertThat(deadLetters.count()).isZero();
    }

    @Test
    void a_message_that_is_no_event_is_kept_at_once() {
        start("land.junk", heard::add);
        var junk = new Message("{".getBytes(UTF_8));

        publisher.send(new Outgoing(Topology.EVENTS, TYPE, junk));

        await().until(() -> deadLetters.count() == 1);
        assertThat(heard).isEmpty();
    }

    @Test
    void what_the_broker_gave_up_is_kept_as_well() {
        start("land.buried", heard::add);

        publisher.send(new Outgoing("land.dead", "land.buried", event("D-1", 1).toMessage()));

        await().until(() -> deadLetters.count() == 1);
        assertThat(deadLetters.list().getFirst().id()).isEqualTo("land.buried~D-1");
    }

    @Test
    void what_no_queue_takes_is_returned_and_what_has_no_exchange_fails() {
        var message = event("E-1", 1).toMessage();

        assertThat(publisher.send(new Outgoing(Topology.EVENTS, "etdz.nobody.v1", message)))
                .isEqualTo(Fate.RETURNED);
        assertThat(publisher.send(new Outgoing("etdz.nowhere", TYPE, message)))
                .isEqualTo(Fate.FAILED);
    }

    @Test
    void a_read_model_takes_what_waits_in_one_go() {
        var sizes = new ConcurrentLinkedQueue<Integer>();
        start(
                "land.model",
                _ -> {},
                events -> {
                    sizes.add(events.size());
                    heard.addAll(events);
                });

        IntStream.rangeClosed(1, 30).forEach(i -> publish(event("F-" + i, 1)));

        await().until(() -> heard.size() == 30);
        assertThat(sizes).hasSizeLessThan(30);
        assertThat(heard)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 30).mapToObj(i -> event("F-" + i, 1)).toList());
    }

    @Test
    void what_cannot_be_handled_together_goes_one_by_one() {
        start(
                "land.mixed",
                heard::add,
                _ -> {
                    throw new IllegalStateException("one of them");
                });

        publisher.send(new Outgoing(Topology.EVENTS, TYPE, new Message("{".getBytes(UTF_8))));
        IntStream.rangeClosed(1, 5).forEach(i -> publish(event("G-" + i, 1)));

        await().until(() -> heard.size() == 5 && deadLetters.count() == 1);
    }

    private void start(String queue, Consumer<CloudEvent> handler) {
        start(new Subscription(queue, Set.of(TYPE), handler));
    }

    private void start(
            String queue, Consumer<CloudEvent> handler, Consumer<List<CloudEvent>> together) {
        start(new Subscription(queue, Set.of(TYPE), handler, Optional.of(together)));
    }

    private void start(Subscription subscription) {
        var queue = subscription.queue();
        var started = consumption(subscription);
        consumption = started;
        started.start();
        await().until(() -> {
            var info = RABBIT.admin().getQueueInfo(queue);
            return info != null && info.getConsumerCount() == 1;
        });
    }

    private Consumption consumption(Subscription subscription) {
        var topology = new Topology(SERVICE, SETTINGS, List.of(subscription));
        var delivery =
                new Delivery(
                        subscription, SERVICE, topology, SETTINGS, publisher, deadLetters, meters);
        return new Consumption(
                new StaticApplicationContext(),
                RABBIT.connections(),
                RABBIT.admin(),
                topology.own(),
                List.of(
                        new Intake(subscription.queue(), delivery.listener()),
                        new Intake(SERVICE.dead(), new Burial(deadLetters, meters))),
                SETTINGS);
    }

    private void publish(CloudEvent event) {
        assertThat(publisher.send(new Outgoing(Topology.EVENTS, TYPE, event.toMessage())))
                .isEqualTo(Fate.CONFIRMED);
    }

    static CloudEvent event(String id, long sequence) {
        return new CloudEvent(
                id,
                TYPE,
                "/etdz/policy",
                "2026-09-18T09:00:00+08:00",
                "A",
                sequence,
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "{\"stage\":\"Granted\"}");
    }
}
