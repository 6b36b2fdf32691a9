package etdz.policy.notice;

import etdz.common.Bilingual;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.amqp.CloudEvent;
import etdz.common.crypto.TestVault;
import etdz.common.mongo.Stores;
import etdz.common.time.TestClock;
import etdz.policy.notice.Preferences.Language;
import etdz.policy.notice.Preferences.Rhythm;
import etdz.policy.notice.fact.Fact;
import etdz.policy.notice.fact.HearingCases;
import etdz.policy.notice.fact.HearingLeads;
import etdz.policy.notice.fact.HearingMessages;
import etdz.policy.notice.fact.HearingObligations;
import etdz.policy.notice.fact.HearingQualifications;
import etdz.policy.notice.reader.Mailbox;
import etdz.policy.notice.reader.Reader;
import etdz.policy.notice.reader.ReadersFixture;
import etdz.policy.notice.template.Channel;
import etdz.policy.notice.template.Templates;
import etdz.policy.notice.template.TemplatesFixture;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// One replica of the feature on a database, without web and bus.
final class NoticeFixture {

    static final ZoneCode HOHHOT = new ZoneCode("hohhot");
    static final CreditCode FIRM = new CreditCode("91150100MA0N00016K");
    static final Mailbox FIRMS = Mailbox.ofEnterprise(FIRM);
    static final Mailbox OFFICER = Mailbox.ofUser("officer-hohhot");
    static final NoticeSettings SETTINGS =
            new NoticeSettings(
                    Duration.ofDays(7),
                    "https://etdz.example,https://other.example",
                    0,
                    Duration.ofMillis(10),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(10),
                    3);

    final TestClock clock;
    static final Addresses ADDRESSES = new Addresses(TestVault.VAULT);

    final NoticeList notices;
    final Deliveries deliveries;
    final PreferenceList preferences;
    final ReadersFixture readers;
    final Templates templates;
    final Notices telling;
    final TellingWhatHappened hearing;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    /// @param json as the service configures it
    NoticeFixture(Stores stores, TestClock clock, JsonMapper json) {
        this.clock = clock;
        this.notices = new NoticeList(stores);
        this.deliveries = new Deliveries(stores);
        this.preferences = new PreferenceList(stores);
        this.readers = new ReadersFixture(stores);
        this.templates = TemplatesFixture.loaded(stores, clock);
        this.telling =
                new Notices(
                        notices,
                        deliveries,
                        preferences,
                        readers.audiences(),
                        templates,
                        clock,
                        meters);
        this.hearing =
                new TellingWhatHappened(
                        List.of(
                                readers.hearing(json),
                                new HearingCases(json),
                                new HearingMessages(json),
                                new HearingObligations(json),
                                new HearingQualifications(json),
                                new HearingLeads(json)),
                        telling,
                        templates,
                        SETTINGS,
                        clock);
    }

    static Reader officer(String user, String duty, long sequence) {
        return new Reader(
                user,
                HOHHOT,
                List.of(new Reader.Post(HOHHOT, Set.of(duty), LocalDate.parse("2026-01-01"), null)),
                List.of(),
                null,
                sequence);
    }

    static Preferences wants(Mailbox mailbox, Rhythm rhythm, Preferences.@Nullable Quiet quiet) {
        return new Preferences(
                mailbox,
                Language.ZH,
                true,
                ADDRESSES.close(mailbox, Channel.SMS, "13800000000"),
                true,
                ADDRESSES.close(mailbox, Channel.EMAIL, "reader@example.org"),
                rhythm,
                quiet,
                1,
                Instant.EPOCH,
                "test");
    }

    static Fact fact(String key, Instant at) {
        return new Fact(
                key,
                at,
                "/cases/" + key,
                HOHHOT,
                FIRM,
                null,
                Map.of("case", new Bilingual(key, key)));
    }

    /// The published example of policy's own contract, of another case.
    static CloudEvent event(String move, String id, long sequence, String time) {
        return event("policy", move, id, sequence, time);
    }

    /// The example that a service publishes.
    static CloudEvent event(String service, String move, String id, long sequence, String time) {
        var type = "etdz." + service + "." + move + ".v1";
        try {
            var example =
                    Files.readString(
                            Path.of(
                                    "../" + service + "-service/src/main/resources/contract/events",
                                    type + ".example.json"));
            return new CloudEvent(
                    id + "-" + sequence,
                    type,
                    "/etdz/" + service,
                    time,
                    id,
                    sequence,
                    null,
                    example.replace("150100-2026-000001", id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
