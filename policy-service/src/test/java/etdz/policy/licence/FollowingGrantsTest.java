package etdz.policy.licence;

import static etdz.policy.approval.LicenceFixture.SCHEME;
import static etdz.policy.approval.LicenceFixture.accepted;
import static etdz.policy.approval.LicenceFixture.granted;
import static etdz.policy.approval.LicenceFixture.identifier;
import static etdz.policy.approval.LicenceFixture.store;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.amqp.CloudEvent;
import etdz.common.mongo.RealMongo;
import etdz.common.security.Scope.Everywhere;
import etdz.common.time.TestClock;
import etdz.policy.approval.Case;
import etdz.policy.approval.CaseExamples;
import etdz.policy.approval.Command;
import etdz.policy.approval.LicenceFixture;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.register.RegisterFixture;
import etdz.policy.approval.stage.Annulment.Ground;
import etdz.policy.approval.stage.LicenceEntry.Standing;
import etdz.policy.approval.stage.Stage;
import etdz.policy.clock.calendar.CalendarFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

class FollowingGrantsTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final LocalDate END = LocalDate.parse("2031-09-17");
    private static final Case FIRST = granted(1, "2026-09-18", END);

    private final FollowingGrants following =
            new FollowingGrants(
                    RegisterFixture.cases(MONGO.stores()),
                    CalendarFixture.calendars(MONGO.stores()),
                    new TestClock(),
                    JsonMapper.builder().build());

    @BeforeEach
    void the_calendar_is_loaded() {
        CalendarFixture.calendars(MONGO.stores());
    }

    @Test
    void an_amendment_supersedes_the_licence_it_concerns_once() {
        var amended = granted(2, FIRST.id(), SCHEME.next(identifier(1)), "2026-10-20", END);
        store(MONGO.stores(), FIRST, amended);

        following.hear(told(amended.id(), FIRST.id()));
        following.hear(told(amended.id(), FIRST.id()));

        assertThat(held(FIRST).licence()).extracting("standing").isEqualTo(Standing.SUPERSEDED);
        assertThat(held(FIRST).version()).isEqualTo(4);
        assertThat(held(amended).version()).isEqualTo(3);
    }

    @Test
    void of_three_versions_the_last_one_stands_in_whichever_order_the_events_come() {
        var second = granted(2, FIRST.id(), SCHEME.next(identifier(1)), "2026-10-20", END);
        var third =
                granted(3, second.id(), SCHEME.next(SCHEME.next(identifier(1))), "2026-11-02", END);
        store(MONGO.stores(), FIRST, second, third);

        following.hear(told(third.id(), second.id()));
        following.hear(told(second.id(), FIRST.id()));

        assertThat(held(FIRST).isSuperseded()).isTrue();
        assertThat(held(second).isSuperseded()).isTrue();
        assertThat(held(third).isSuperseded()).isFalse();
    }

    @Test
    void a_licence_that_is_given_up_is_cancelled_at_the_holders_wish() {
        var second = granted(2, FIRST.id(), SCHEME.next(identifier(1)), "2026-10-20", END);
        var givenUp =
                LicenceFixture.after(
                        accepted(3, "SMP-SC-013", FIRST.id(), "2026-10-27"),
                        LicenceFixture.grant(3),
                        CaseExamples.on("2026-10-28"));
        store(MONGO.stores(), FIRST, second, givenUp);

        following.hear(told(givenUp.id(), FIRST.id()));
        following.hear(told(givenUp.id(), FIRST.id()));

        assertThat(held(second).stage()).isInstanceOf(Stage.Cancelled.class);
        assertThat(held(second).version()).isEqualTo(4);
        assertThat(held(FIRST).isInForce()).isTrue();
    }

    @Test
    void a_grant_that_was_revoked_meanwhile_supersedes_nothing() {
        var amended = granted(2, FIRST.id(), SCHEME.next(identifier(1)), "2026-10-20", END);
        var revoked =
                LicenceFixture.after(
                        amended,
                        new Command.Revoke(Ground.FRAUD, "提交虚假材料"),
                        CaseExamples.on("2026-10-21"));
        store(MONGO.stores(), FIRST, revoked);

        following.hear(told(amended.id(), FIRST.id()));

        assertThat(held(FIRST).isSuperseded()).isFalse();
    }

    @Test
    void a_grant_that_concerns_no_other_changes_nothing() throws IOException {
        var example =
                Files.readString(
                        Path.of(
                                "src/main/resources/contract/events",
                                FollowingGrants.GRANTED + ".example.json"));
        store(MONGO.stores(), FIRST);

        following.hear(event(example));
        following.hear(told(FIRST.id(), null));

        assertThat(held(FIRST).version()).isEqualTo(3);
    }

    private static CloudEvent told(CaseId id, @Nullable CaseId concerns) {
        var concerning =
                concerns == null ? "" : ", \"concerns\": \"%s\"".formatted(concerns.value());
        return event("{\"id\": \"%s\"%s, \"more\": 1}".formatted(id.value(), concerning));
    }

    private static CloudEvent event(String data) {
        return new CloudEvent(
                "1", FollowingGrants.GRANTED, "policy", "2026-10-20T01:30:00Z", "1", 3, null, data);
    }

    private static Case held(Case held) {
        return RegisterFixture.cases(MONGO.stores()).held(held.id(), new Everywhere());
    }
}
