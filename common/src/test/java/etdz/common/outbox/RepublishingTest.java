package etdz.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import etdz.common.amqp.Publisher;
import etdz.common.amqp.RealRabbit;
import etdz.common.amqp.ServiceName;
import etdz.common.amqp.Topology;
import etdz.common.mongo.GuardedStore;
import etdz.common.mongo.RealMongo;
import etdz.common.outbox.Republishing.Report;
import etdz.common.outbox.Republishing.Report.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

class RepublishingTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();
    @RegisterExtension static final RealRabbit RABBIT = new RealRabbit();

    static final Instant AT = Instant.parse("2026-09-18T01:00:00Z");

    public record Fact(String id, long version) {}

    public record Told(String id, long sequence, String type, Instant at, Fact data) {}

    public record Sheet(@BsonId String id, String type, long version, List<Told> outbox) {

        Told restated() {
            return new Told(id + "-" + version, version, type, AT, new Fact(id, version));
        }
    }

    private final GuardedStore<Sheet> sheets = MONGO.stores().guarded("sheets", Sheet.class);

    @Test
    void every_aggregate_is_told_with_its_own_version_in_the_order_of_ids() {
        var queue = queue("all", "etdz.policy.sheet-all.v1");
        add("etdz.policy.sheet-all.v1", 250);

        assertThat(republishing(Set.of()).round("sheets", null))
                .contains(new Report(State.DONE, 250, 0, 0, null));

        var messages = receive(queue, 250);
        assertThat(messages)
                .extracting(m -> header(m, "id"))
                .containsExactlyElementsOf(
                        IntStream.range(0, 250).mapToObj(i -> id(i) + "-" + (i + 1)).toList());
        assertThat(messages.get(41).getMessageProperties().getHeaders())
                .containsEntry("cloudEvents:type", "etdz.policy.sheet-all.v1")
                .containsEntry("cloudEvents:source", "/etdz/policy")
                .containsEntry("cloudEvents:subject", "S00041")
                .containsEntry("cloudEvents:sequence", "42")
                .containsEntry("cloudEvents:time", "2026-09-18T09:00:00+08:00");
        assertThat(messages.get(41).getBody())
                .asString()
                .isEqualTo("{\"id\":\"S00041\",\"version\":42}");
    }

    @Test
    void a_long_collection_takes_several_rounds_and_each_says_where_the_next_begins() {
        add("etdz.policy.sheet-long.v1", 5_100);
        var republishing = republishing(Set.of());

        assertThat(republishing.round("sheets", null))
                .contains(new Report(State.MORE, 0, 5_000, 0, "S04999"));
        assertThat(republishing.round("sheets", "S04999"))
                .contains(new Report(State.DONE, 0, 100, 0, null));
        assertThat(new RepublishEndpoint(republishing).all())
                .containsEntry("sheets", new Report(State.DONE, 0, 5_100, 0, null));
    }

    @Test
    void one_that_cannot_be_read_does_not_keep_back_the_others() {
        var queue = queue("odd", "etdz.policy.sheet-odd.v1");
        add("etdz.policy.sheet-odd.v1", 3);
        MONGO.database()
                .getCollection("sheets", BsonDocument.class)
                .insertOne(BsonDocument.parse("{_id: 'S00001a', type: 'x', outbox: []}"));

        assertThat(republishing(Set.of()).round("sheets", null))
                .contains(new Report(State.DONE, 3, 0, 1, null));
        assertThat(receive(queue, 3)).hasSize(3);
    }

    @Test
    void a_round_breaks_off_where_a_known_consumer_has_no_queue() {
        queue("before", "etdz.policy.sheet-before.v1");
        sheets.add(new Sheet("S1", "etdz.policy.sheet-before.v1", 1, List.of()));
        sheets.add(new Sheet("S2", "etdz.policy.sheet-awaited.v1", 1, List.of()));
        var republishing = republishing(Set.of("etdz.policy.sheet-awaited.v1"));

        assertThat(republishing.round("sheets", null))
                .contains(new Report(State.BROKE_OFF, 1, 0, 0, "S1"));

        queue("awaited-sheets", "etdz.policy.sheet-awaited.v1");
        assertThat(republishing.round("sheets", "S1"))
                .contains(new Report(State.DONE, 1, 0, 0, null));
    }

    @Test
    void without_a_broker_nothing_is_passed_over() {
        add("etdz.policy.sheet-away.v1", 2);
        var away = new CachingConnectionFactory("localhost", 1);

        assertThat(republishing(away, Set.of()).round("sheets", null))
                .contains(new Report(State.BROKE_OFF, 0, 0, 0, null));
        away.destroy();
    }

    @Test
    void only_what_was_offered_can_be_told_again() {
        var endpoint = new RepublishEndpoint(republishing(Set.of()));

        assertThat(endpoint.collections()).containsExactly("sheets");
        assertThat(endpoint.round("leases", null).getStatus()).isEqualTo(404);
    }

    private void add(String type, int count) {
        sheets.addAll(
                IntStream.range(0, count)
                        .mapToObj(i -> new Sheet(id(i), type, i + 1, List.of()))
                        .toList());
    }

    private static String id(int number) {
        return "S%05d".formatted(number);
    }

    private static Republishing republishing(Set<String> awaited) {
        return republishing(RABBIT.connections(), awaited);
    }

    private static Republishing republishing(
            CachingConnectionFactory connections, Set<String> awaited) {
        return new Republishing(
                MONGO.database(),
                List.of(new Restating<>("sheets", Sheet.class, Sheet::restated)),
                new Publisher(connections, Duration.ofSeconds(20)),
                new ServiceName("policy"),
                awaited);
    }

    private static String queue(String name, String type) {
        var queue = QueueBuilder.durable(name).quorum().build();
        RABBIT.admin().declareQueue(queue);
        RABBIT.admin()
                .declareBinding(
                        BindingBuilder.bind(queue)
                                .to(new TopicExchange(Topology.EVENTS))
                                .with(type));
        return name;
    }

    private static List<Message> receive(String queue, int count) {
        var template = new RabbitTemplate(RABBIT.connections());
        var received = new ArrayList<Message>();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> {
                    Stream.generate(() -> Optional.ofNullable(template.receive(queue, 500)))
                            .takeWhile(Optional::isPresent)
                            .flatMap(Optional::stream)
                            .forEach(received::add);
                    return received.size() == count;
                });
        return received;
    }

    private static String header(Message message, String name) {
        Object value = message.getMessageProperties().getHeader("cloudEvents:" + name);
        return String.valueOf(value);
    }
}
