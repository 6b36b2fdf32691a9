package etdz.acceptance;

import static etdz.acceptance.Filing.APPLICANT;
import static etdz.acceptance.Filing.APPROVER;
import static etdz.acceptance.Filing.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.acceptance.Platform.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// How an accepted case gets to its decision, and what becomes of it, through the gateway.
class HandlingJourneyTest {

    private static final Visitor REVIEWER = Platform.as("reviewer-hohhot");
    private static final String GRANTED = "{\"result\":\"GRANTED\",\"ground\":\"符合条件\"}";
    private static final String DESKS =
            """
            {"desks": [
              {"desk": "planning", "name": {"zh": "规划", "en": "Planning"}, "part": "LEAD"},
              {"desk": "fire", "name": {"zh": "消防", "en": "Fire"}, "part": "REVIEW"}]}
            """;

    @Test
    void of_two_who_decide_at_once_one_does() throws InterruptedException {
        var filing = accepted();
        var etag = filing.seenBy(APPROVER).etag();
        var refuse = "{\"result\":\"REFUSED\",\"ground\":\"不符合条件\"}";
        Callable<Answer> grant = () -> put(APPROVER, filing, "decision", etag, GRANTED);
        Callable<Answer> deny = () -> put(APPROVER, filing, "decision", etag, refuse);

        List<Answer> answers;
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            answers =
                    hands.invokeAll(List.of(grant, deny)).stream()
                            .map(HandlingJourneyTest::answerOf)
                            .toList();
        }

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
        var end = filing.seenBy(OFFICER);
        assertThat(end.json().path("version").asInt()).isEqualTo(3);
        assertThat(end.text("stage")).isIn("Granted", "Refused");
    }

    @Test
    void desks_review_in_parallel_and_a_second_person_signs() {
        var filing = accepted();
        var reviewed = put(OFFICER, filing, "review", "\"2\"", DESKS).is(200);
        assertThat(reviewed.text("status")).isEqualTo("IN_REVIEW");

        var early = put(APPROVER, filing, "decision", reviewed.etag(), GRANTED);
        early.isProblem(409, "opinion-outstanding");
        assertThat(early.text("reasons/0/link")).isEqualTo(filing.path() + "/opinions");
        var opinion = "{\"verdict\":\"AGREED\",\"text\":\"无意见\"}";
        put(REVIEWER, filing, "opinions/planning", "\"0\"", opinion).is(200);
        put(REVIEWER, filing, "opinions/fire", "\"0\"", opinion).is(200);
        var proposed = put(OFFICER, filing, "proposal", "\"3\"", GRANTED).is(200);

        put(
                        APPROVER,
                        filing,
                        "decision",
                        proposed.etag(),
                        "{\"result\":\"REFUSED\",\"ground\":\"否\"}")
                .isProblem(409, "differs-from-proposal");
        var granted = put(APPROVER, filing, "decision", proposed.etag(), GRANTED).is(200);

        assertThat(granted.text("decision/authority/issuer/name")).isNotBlank();
        assertThat(filing.seenBy(APPLICANT).json().has("handler")).isFalse();
    }

    @Test
    void a_pause_moves_the_due_date_and_the_proof_shows_it() {
        var filing = accepted();
        var before = LocalDate.parse(filing.seenBy(OFFICER).text("promisedDueOn"));
        var told = "{\"ground\":\"EXPERT_REVIEW\",\"told\":\"专家评审期间不计入时限\"}";
        var paused = put(OFFICER, filing, "suspension", "\"2\"", told).is(200);
        assertThat(paused.text("status")).isEqualTo("SUSPENDED");

        Platform.etdz("time", "+10d");
        try {
            OFFICER.with("If-Match", paused.etag()).delete(filing.path() + "/suspension").is(200);

            var clock = OFFICER.get(filing.path() + "/clock").is(200);
            assertThat(LocalDate.parse(clock.text("promised/due"))).isAfter(before);
            assertThat(clock.text()).contains("\"PAUSED\"").contains("EXPERT_REVIEW");
        } finally {
            Platform.etdz("time", "reset");
        }
    }

    @Test
    void an_officer_finds_out_why_a_decision_is_not_possible() {
        var filing = accepted();
        put(OFFICER, filing, "review", "\"2\"", DESKS).is(200);

        var acts = APPROVER.get(filing.path() + "/acts").is(200);

        assertThat(acts.text("0/act")).isEqualTo("extension");
        assertThat(acts.text())
                .contains("opinion-outstanding")
                .contains("planning")
                .contains("fire");
    }

    @Test
    void a_revoked_grant_is_revoked_at_once_for_everybody() {
        var filing = accepted();
        var granted = put(APPROVER, filing, "decision", "\"2\"", GRANTED).is(200);
        var fraud = "{\"ground\":\"FRAUD\",\"reason\":\"提交虚假材料（示例）\"}";

        put(OFFICER, filing, "revocation", granted.etag(), fraud).is(403);
        put(APPROVER, filing, "revocation", granted.etag(), fraud).is(200);

        assertThat(filing.seenBy(APPLICANT).text("status")).isEqualTo("REVOKED");
    }

    @Test
    void who_has_claimed_a_case_keeps_it_until_it_is_handed_over() {
        var filing = accepted();
        var claimed = put(OFFICER, filing, "claim", "\"2\"", "").is(200);

        put(REVIEWER, filing, "claim", claimed.etag(), "").isProblem(409, "claimed-by-another");
        var handed =
                put(APPROVER, filing, "handler", claimed.etag(), "{\"to\":\"reviewer-hohhot\"}")
                        .is(200);
        assertThat(handed.text("handler")).isEqualTo("reviewer-hohhot");
    }

    private static Filing accepted() {
        var filing = Filing.submitted();
        filing.accept("\"1\"").is(200);
        return filing;
    }

    private static Answer put(Visitor who, Filing filing, String act, String etag, String body) {
        return who.with("If-Match", etag).put(filing.path() + "/" + act, body);
    }

    private static Answer answerOf(Future<Answer> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
