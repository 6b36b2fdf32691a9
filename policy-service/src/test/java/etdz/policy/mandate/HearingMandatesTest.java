package etdz.policy.mandate;

import static etdz.policy.mandate.MandateFixture.event;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.amqp.CloudEvent;
import etdz.common.security.Actor;
import etdz.common.security.Scope;
import etdz.common.service.ServiceTest;
import etdz.common.time.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// On the published examples of investment-service.
@ServiceTest
class HearingMandatesTest {

    private static final String CODE = "2609-150100-04-01-123456";
    private static final CoveredCases FILING =
            new CoveredCases(
                    new ZoneCode("hohhot"),
                    new CreditCode("91150100MA0N00016K"),
                    "150100-2026-000001",
                    null);
    private static final CoveredCases CODED =
            new CoveredCases(FILING.zone(), FILING.enterprise(), FILING.filing(), CODE);
    private static final Actor AGENT = agent("agent-1");

    @Autowired HearingMandates hearing;
    @Autowired MandatesInForce mandates;
    @Autowired TestClock clock;

    private static Actor agent(String user) {
        return new Actor(user, new Scope.Self(user), "agent");
    }

    @RepeatedTest(8)
    void in_any_order_and_more_than_once_the_events_come_to_the_same(RepetitionInfo repetition) {
        var told =
                new ArrayList<CloudEvent>(
                        List.of(
                                event("escort.offered", 1),
                                event("escort.accepted", 2),
                                event("escort.handed-over", 3),
                                event("project.opened", 1),
                                event("project.coded", 2)));
        told.addAll(List.copyOf(told));
        Collections.shuffle(told, new Random(repetition.getCurrentRepetition()));

        told.forEach(hearing::hear);

        assertThat(mandates.of(agent("agent-2"))).containsExactly(CODED);
        assertThat(mandates.of(AGENT)).isEmpty();
    }

    @RepeatedTest(10)
    void instances_that_hear_at_the_same_moment_keep_the_newest_state() {
        hearing.hear(event("project.coded", 2));
        var told =
                List.of(
                        event("escort.offered", 1),
                        event("escort.accepted", 2),
                        event("escort.handed-over", 3),
                        event("escort.revoked", 4));

        told.parallelStream().forEach(hearing::hear);

        assertThat(mandates.of(AGENT)).isEmpty();
        assertThat(mandates.of(agent("agent-2"))).isEmpty();
    }

    @Test
    void a_mandate_counts_from_its_first_day_to_its_last_in_china() {
        hearing.hear(event("project.coded", 2));
        hearing.hear(event("escort.accepted", 2));

        assertThat(on("2026-09-07T23:59")).isEmpty();
        assertThat(on("2026-09-08T00:00")).containsExactly(CODED);
        assertThat(on("2027-07-15T23:59")).containsExactly(CODED);
        assertThat(on("2027-07-16T00:00")).isEmpty();
    }

    @Test
    void one_that_waits_was_ended_or_revoked_opens_nothing() {
        hearing.hear(event("project.coded", 2));
        hearing.hear(event("escort.offered", 1));
        assertThat(mandates.of(AGENT)).isEmpty();
        hearing.hear(event("escort.accepted", 2));
        assertThat(mandates.of(AGENT, "ESC-1")).contains(List.of(CODED));
        assertThat(mandates.of(agent("agent-2"), "ESC-1")).isEmpty();

        hearing.hear(event("escort.revoked", 7));
        assertThat(mandates.of(AGENT)).isEmpty();
        assertThat(mandates.of(AGENT, "ESC-1")).isEmpty();
        hearing.hear(event("escort.accepted", 2));
        assertThat(mandates.of(AGENT)).as("an old event that came once more").isEmpty();
    }

    @Test
    void a_lead_opens_what_it_has_become_until_it_goes_on_as_a_lead() {
        hearing.hear(event("project.opened", 1));
        hearing.hear(
                event(
                        "escort.accepted",
                        2,
                        data ->
                                data.append(
                                        "venture",
                                        new Document("kind", "LEAD").append("id", "LEAD-1"))));
        assertThat(mandates.of(AGENT, "ESC-1")).contains(List.of());

        hearing.hear(event("lead.converted", 6));
        assertThat(mandates.of(AGENT, "ESC-1")).contains(List.of(FILING));

        hearing.hear(event("lead.reopened", 7));
        assertThat(mandates.of(AGENT, "ESC-1")).contains(List.of());
    }

    @Test
    void the_project_of_another_enterprise_or_zone_is_not_what_was_mandated() {
        hearing.hear(event("escort.accepted", 2));
        hearing.hear(
                event(
                        "project.opened",
                        1,
                        data ->
                                data.get("enterprise", Document.class)
                                        .append("creditCode", "91150702MA0N00016F")));
        assertThat(mandates.of(AGENT)).isEmpty();

        hearing.hear(event("project.coded", 2, data -> data.append("zone", "bayannur")));
        assertThat(mandates.of(AGENT)).isEmpty();
    }

    @Test
    void who_mandates_without_a_credit_code_opens_no_cases() {
        hearing.hear(event("project.opened", 1));
        hearing.hear(event("escort.accepted", 2, data -> data.remove("creditCode")));

        assertThat(mandates.of(AGENT, "ESC-1")).contains(List.of());
    }

    @Test
    void only_who_has_the_role_is_an_agent() {
        hearing.hear(event("project.opened", 1));
        hearing.hear(event("escort.accepted", 2));

        assertThat(mandates.of(new Actor("agent-1", new Scope.Self("agent-1"), "investor")))
                .isEmpty();
    }

    @Test
    void every_event_of_escorts_and_projects_is_heard_since_any_may_be_the_newest()
            throws IOException {
        try (var files = Files.list(MandateFixture.EVENTS)) {
            var published =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".schema.json"))
                            .map(name -> name.replace(".schema.json", ""))
                            .filter(name ->
                                    name.startsWith("etdz.investment.escort.")
                                            || name.startsWith("etdz.investment.project."))
                            .collect(Collectors.toSet());
            published.addAll(HearingMandates.LEADS);

            assertThat(MandateConfiguration.TYPES).isEqualTo(published);
        }
    }

    private List<CoveredCases> on(String time) {
        clock.standAt(time);
        return mandates.of(AGENT);
    }
}
