package etdz.policy.notice;

import static com.github.tomakehurst.wiremock.client.WireMock.created;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static etdz.policy.notice.NoticeFixture.FIRMS;
import static etdz.policy.notice.NoticeFixture.OFFICER;
import static etdz.policy.notice.NoticeFixture.event;
import static etdz.policy.notice.NoticeFixture.officer;
import static etdz.policy.notice.NoticeFixture.wants;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import etdz.common.amqp.Broker;
import etdz.common.amqp.CloudEvent;
import etdz.common.amqp.Publisher;
import etdz.common.amqp.Publisher.Fate;
import etdz.common.amqp.Publisher.Outgoing;
import etdz.common.amqp.Topology;
import etdz.common.mongo.RealMongo;
import etdz.common.mongo.Stores;
import etdz.common.service.ServiceTest;
import etdz.common.time.China;
import etdz.policy.notice.Preferences.Rhythm.Immediate;
import etdz.policy.notice.reader.ReadersFixture;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.Exchange;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole way on real servers: events in any order and more than once, through a broker that is
/// killed meanwhile, to messages at a gateway.
@ServiceTest(bus = true)
@DirtiesContext
class HearingFromTheBusTest {

    private static final String HOST = "notice";
    private static final int CASES = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Broker BROKER = Broker.start();

    @RegisterExtension
    static final WireMockExtension GATEWAY =
            WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        declareWhatThePlatformDeclares();
        registry.add("spring.rabbitmq.addresses", () -> BROKER.uri(HOST));
        registry.add("etdz.policy.sms-url", () -> GATEWAY.baseUrl() + "/sms");
        registry.add("etdz.policy.mail-url", () -> GATEWAY.baseUrl() + "/mail");
        registry.add("etdz.policy.notice.workers", () -> 3);
        registry.add("etdz.policy.notice.look", () -> "50ms");
        registry.add("etdz.bus.retry-delays", () -> "200ms");
    }

    private static void declareWhatThePlatformDeclares() {
        BROKER.makeHost(HOST);
        var connections = new CachingConnectionFactory();
        connections.setUri(BROKER.uri(HOST));
        var admin = new RabbitAdmin(connections);
        Declarables shared = Topology.shared();
        shared.getDeclarablesByType(Exchange.class).forEach(admin::declareExchange);
        shared.getDeclarablesByType(Queue.class).forEach(admin::declareQueue);
        shared.getDeclarablesByType(Binding.class).forEach(admin::declareBinding);
        connections.destroy();
    }

    @AfterAll
    static void stop() {
        BROKER.close();
    }

    @Autowired RealMongo mongo;
    @Autowired InstantSource clock;
    @Autowired Publisher publisher;
    @Autowired NoticeList notices;
    @Autowired PreferenceList preferences;
    @Autowired Stores stores;

    @Test
    void each_is_told_and_sent_once_whatever_comes_twice_and_whatever_dies() {
        GATEWAY.stubFor(
                post(urlEqualTo("/sms/messages"))
                        .willReturn(
                                created()
                                        .withHeader("Content-Type", "application/json")
                                        .withBody("{\"reference\": \"R\"}")));
        new ReadersFixture(stores).put(officer("officer-hohhot", "ACCEPTANCE", 1));
        preferences.store(onlyTexts());
        await().atMost(PATIENCE).until(this::queueIsThere);
        // The broker writes down a new queue only some seconds later; killed before, it forgets it.
        await().pollDelay(Duration.ofSeconds(6)).atMost(PATIENCE).until(() -> true);

        var time = China.timeOf(clock.instant()).toString();
        var events = new ArrayList<CloudEvent>();
        for (var i = 1; i <= CASES; i++) {
            var id = "150100-2026-%06d".formatted(i);
            events.add(event("case.submitted", id, 1, time));
            events.add(event("case.accepted", id, 2, time));
        }
        events.addAll(new ArrayList<>(events));
        events.addAll(new ArrayList<>(events));
        Collections.shuffle(events, new Random(3));
        var sent = new AtomicInteger();
        var sender =
                Thread.ofVirtual()
                        .start(() ->
                                events.forEach(event -> {
                                    until(event);
                                    sent.incrementAndGet();
                                }));
        await().atMost(PATIENCE).until(() -> sent.get() > events.size() / 3);
        BROKER.kill();
        BROKER.run();
        await().atMost(PATIENCE).until(() -> !sender.isAlive());

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(count("notices")).isEqualTo(3 * CASES));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(texts()).isEqualTo(CASES));
        await().pollDelay(Duration.ofSeconds(2)).atMost(PATIENCE).until(() -> true);
        assertThat(notices.unread(List.of(OFFICER))).isEqualTo(CASES);
        assertThat(notices.unread(List.of(FIRMS))).isEqualTo(2 * CASES);
        assertThat(GATEWAY.findAll(postRequestedFor(urlEqualTo("/sms/messages"))))
                .extracting(it -> it.getHeader("Idempotency-Key"))
                .hasSize(CASES)
                .doesNotHaveDuplicates();
        assertThat(count("deadLetters")).isZero();
    }

    private static Preferences onlyTexts() {
        var all = wants(FIRMS, new Immediate(), null);
        return new Preferences(
                all.mailbox(),
                all.language(),
                true,
                all.phone(),
                false,
                null,
                all.rhythm(),
                null,
                1,
                all.changedAt(),
                all.changedBy());
    }

    private boolean queueIsThere() {
        var connections = new CachingConnectionFactory();
        connections.setUri(BROKER.uri(HOST));
        try {
            var info = new RabbitAdmin(connections).getQueueInfo("policy.notice");
            return info != null && info.getConsumerCount() > 0;
        } finally {
            connections.destroy();
        }
    }

    private void until(CloudEvent event) {
        while (publisher.send(new Outgoing(Topology.EVENTS, event.type(), event.toMessage()))
                != Fate.CONFIRMED) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long count(String collection) {
        return mongo.database().getCollection(collection).countDocuments();
    }

    private static int texts() {
        return GATEWAY.findAll(postRequestedFor(urlEqualTo("/sms/messages"))).size();
    }
}
