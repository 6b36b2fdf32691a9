package etdz.acceptance;

import static etdz.acceptance.Filing.APPLICANT;
import static etdz.acceptance.Filing.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever sends something wrong is told what, and nothing has changed.
class WrongInputTest {

    private static final String FILING = Platform.example("filing.json");

    @Test
    void an_unknown_matter_is_refused() {
        nothingChanges(() ->
                submit(FILING.replace("SMP-FG-001", "SMP-XX-999"))
                        .isProblem(422, "invalid-content"));
    }

    @Test
    void a_foreign_zone_is_refused() {
        nothingChanges(() ->
                submit(FILING.replace("hohhot", "atlantis")).isProblem(422, "invalid-content"));
    }

    @Test
    void an_answer_that_breaks_the_form_is_pointed_at() {
        nothingChanges(() -> {
            var answer = submit(FILING.replace("\"2720\"", "\"not a code\""));
            answer.isProblem(422, "invalid-content");
            assertThat(answer.text("errors/0/pointer")).isEqualTo("/form/industry");
        });
    }

    @Test
    void a_document_of_nobody_is_refused() {
        nothingChanges(() ->
                submit(FILING.replace("DOC-SEED-LICENCE", "DOC-NOBODYS"))
                        .isProblem(422, "invalid-content"));
    }

    @Test
    void broken_json_is_refused() {
        nothingChanges(() -> submit("{\"matter\": \"SMP-FG").isProblem(400, "malformed-request"));
    }

    @Test
    void a_submission_without_a_key_is_refused() {
        nothingChanges(() ->
                APPLICANT
                        .post("/api/policy/cases", FILING)
                        .isProblem(400, "idempotency-key-missing"));
    }

    @Test
    void a_key_used_for_another_body_is_refused() {
        var key = UUID.randomUUID().toString();
        Filing.submit(key, FILING).is(201);

        nothingChanges(() ->
                Filing.submit(key, FILING.replace("1200", "1300"))
                        .isProblem(422, "idempotency-key-reused"));
    }

    @Test
    void a_huge_body_is_refused() {
        nothingChanges(() -> {
            var words = "长".repeat(10_000_000);
            submit(FILING.replace("示例联系人", words)).isProblem(413, "too-large");
        });
    }

    @Test
    void an_act_says_which_version_it_read() {
        var filing = Filing.submitted();

        OFFICER.put(filing.path() + "/acceptance", "{\"missing\":[]}")
                .isProblem(428, "if-match-missing");
        filing.accept("\"99\"").isProblem(412, "stale-version");
        filing.accept("\"1\"").is(200);
        filing.accept("\"1\"").isProblem(412, "stale-version");

        assertThat(filing.seenBy(OFFICER).etag()).isEqualTo("\"2\"");
    }

    @Test
    void an_act_at_the_wrong_stage_is_a_conflict() {
        var filing = Filing.submitted();

        filing.grant("\"1\"").isProblem(409, "not-at-this-stage");

        assertThat(filing.seenBy(OFFICER).text("stage")).isEqualTo("Submitted");
    }

    @Test
    void a_role_that_may_not_decide_is_refused() {
        var filing = Filing.submitted();

        APPLICANT
                .with("If-Match", "\"1\"")
                .put(filing.path() + "/acceptance", "{\"missing\":[]}")
                .isProblem(403, "not-allowed");

        assertThat(filing.seenBy(OFFICER).text("stage")).isEqualTo("Submitted");
    }

    @Test
    void a_bad_credit_code_is_told_so() {
        var answer = Platform.anybody().get("/api/policy/credit-codes/123").is(200);

        assertThat(answer.json().path("valid").asBoolean()).isFalse();
        assertThat(answer.text("reason")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "a.b.c"})
    void a_garbage_token_is_no_token(String token) {
        Platform.bearing(token).get("/api/policy/cases").isProblem(401, "unauthenticated");
    }

    @Test
    void a_token_that_expired_or_was_changed_is_no_token() {
        var parts = Platform.tokenOf("applicant-1").split("\\.", -1);
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var old = claims.replaceAll("\"exp\":\\d+", "\"exp\":1700000000");
        var officer = claims.replace("applicant", "officer");

        for (var changed : new String[] {old, officer}) {
            var token = parts[0] + "." + encoded(changed) + "." + parts[2];
            Platform.bearing(token).get("/api/policy/cases").isProblem(401, "unauthenticated");
        }
        Platform.anybody().get("/api/policy/cases").isProblem(401, "unauthenticated");
    }

    @Test
    void an_executable_is_no_pdf_whatever_its_name() {
        var program = new byte[4096];
        System.arraycopy(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}, 0, program, 0, 7);

        APPLICANT
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/policy/documents?name=plan.pdf", "application/pdf", program)
                .isProblem(422, "file-type-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "cursor=forged"})
    void a_page_out_of_bounds_is_refused(String query) {
        var answer = APPLICANT.get("/api/policy/cases?" + query).is(400);

        assertThat(answer.text("type")).startsWith("/problems/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/actuator/seed",
                "/actuator/env",
                "/api/policy/actuator/health",
                "/api/policy/../../actuator/health"
            })
    void management_endpoints_are_not_to_be_reached(String path) {
        var answer = Platform.anybody().get(path);

        assertThat(answer.text()).doesNotContain("\"status\":\"UP\"").doesNotContain("_links");
    }

    private static String encoded(String claims) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer submit(String body) {
        return Filing.submit(UUID.randomUUID().toString(), body);
    }

    private static void nothingChanges(Runnable act) {
        var before = newest();

        act.run();

        assertThat(newest()).isEqualTo(before);
    }

    private static String newest() {
        return APPLICANT.get("/api/policy/cases?limit=1").is(200).text("items/0/id");
    }
}
