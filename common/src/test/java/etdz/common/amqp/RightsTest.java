package etdz.common.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etdz.common.amqp.Publisher.Fate;
import etdz.common.amqp.Publisher.Outgoing;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitAdmin;

/// A service gets by with the rights over its own names, and has no others.
class RightsTest {

    private static final String HOST = "rights";
    private static final Broker BROKER = Broker.start();
    private static final CachingConnectionFactory LAND = new CachingConnectionFactory();

    @BeforeAll
    static void share() {
        BROKER.makeHost(HOST);
        BROKER.makeService(HOST, "land");
        var guest = RealRabbit.connect(BROKER.uri(HOST));
        Topology.declare(Topology.shared(), new RabbitAdmin(guest));
        guest.destroy();
        LAND.setUri(BROKER.uri(HOST, "land"));
    }

    @AfterAll
    static void stop() {
        LAND.destroy();
        BROKER.close();
    }

    @Test
    void a_service_declares_all_that_it_needs_and_publishes_its_events() {
        var wanted = topology("land", "land.rights");
        var publisher = new Publisher(LAND, Duration.ofSeconds(5));
        var message = BusTest.event("L-1", 1).toMessage();

        Topology.declare(wanted.own(), new RabbitAdmin(LAND));
        Topology.declare(wanted.own(), new RabbitAdmin(LAND));

        assertThat(
                        publisher.send(
                                new Outgoing(Topology.EVENTS, "etdz.land.parcel.sold.v1", message)))
                .isEqualTo(Fate.RETURNED);
        assertThat(publisher.send(new Outgoing(Topology.UNROUTED, "any", message)))
                .isEqualTo(Fate.CONFIRMED);
        assertThat(publisher.send(new Outgoing("land.retry", "land.rights", message)))
                .isEqualTo(Fate.CONFIRMED);
        assertThat(publisher.send(new Outgoing("land.retry", "land.rights.retry.5s", message)))
                .isEqualTo(Fate.CONFIRMED);
    }

    @Test
    void a_service_cannot_speak_for_another_or_write_past_the_exchanges() {
        var publisher = new Publisher(LAND, Duration.ofSeconds(5));
        var message = BusTest.event("L-2", 1).toMessage();

        assertThat(
                        publisher.send(
                                new Outgoing(
                                        Topology.EVENTS, "etdz.policy.case.granted.v1", message)))
                .isEqualTo(Fate.FAILED);
        assertThat(publisher.send(new Outgoing("", "land.rights", message))).isEqualTo(Fate.FAILED);
        assertThatThrownBy(() ->
                        Topology.declare(
                                topology("policy", "policy.foreign").own(), new RabbitAdmin(LAND)))
                .isInstanceOf(AmqpException.class);
    }

    private static Topology topology(String service, String queue) {
        var settings =
                new BusSettings(
                        List.of(Duration.ofSeconds(5), Duration.ofMinutes(1)),
                        20,
                        20,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5));
        var subscription = new Subscription(queue, Set.of(BusTest.TYPE), _ -> {});
        return new Topology(new ServiceName(service), settings, List.of(subscription));
    }
}
