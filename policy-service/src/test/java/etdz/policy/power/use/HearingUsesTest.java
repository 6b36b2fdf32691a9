package etdz.policy.power.use;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.FORBIDDEN;

import com.jayway.jsonpath.JsonPath;
import etdz.common.amqp.CloudEvent;
import etdz.common.http.Contract;
import etdz.common.mongo.DomainCodecs;
import etdz.common.mongo.RealMongo;
import etdz.common.outbox.EventJson;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.policy.approval.Case;
import etdz.policy.approval.CaseEvent;
import etdz.policy.approval.CaseSteps;
import etdz.policy.approval.PublicCase;
import etdz.policy.power.grant.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.codecs.EncoderContext;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// On the published examples of the events.
@ServiceTest
class HearingUsesTest {

    private static final Path EVENTS = Path.of("src/main/resources/contract/events");
    private static final Codec<PublicCase> STATES = DomainCodecs.registry().get(PublicCase.class);
    private static final List<String> LIFE =
            List.of(
                    "submitted",
                    "correction-requested",
                    "corrected",
                    "accepted",
                    "granted",
                    "revoked");

    @Autowired HearingUses hearing;
    @Autowired PowerUses uses;
    @Autowired RealMongo mongo;
    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;

    @RepeatedTest(8)
    void in_any_order_and_more_than_once_the_events_come_to_the_same(RepetitionInfo repetition)
            throws IOException {
        var told = new ArrayList<CloudEvent>();
        var sequence = 0;
        for (var move : LIFE) {
            sequence++;
            if (HearingUses.TYPES.contains(type(move))) {
                told.add(event(move, "150100-2026-000001", sequence));
                told.add(event(move, "150100-2026-000001", sequence));
            }
        }
        Collections.shuffle(told, new Random(repetition.getCurrentRepetition()));

        told.forEach(hearing::hear);

        assertThat(uses.find("150100-2026-000001").orElseThrow())
                .satisfies(use -> {
                    assertThat(use.mode()).isEqualTo(Mode.PASSED_DOWN);
                    assertThat(use.corrected()).isTrue();
                    assertThat(use.revoked()).isTrue();
                    assertThat(use.acceptedOn()).isEqualTo("2026-09-18");
                    assertThat(use.decidedOn()).isEqualTo("2026-09-18");
                });
    }

    @Test
    void what_says_nothing_new_is_read_and_not_written() throws IOException {
        var known = event("granted", "150100-2026-000001", 3);
        hearing.hear(known);
        var earlier = event("accepted", "150100-2026-000001", 2);

        var commands =
                mongo.commandsDuring(
                        "powerUses", () -> hearing.hearAll(List.of(earlier, known, known)));

        assertThat(commands).extracting(it -> it.getString("op")).containsExactly("query");
    }

    @Test
    void what_is_told_together_of_a_case_is_written_once() throws IOException {
        var submitted = event("submitted", "150100-2026-000001", 1);
        var accepted = event("accepted", "150100-2026-000001", 2);
        var granted = event("granted", "150100-2026-000001", 3);

        var commands =
                mongo.commandsDuring(
                        "powerUses", () -> hearing.hearAll(List.of(submitted, accepted, granted)));

        assertThat(commands)
                .extracting(it -> it.getString("op"))
                .containsExactly("query", "update");
        assertThat(stored())
                .singleElement()
                .satisfies(use -> assertThat(use).containsKeys("acceptedOn", "decidedOn", "mode"));
    }

    @Test
    void the_newest_states_alone_come_to_what_all_events_came_to() {
        var cases = oneAfterEachMove();
        for (var number = 0; number < cases.size(); number++) {
            hear(cases.get(number).outbox(), number);
        }
        var before = stored();
        assertThat(before)
                .hasSameSizeAs(cases)
                .anyMatch(use -> use.getBoolean("corrected"))
                .anyMatch(use -> use.getBoolean("revoked"))
                .anyMatch(use -> use.containsKey("mode"));

        mongo.database().getCollection("powerUses").deleteMany(new Document());
        for (var number = 0; number < cases.size(); number++) {
            hear(List.of(CaseEvent.restated(cases.get(number))), number);
        }

        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void every_event_of_a_case_is_heard_since_any_may_be_the_newest() throws IOException {
        try (var files = Files.list(EVENTS)) {
            var published =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith("etdz.policy.case."))
                            .map(name -> name.replaceFirst("\\.(schema|example)\\.json$", ""));

            assertThat(published.collect(Collectors.toSet())).isEqualTo(HearingUses.TYPES);
        }
        var asyncapi = Files.readString(EVENTS.resolveSibling("asyncapi.yaml"));
        assertThat(HearingUses.TYPES)
                .allSatisfy(type ->
                        assertThat(asyncapi)
                                .containsPattern(
                                        "name: %s\n(.*\n){2} *x-consumers: .*policy-service"
                                                .formatted(Pattern.quote(type))));
    }

    @Test
    void rates_come_with_what_they_are_shares_of() throws IOException {
        hearing.hear(event("submitted", "150100-2026-000001", 1));
        hearing.hear(event("granted", "150100-2026-000002", 3));
        hearing.hear(event("granted", "150100-2026-000003", 3));
        hearing.hear(event("revoked", "150100-2026-000003", 4));

        var answer = rates("officer-hohhot");

        new Contract().fits("PowerRates", text(answer));
        var zone = JsonPath.parse(text(answer));
        assertThat(zone.read("$.items.length()", Integer.class)).isEqualTo(1);
        var delegated = zone.read("$.items[0].delegated", Integer.class);
        assertThat(delegated).isGreaterThan(10);
        assertThat(zone.read("$.items[0].received", Integer.class)).isEqualTo(3);
        assertThat(zone.read("$.items[0].takenUp", Integer.class)).isEqualTo(1);
        assertThat(zone.read("$.items[0].used", Integer.class)).isEqualTo(1);
        assertThat(zone.read("$.items[0].decided", Integer.class)).isEqualTo(2);
        assertThat(zone.read("$.items[0].errorRate", Double.class)).isEqualTo(0.5);
        assertThat(zone.read("$.items[0].unused.length()", Integer.class)).isEqualTo(delegated - 1);
    }

    @Test
    void the_region_compares_its_zones_and_a_zone_sees_itself() {
        assertThat(
                        JsonPath.parse(text(rates("leader-nmg")))
                                .read("$.items.length()", Integer.class))
                .isEqualTo(3);
        assertThat(text(rates("leader-nmg"))).doesNotContain("errorRate");
        assertThat(rates("applicant-1")).hasStatus(FORBIDDEN);
    }

    @Test
    void counting_looks_at_the_asked_zones_only() {
        assertThat(mongo.collectionScansDuring(() -> rates("officer-hohhot")))
                .noneMatch(scan -> scan.contains("powerUses") || scan.contains("delegations"));
    }

    /// At every stage, corrected before or not.
    private static List<Case> oneAfterEachMove() {
        var different = new LinkedHashMap<List<?>, Case>();
        CaseSteps.all().stream()
                .map(CaseSteps.Step::to)
                .forEach(held ->
                        different.putIfAbsent(
                                List.of(
                                        held.last().name(),
                                        held.stage().name(),
                                        held.corrections().size()),
                                held));
        return List.copyOf(different.values());
    }

    /// As the bus brings them: what nobody is bound to hear does not come.
    private void hear(List<CaseEvent> events, int number) {
        hearing.hearAll(
                events.stream()
                        .filter(event -> HearingUses.TYPES.contains(event.type()))
                        .map(event -> told(event, "150100-2026-%06d".formatted(number)))
                        .toList());
    }

    private List<Document> stored() {
        return mongo.database()
                .getCollection("powerUses")
                .find()
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }

    private MvcTestResult rates(String user) {
        return users.as(user, http.get().uri("/api/policy/power-rates")).exchange();
    }

    private static String type(String move) {
        return "etdz.policy.case." + move + ".v1";
    }

    static CloudEvent event(String move, String id, long sequence) throws IOException {
        var example = Files.readString(EVENTS.resolve(type(move) + ".example.json"));
        var data = Document.parse(example).append("id", id).append("zone", "hohhot");
        return new CloudEvent(
                id + "-" + sequence,
                type(move),
                "/etdz/policy",
                "2026-09-18T09:30:00+08:00",
                id,
                sequence,
                null,
                data.toJson());
    }

    private static CloudEvent told(CaseEvent event, String id) {
        var data = new BsonDocument();
        STATES.encode(new BsonDocumentWriter(data), event.data(), EncoderContext.builder().build());
        data.append("id", new BsonString(id));
        return new CloudEvent(
                id + "-" + event.sequence(),
                event.type(),
                "/etdz/policy",
                "2026-09-18T09:30:00+08:00",
                id,
                event.sequence(),
                null,
                EventJson.of(data));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
