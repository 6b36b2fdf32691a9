package etdz.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import etdz.common.amqp.Broker;
import etdz.common.amqp.Publisher;
import etdz.common.amqp.RealRabbit;
import etdz.common.amqp.ServiceName;
import etdz.common.amqp.Topology;
import etdz.common.mongo.GuardedStore;
import etdz.common.mongo.RealMongo;
import etdz.common.mongo.Stores;
import etdz.common.outbox.Outboxes.Age;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

class RelayTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();
    @RegisterExtension static final RealRabbit RABBIT = new RealRabbit();

    static final ServiceName SERVICE = new ServiceName("policy");
    static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    static final InstantSource CLOCK = InstantSource.system();
    static final OutboxSettings SETTINGS =
            new OutboxSettings(
                    Duration.ofMillis(20),
                    Duration.ofMillis(200),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(10),
                    Duration.ofMillis(200),
                    Duration.ofSeconds(1));

    public record Fact(String id, String text) {}

    public record Told(String id, long sequence, String type, Instant at, Fact data) {}

    public record Note(@BsonId String id, String text, long version, List<Told> outbox) {

        static Note first(String id, String type, Instant at) {
            return new Note(id, "1", 1, List.of()).telling(type, at);
        }

        Note next(String type, Instant at) {
            return new Note(id, "" + (version + 1), version + 1, outbox).telling(type, at);
        }

        private Note telling(String type, Instant at) {
            var told = new Told(id + "-" + version, version, type, at, new Fact(id, text));
            return new Note(
                    id, text, version, Stream.concat(outbox.stream(), Stream.of(told)).toList());
        }
    }

    private final Stores stores = new Stores(MONGO.database(), () -> Optional.of(TRACE));
    private final GuardedStore<Note> notes = stores.guarded("notes", Note.class);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private @Nullable RelayLoop loop;

    @AfterEach
    void stop() {
        if (loop != null) {
            loop.stop();
        }
    }

    @Test
    void every_event_is_published_once_and_in_the_order_of_its_document() {
        var queue = queue(RABBIT.connections(), "order", "etdz.policy.order.v1");
        start(RABBIT.connections(), Set.of());

        IntStream.range(0, 20).parallel().forEach(i -> write("N" + i, "etdz.policy.order.v1", 15));

        var messages = receive(RABBIT.connections(), queue, 300);
        assertThat(messages).hasSize(300);
        for (var i = 0; i < 20; i++) {
            var id = "N" + i;
            assertThat(messages.stream().filter(m -> header(m, "subject").equals(id)))
                    .extracting(m -> header(m, "id"))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 15).mapToObj(v -> id + "-" + v).toList());
        }
        await().until(this::nothingWaits);
    }

    @Test
    void an_event_carries_its_attributes_and_the_trace_of_its_request() {
        var queue = queue(RABBIT.connections(), "attributes", "etdz.policy.attributes.v1");
        var at = Instant.parse("2026-03-02T01:00:00Z");
        start(RABBIT.connections(), Set.of());

        notes.add(Note.first("A", "etdz.policy.attributes.v1", at));

        var message = receive(RABBIT.connections(), queue, 1).getFirst();
        assertThat(message.getMessageProperties().getHeaders())
                .containsEntry("cloudEvents:id", "A-1")
                .containsEntry("cloudEvents:source", "/etdz/policy")
                .containsEntry("cloudEvents:specversion", "1.0")
                .containsEntry("cloudEvents:time", "2026-03-02T09:00:00+08:00")
                .containsEntry("cloudEvents:subject", "A")
                .containsEntry("cloudEvents:sequence", "1")
                .containsEntry("traceparent", TRACE);
        assertThat(message.getBody()).asString().isEqualTo("{\"id\":\"A\",\"text\":\"1\"}");
    }

    @Test
    void what_nobody_consumes_is_put_aside() {
        start(RABBIT.connections(), Set.of());

        write("U", "etdz.policy.unheard.v1", 1);

        var aside = receive(RABBIT.connections(), Topology.UNROUTED, 1).getFirst();
        assertThat(header(aside, "id")).isEqualTo("U-1");
        await().until(this::nothingWaits);
        assertThat(meters.counter("etdz.outbox.unrouted", "type", "etdz.policy.unheard.v1").count())
                .isEqualTo(1);
    }

    @Test
    void what_has_consumers_waits_for_their_queue_without_holding_up_the_rest() {
        var other = queue(RABBIT.connections(), "other", "etdz.policy.other.v1");
        start(RABBIT.connections(), Set.of("etdz.policy.awaited.v1"));

        write("W", "etdz.policy.awaited.v1", 2);
        await().until(() -> returned("etdz.policy.awaited.v1") > 0);
        write("X", "etdz.policy.other.v1", 1);
        assertThat(receive(RABBIT.connections(), other, 1)).hasSize(1);
        assertThat(nothingWaits()).isFalse();

        var queue = queue(RABBIT.connections(), "awaited", "etdz.policy.awaited.v1");

        assertThat(receive(RABBIT.connections(), queue, 2))
                .extracting(m -> header(m, "id"))
                .contains("W-1", "W-2");
        await().until(this::nothingWaits);
    }

    @Test
    void an_event_that_cannot_be_told_stops_no_other() {
        var queue = queue(RABBIT.connections(), "tellable", "etdz.policy.tellable.v1");
        MONGO.database()
                .getCollection("notes", BsonDocument.class)
                .insertOne(
                        BsonDocument.parse(
                                """
                                {_id: "Z", outbox: [
                                  {id: "Z-1", sequence: 1, type: "etdz.policy.tellable.v1",
                                   at: {$date: "2026-01-01T00:00:00Z"}, data: {}},
                                  {id: "Z-2", sequence: 2, type: "etdz.policy.untellable.v1",
                                   at: {$date: "2026-01-01T00:00:00Z"},
                                   data: {seal: {$oid: "507f1f77bcf86cd799439011"}}}]}
                                """));
        start(RABBIT.connections(), Set.of());
        await().until(() -> returned("etdz.policy.untellable.v1") > 0);

        write("Y", "etdz.policy.tellable.v1", 1);

        assertThat(receive(RABBIT.connections(), queue, 2))
                .extracting(m -> header(m, "id"))
                .containsExactly("Z-1", "Y-1");
        assertThat(nothingWaits()).isFalse();
    }

    @Test
    void a_broker_that_dies_in_the_middle_loses_nothing() {
        try (var broker = Broker.start()) {
            var connections = new CachingConnectionFactory();
            connections.setUri(broker.uri("%2f"));
            var admin = new RabbitAdmin(connections);
            admin.declareExchange(new TopicExchange(Topology.EVENTS));
            var queue = queue(connections, "survivor", "etdz.policy.survivor.v1");
            start(connections, Set.of());

            // The broker writes down a new queue only some seconds later; killed before, it forgets
            // it.
            await().pollDelay(Duration.ofSeconds(6)).until(() -> true);
            var writer =
                    Thread.ofVirtual()
                            .start(() ->
                                    IntStream.range(0, 10)
                                            .forEach(i ->
                                                    write(
                                                            "K" + i,
                                                            "etdz.policy.survivor.v1",
                                                            150)));
            await().pollInterval(Duration.ofMillis(20))
                    .until(() -> published("etdz.policy.survivor.v1") > 20);
            broker.kill();
            await().dontCatchUncaughtExceptions().until(() -> !writer.isAlive());
            assertThat(nothingWaits()).isFalse();
            broker.run();

            await().dontCatchUncaughtExceptions()
                    .atMost(Duration.ofSeconds(60))
                    .until(this::nothingWaits);
            assertThat(drain(connections, queue))
                    .extracting(m -> header(m, "id"))
                    .contains(expected(10, 150));
            connections.destroy();
        }
    }

    @Test
    void an_event_of_a_time_that_the_clock_left_again_is_published() {
        var queue = queue(RABBIT.connections(), "future", "etdz.policy.future.v1");
        var later = CLOCK.instant().plus(Duration.ofDays(20));
        notes.add(Note.first("F", "etdz.policy.future.v1", later));

        start(RABBIT.connections(), Set.of());

        assertThat(receive(RABBIT.connections(), queue, 1))
                .extracting(m -> header(m, "id"))
                .containsExactly("F-1");
    }

    @Test
    void only_the_holder_of_the_lease_sweeps() {
        var one = new Lease(MONGO.database(), "sweep", Duration.ofSeconds(1));
        var two = new Lease(MONGO.database(), "sweep", Duration.ofSeconds(1));

        assertThat(one.hold()).isTrue();
        assertThat(one.hold()).isTrue();
        assertThat(two.hold()).isFalse();
        await().until(two::hold);

        two.giveUp();
        assertThat(one.hold()).isTrue();
    }

    @Test
    void the_relay_reads_only_what_waits() {
        MONGO.database()
                .getCollection("notes", BsonDocument.class)
                .insertMany(
                        IntStream.range(0, 1000)
                                .mapToObj(i ->
                                        BsonDocument.parse("{_id: 'old-" + i + "', outbox: []}"))
                                .toList());
        write("P", "etdz.policy.plan.v1", 1);
        var outboxes = new Outboxes(MONGO.database());

        for (var age :
                List.of(
                        new Age.Any(),
                        new Age.From(CLOCK.instant()),
                        new Age.Before(CLOCK.instant()))) {
            var plan = outboxes.query("notes", age, Set.of("etdz.held.v1")).explain().toJson();
            assertThat(plan)
                    .contains("IXSCAN")
                    .doesNotContain("COLLSCAN")
                    .doesNotContain("\"SORT\"");
        }
    }

    private void start(CachingConnectionFactory connections, Set<String> awaited) {
        var publisher = new Publisher(connections, Duration.ofSeconds(5));
        var relay =
                new Relay(
                        MONGO.database(),
                        stores::withOutbox,
                        publisher,
                        SERVICE,
                        awaited,
                        SETTINGS,
                        CLOCK,
                        meters);
        var gauges =
                new BacklogGauges(
                        new Outboxes(MONGO.database()), stores::withOutbox, CLOCK, meters);
        var started = new RelayLoop(relay, gauges, SETTINGS);
        stores.afterWrite(started::nudge);
        started.start();
        loop = started;
    }

    private void write(String id, String type, int versions) {
        var note = Note.first(id, type, CLOCK.instant());
        notes.add(note);
        for (var version = 2; version <= versions; version++) {
            note = note.next(type, CLOCK.instant());
            assertThat(notes.store(note)).isTrue();
        }
    }

    private boolean nothingWaits() {
        MongoCollection<BsonDocument> all =
                MONGO.database().getCollection("notes", BsonDocument.class);
        return all.countDocuments(BsonDocument.parse("{'outbox.0': {$exists: true}}")) == 0;
    }

    private double returned(String type) {
        return meters.counter("etdz.outbox.returned", "type", type).count();
    }

    private double published(String type) {
        return meters.counter("etdz.outbox.published", "type", type).count();
    }

    private static String queue(CachingConnectionFactory connections, String name, String type) {
        var admin = new RabbitAdmin(connections);
        var queue = QueueBuilder.durable(name).quorum().build();
        admin.declareQueue(queue);
        admin.declareBinding(
                BindingBuilder.bind(queue).to(new TopicExchange(Topology.EVENTS)).with(type));
        return name;
    }

    private static List<Message> receive(
            CachingConnectionFactory connections, String queue, int atLeast) {
        var received = new ArrayList<Message>();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> {
                    received.addAll(drain(connections, queue));
                    return received.size() >= atLeast;
                });
        return received;
    }

    private static List<Message> drain(CachingConnectionFactory connections, String queue) {
        var template = new RabbitTemplate(connections);
        return Stream.generate(() -> Optional.ofNullable(template.receive(queue, 500)))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }

    private static String header(Message message, String name) {
        Object value = message.getMessageProperties().getHeader("cloudEvents:" + name);
        return String.valueOf(value);
    }

    private static String[] expected(int documents, int versions) {
        return IntStream.range(0, documents)
                .boxed()
                .flatMap(i -> IntStream.rangeClosed(1, versions).mapToObj(v -> "K" + i + "-" + v))
                .toArray(String[]::new);
    }
}
