package etdz.policy.notice;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.created;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static etdz.policy.notice.NoticeFixture.FIRMS;
import static etdz.policy.notice.NoticeFixture.OFFICER;
import static etdz.policy.notice.NoticeFixture.SETTINGS;
import static etdz.policy.notice.NoticeFixture.fact;
import static etdz.policy.notice.NoticeFixture.wants;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import etdz.common.mongo.RealMongo;
import etdz.common.outside.OutsideSettings;
import etdz.common.outside.OutsideSystem;
import etdz.common.service.ServiceTest;
import etdz.common.time.TestClock;
import etdz.policy.notice.Delivery.Progress.GivenUp;
import etdz.policy.notice.Delivery.Progress.Sent;
import etdz.policy.notice.Delivery.Progress.Waiting;
import etdz.policy.notice.Delivery.Reason;
import etdz.policy.notice.Notices.Way;
import etdz.policy.notice.Preferences.Rhythm.Daily;
import etdz.policy.notice.Preferences.Rhythm.Immediate;
import etdz.policy.notice.reader.Audience.Applicant;
import etdz.policy.notice.reader.Audience.Users;
import etdz.policy.notice.template.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/// Three replicas on one database send through real HTTP clients to a gateway that is played.
@ServiceTest
@DirtiesContext
class SendingMessagesTest {

    private static final Way BOTH = new Way(Set.of(Channel.SMS, Channel.EMAIL), false);

    @RegisterExtension
    static final WireMockExtension GATEWAY =
            WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("etdz.policy.sms-url", () -> GATEWAY.baseUrl() + "/sms");
        registry.add("etdz.policy.mail-url", () -> GATEWAY.baseUrl() + "/mail");
    }

    @Autowired RealMongo mongo;
    @Autowired TestClock clock;
    @Autowired SmsClient sms;
    @Autowired MailClient mail;
    @Autowired JsonMapper json;

    private NoticeFixture one;

    @BeforeEach
    void start() {
        one = new NoticeFixture(mongo.stores(), clock, json);
        one.preferences.store(wants(FIRMS, new Immediate(), null));
        answer("/sms/messages", 201);
        answer("/mail/messages", 201);
    }

    private static void answer(String path, int status) {
        GATEWAY.stubFor(
                post(path)
                        .willReturn(
                                (status == 201 ? created() : aResponse().withStatus(status))
                                        .withHeader("Content-Type", "application/json")
                                        .withBody("{\"reference\": \"R-1\"}")));
    }

    private SendingMessages replica(NoticeFixture on) {
        var settings = new OutsideSettings(100, 1000, 1000, Duration.ofMillis(100), 16);
        return new SendingMessages(
                on.deliveries,
                on.notices,
                on.preferences,
                NoticeFixture.ADDRESSES,
                on.templates,
                sms,
                mail,
                new OutsideSystem("sms", settings, on.meters),
                new OutsideSystem("mail", settings, on.meters),
                SETTINGS,
                clock);
    }

    @Test
    void a_message_goes_out_in_the_words_and_language_of_its_reader_with_a_link() {
        one.telling.tell(fact("C-1", clock.instant()), new Applicant(), "case-granted", BOTH);

        sendAll(replica(one));

        GATEWAY.verify(
                1,
                postRequestedFor(urlEqualTo("/sms/messages"))
                        .withHeader(
                                "Idempotency-Key",
                                equalTo(Notice.id("C-1", FIRMS, "case-granted") + "-SMS"))
                        .withRequestBody(matchingJsonPath("$.to", equalTo("13800000000")))
                        .withRequestBody(
                                matchingJsonPath(
                                        "$.text", equalTo("【经开区审批】您的办件C-1已办结，请登录平台查看结果。"))));
        GATEWAY.verify(
                1,
                postRequestedFor(urlEqualTo("/mail/messages"))
                        .withRequestBody(
                                matchingJsonPath(
                                        "$.text",
                                        equalTo(
                                                "办件 C-1（–）已作出准予决定，文号 –。\nhttps://etdz.example/cases/C-1"))));
        assertThat(one.deliveries.of(Notice.id("C-1", FIRMS, "case-granted")))
                .allSatisfy(it -> {
                    assertThat(it.progress()).isEqualTo(new Sent(clock.instant(), "R-1"));
                    assertThat(it.attempts()).hasSize(1);
                });
    }

    @Test
    void three_replicas_that_send_at_once_send_each_message_once()
            throws InterruptedException, ExecutionException {
        IntStream.range(0, 100)
                .forEach(i ->
                        one.telling.tell(
                                fact("C-" + i, clock.instant()),
                                new Applicant(),
                                "case-granted",
                                new Way(Set.of(Channel.SMS), false)));
        var replicas =
                List.of(
                                one,
                                new NoticeFixture(mongo.stores(), clock, json),
                                new NoticeFixture(mongo.stores(), clock, json))
                        .stream()
                        .map(this::replica)
                        .toList();

        try (var threads = Executors.newFixedThreadPool(9)) {
            var work = new ArrayList<Future<?>>();
            for (var i = 0; i < 9; i++) {
                var replica = replicas.get(i % 3);
                work.add(threads.submit(() -> sendAll(replica)));
            }
            for (var done : work) {
                done.get();
            }
        }

        var keys =
                GATEWAY.findAll(postRequestedFor(urlEqualTo("/sms/messages"))).stream()
                        .map(it -> it.getHeader("Idempotency-Key"))
                        .toList();
        assertThat(keys).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void a_gateway_that_is_away_is_asked_again_later_under_the_same_key_and_not_for_ever() {
        answer("/sms/messages", 503);
        one.telling.tell(
                fact("C-1", clock.instant()),
                new Applicant(),
                "case-granted",
                new Way(Set.of(Channel.SMS), false));
        var sending = replica(one);
        var began = clock.instant();

        assertThat(sending.sendNext()).isTrue();
        assertThat(sending.sendNext()).isFalse();
        assertThat(only().progress()).isEqualTo(new Waiting(began.plusSeconds(5), 1, true));

        clock.standAt("2026-09-18T09:30:05");
        assertThat(sending.sendNext()).isTrue();
        clock.standAt("2026-09-18T09:30:15");
        assertThat(sending.sendNext()).isTrue();

        assertThat(only().progress()).isEqualTo(new GivenUp(clock.instant(), Reason.TOO_OFTEN));
        assertThat(only().attempts()).extracting(Delivery.Attempt::outcome).containsOnly("AWAY");
        assertThat(
                        GATEWAY.findAll(postRequestedFor(urlEqualTo("/sms/messages"))).stream()
                                .map(it -> it.getHeader("Idempotency-Key"))
                                .distinct())
                .hasSize(1);
    }

    @Test
    void what_the_gateway_refuses_is_not_sent_again() {
        answer("/sms/messages", 422);
        one.telling.tell(
                fact("C-1", clock.instant()),
                new Applicant(),
                "case-granted",
                new Way(Set.of(Channel.SMS), false));

        sendAll(replica(one));

        assertThat(only().progress()).isEqualTo(new GivenUp(clock.instant(), Reason.REFUSED));
        GATEWAY.verify(1, postRequestedFor(urlEqualTo("/sms/messages")));
    }

    @Test
    void an_answer_without_a_reference_is_no_receipt() {
        GATEWAY.stubFor(
                post("/sms/messages")
                        .willReturn(
                                created()
                                        .withHeader("Content-Type", "application/json")
                                        .withBody("{}")));
        one.telling.tell(
                fact("C-1", clock.instant()),
                new Applicant(),
                "case-granted",
                new Way(Set.of(Channel.SMS), false));

        replica(one).sendNext();

        assertThat(only().progress()).isInstanceOf(Waiting.class);
    }

    @Test
    void a_claim_that_its_holder_lost_is_taken_over_under_the_same_key() {
        one.telling.tell(
                fact("C-1", clock.instant()),
                new Applicant(),
                "case-granted",
                new Way(Set.of(Channel.SMS), false));
        var lost =
                one.deliveries
                        .claim(clock.instant(), clock.instant().plus(SETTINGS.claim()))
                        .orElseThrow();
        var sending = replica(one);
        assertThat(sending.sendNext()).isFalse();

        clock.standAt("2026-09-18T09:30:30");
        assertThat(sending.sendNext()).isTrue();

        assertThat(
                        one.deliveries.store(
                                lost,
                                new GivenUp(clock.instant(), Reason.TOO_OFTEN),
                                new Delivery.Attempt(clock.instant(), "AWAY", null)))
                .isFalse();
        assertThat(only().progress()).isInstanceOf(Sent.class);
    }

    @Test
    void the_mail_of_a_day_is_one_and_who_changed_his_mind_gets_none() {
        one.preferences.store(wants(OFFICER, new Daily(18), null));
        IntStream.range(0, 3)
                .forEach(i ->
                        one.telling.tell(
                                fact("C-" + i, clock.instant()),
                                new Users(Set.of("officer-hohhot")),
                                "case-corrected",
                                new Way(Set.of(Channel.EMAIL), false)));
        var sending = replica(one);
        assertThat(sending.sendNext()).isFalse();

        clock.standAt("2026-09-18T18:00");
        sendAll(sending);

        GATEWAY.verify(
                1,
                postRequestedFor(urlEqualTo("/mail/messages"))
                        .withRequestBody(
                                matchingJsonPath("$.subject", equalTo("经开区审批平台：今日消息 3 条"))));

        one.telling.tell(
                fact("C-9", clock.instant()),
                new Users(Set.of("officer-hohhot")),
                "case-corrected",
                new Way(Set.of(Channel.EMAIL), false));
        mongo.database().getCollection("noticePreferences").drop();
        clock.standAt("2026-09-19T18:00");
        sendAll(sending);

        assertThat(one.deliveries.of(Notice.id("C-9", OFFICER, "case-corrected")))
                .extracting(Delivery::progress)
                .containsExactly(new GivenUp(clock.instant(), Reason.NO_ADDRESS));
        GATEWAY.verify(1, postRequestedFor(urlEqualTo("/mail/messages")));
    }

    private Delivery only() {
        return one.deliveries.of(Notice.id("C-1", FIRMS, "case-granted")).getFirst();
    }

    private static void sendAll(SendingMessages sending) {
        while (sending.sendNext()) {
            assertThat(sending).isNotNull();
        }
    }
}
