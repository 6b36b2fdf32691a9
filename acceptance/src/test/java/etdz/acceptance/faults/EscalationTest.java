package etdz.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import etdz.acceptance.Platform;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Three replicas look for cases that are overdue (督办), and one of them is killed while it reminds
/// of them: each reminder reaches who decides, once.
@Tag("faults")
class EscalationTest {

    private static final Map<String, String> OFTEN =
            Map.of("ETDZ_POLICY_WORKLIST_REMINDING", "PT1S");
    private static final String REMINDING = ": Reminded";
    private static final String READY = "Started PolicyService";
    private static final int MANY = 50;
    private static final Duration SETTLED = Duration.ofMinutes(4);
    private static final Duration QUIET = Duration.ofSeconds(15);

    @AfterAll
    static void stop() {
        Platform.etdz("down");
    }

    @Test
    void a_replica_that_is_killed_while_it_escalates_leaves_no_reminder_out_and_none_twice() {
        Platform.etdz(OFTEN, "up");
        var policy = new Component("policy");
        var afterTheMove = OffsetDateTime.now(ZoneOffset.UTC).plusDays(20);
        var approver = Reminded.of("approver-hohhot", policy.setting("SMS_URL"), afterTheMove);

        try (var dying = policy.replica(OFTEN);
                var third = policy.replica(OFTEN)) {
            dying.awaitSaying(READY);
            third.awaitSaying(READY);
            Platform.etdz("time", "+40d");
            dying.awaitSaying(REMINDING);
            dying.kill();

            // What is accepted by silence meanwhile falls due and is escalated a second time.
            await().atMost(SETTLED)
                    .during(QUIET)
                    .pollInterval(Duration.ofSeconds(2))
                    .untilAsserted(approver::onceOfEachReminder);

            assertThat(approver.times()).isGreaterThan(MANY);
            assertThat(third.said(REMINDING)).isPositive();
            System.out.printf(
                    "escalation: %d reminders, %d by the replica that was killed, each told once%n",
                    approver.times(), dying.said(REMINDING));
        } finally {
            Platform.etdz("time", "reset");
        }
    }
}
