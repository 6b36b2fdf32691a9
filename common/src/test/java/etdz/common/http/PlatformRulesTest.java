package etdz.common.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.CONFLICT;

import etdz.common.CreditCode;
import etdz.common.security.Actor;
import etdz.common.security.RealTokens;
import etdz.common.security.Scope;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a service gets from this module without a line of its own, tried with signed tokens.
@SpringBootTest(classes = PlatformRulesTest.Small.class)
@AutoConfigureMockMvc
class PlatformRulesTest {

    @RegisterExtension static final RealTokens TOKENS = new RealTokens();

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", TOKENS::issuer);
        registry.add("spring.security.oauth2.resourceserver.jwt.audiences", () -> "etdz");
        registry.add(
                "spring.autoconfigure.exclude",
                () ->
                        "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration,"
                                + "etdz.common.mongo.MongoConfiguration");
    }

    @SpringBootApplication(scanBasePackages = "none")
    @Import(Things.class)
    static class Small {}

    record Thing(CreditCode owner, int size, @Nullable List<String> marks) {}

    record Seen(CreditCode owner, Instant at) {}

    @RestController
    static class Things {

        private final Paging paging;
        private final CreationKeys keys;

        Things(Paging paging, CreationKeys keys) {
            this.paging = paging;
            this.keys = keys;
        }

        @GetMapping("/public")
        @PreAuthorize("permitAll()")
        Seen open() {
            return new Seen(new CreditCode("X"), Instant.parse("2026-11-24T00:00:00Z"));
        }

        @GetMapping("/mine")
        @PreAuthorize("hasRole('LAND_OFFICER')")
        String mine(Actor actor) {
            return actor.scope().toString();
        }

        @GetMapping("/refused")
        @PreAuthorize("permitAll()")
        String refused() {
            throw Problem.of(CONFLICT, "stale-version").with("missing", List.of("map"));
        }

        @GetMapping("/broken")
        @PreAuthorize("permitAll()")
        String broken() {
            throw new IllegalStateException("secret detail");
        }

        @GetMapping("/list")
        @PreAuthorize("permitAll()")
        ResponseEntity<Listing<String>> list(
                @RequestParam Optional<Integer> limit, @RequestParam Optional<String> cursor) {
            var page = paging.request(limit, cursor);
            var from = page.after().map(after -> after.keys().getFirst()).orElse("start");
            return paging.answer(
                    new Slice<>(
                            List.of(from), Optional.of(new Cursor(List.of("nächste|\"x", "2")))));
        }

        @PostMapping("/things")
        @PreAuthorize("isAuthenticated()")
        String add(
                Actor actor,
                @RequestHeader(CreationKeys.HEADER) Optional<String> key,
                @RequestBody Thing thing) {
            return keys.of(actor, key, thing).toString();
        }
    }

    @Autowired MockMvcTester http;

    @Test
    void what_is_public_needs_no_token_and_shows_values_in_their_form() {
        assertThat(http.get().uri("/public"))
                .bodyJson()
                .isEqualTo("{\"owner\":\"X\",\"at\":\"2026-11-24T08:00:00+08:00\"}");
    }

    @Test
    void no_token_is_answered_with_a_challenge_and_a_problem() {
        var answer = http.get().uri("/mine").exchange();

        isProblem(answer, HttpStatus.UNAUTHORIZED, "unauthenticated");
        assertThat(answer).hasHeader("WWW-Authenticate", "Bearer");
        assertThat(answer).bodyJson().extractingPath("$.title").isEqualTo("请先登录");
    }

    @Test
    void texts_come_in_the_language_of_the_caller() {
        assertThat(http.get().uri("/mine").header("Accept-Language", "en-GB"))
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Please sign in");
        assertThat(http.get().uri("/mine").header("Accept-Language", "mn"))
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("请先登录");
    }

    @Test
    void an_expired_a_foreign_and_a_garbled_token_are_refused() {
        var expired =
                TOKENS.token(
                        "a",
                        it ->
                                it.issueTime(Date.from(Instant.now().minusSeconds(900)))
                                        .expirationTime(
                                                Date.from(Instant.now().minusSeconds(120))));
        var foreign = TOKENS.token("a", it -> it.audience("other"));

        isProblem(get("/public", expired), HttpStatus.UNAUTHORIZED, "token-expired");
        isProblem(get("/public", foreign), HttpStatus.UNAUTHORIZED, "unauthenticated");
        isProblem(get("/public", "x.y.z"), HttpStatus.UNAUTHORIZED, "unauthenticated");
    }

    @Test
    void a_role_that_is_lacking_is_forbidden() {
        var officer = TOKENS.token("o", List.of("officer"), Map.of());

        isProblem(get("/mine", officer), HttpStatus.FORBIDDEN, "not-allowed");
    }

    @Test
    void the_scope_comes_from_the_claims() {
        assertThat(scope(Map.of("level", "zone", "zone", "hohhot"))).contains("hohhot");
        assertThat(scope(Map.of("level", "region"))).isEqualTo("Everywhere[]");
        assertThat(scope(Map.of("level", "galaxy"))).isEqualTo("Self[subject=o]");
        assertThat(scope(Map.of("creditCode", "91150100MA0N00016K"))).startsWith("Own[");
        assertThat(scope(Map.of())).isEqualTo("Self[subject=o]");
        assertThat(new Actor("a", new Scope.Everywhere(), "officer").is("officer")).isTrue();
    }

    @Test
    void a_refusal_keeps_its_extension_members() {
        assertThat(http.get().uri("/refused"))
                .hasStatus(CONFLICT)
                .bodyJson()
                .extractingPath("$.missing[0]")
                .isEqualTo("map");
    }

    @Test
    void an_unforeseen_failure_tells_nothing_of_the_inside() {
        var answer = http.get().uri("/broken").exchange();

        isProblem(answer, HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
        assertThat(answer).bodyText().doesNotContain("secret");
    }

    @Test
    void errors_of_the_framework_are_problems_too() {
        isProblem(get("/nowhere", null), HttpStatus.NOT_FOUND, "not-found");
        isProblem(get("/list?limit=x", null), HttpStatus.BAD_REQUEST, "bad-parameter");
        isProblem(get("/list?limit=101", null), HttpStatus.BAD_REQUEST, "limit-out-of-range");
        isProblem(
                http.delete().uri("/public").exchange(),
                HttpStatus.METHOD_NOT_ALLOWED,
                "method-not-allowed");
    }

    @Test
    void a_body_that_is_not_understood_is_malformed() {
        isProblem(post("{\"owner\":\"X\",\"size\":"), HttpStatus.BAD_REQUEST, "malformed-request");
        isProblem(
                post("{\"owner\":\"X\",\"sice\":1}"), HttpStatus.BAD_REQUEST, "malformed-request");
    }

    @Test
    void a_gap_in_a_list_is_told_by_its_place() {
        var answer = post("{\"owner\":\"X\",\"size\":1,\"marks\":[\"a\",null]}");

        isProblem(answer, HttpStatus.UNPROCESSABLE_CONTENT, "invalid-content");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo("/marks/1");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].detail").isEqualTo("必填");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[\"X\"]", "1", "true", "\"\"", "\"a\\u0006b\""})
    void what_cannot_be_a_code_is_malformed(String owner) {
        var body = "{\"owner\":%s,\"size\":1}".formatted(owner);

        isProblem(post(body), HttpStatus.BAD_REQUEST, "malformed-request");
    }

    @Test
    void a_creation_needs_a_key() {
        var token = TOKENS.token("a", List.of(), Map.of());
        var request =
                http.post()
                        .uri("/things")
                        .header("Authorization", "Bearer " + token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"owner\":\"X\",\"size\":1}");

        isProblem(request.exchange(), HttpStatus.BAD_REQUEST, "idempotency-key-missing");
        isProblem(
                request.header("Idempotency-Key", "short").exchange(),
                HttpStatus.BAD_REQUEST,
                "idempotency-key-malformed");
    }

    @Test
    void the_same_key_and_body_of_the_same_person_are_the_same_creation() {
        assertThat(keyOf("a", "key-0001", 1)).isEqualTo(keyOf("a", "key-0001", 1));
        assertThat(keyOf("a", "key-0001", 1)).isNotEqualTo(keyOf("a", "key-0001", 2));
        assertThat(keyOf("a", "key-0001", 1)).isNotEqualTo(keyOf("b", "key-0001", 1));
    }

    @Test
    void a_cursor_is_opaque_and_cannot_be_made_up() {
        var first = http.get().uri("/list?limit=2").exchange();
        assertThat(first)
                .headers()
                .extracting(h -> h.getFirst("Link"))
                .asString()
                .startsWith("</list?limit=2&cursor=")
                .endsWith(">; rel=\"next\"");
        var link = String.valueOf(first.getResponse().getHeader("Link"));
        var next = link.substring(1, link.indexOf('>'));

        assertThat(http.get().uri(next))
                .bodyJson()
                .extractingPath("$.items[0]")
                .isEqualTo("nächste|\"x");
        isProblem(get(next + "A", null), HttpStatus.BAD_REQUEST, "cursor-invalid");
        isProblem(get("/list?cursor=!", null), HttpStatus.BAD_REQUEST, "cursor-invalid");
    }

    private String keyOf(String subject, String key, int size) {
        var answer =
                http.post()
                        .uri("/things")
                        .header(
                                "Authorization",
                                "Bearer " + TOKENS.token(subject, List.of(), Map.of()))
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"owner\":\"X\",\"size\":%d}".formatted(size))
                        .exchange();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private String scope(Map<String, Object> claims) {
        var token = TOKENS.token("o", List.of("land-officer"), claims);
        return new String(get("/mine", token).getResponse().getContentAsByteArray(), UTF_8);
    }

    private MvcTestResult post(String body) {
        var token = TOKENS.token("a", List.of(), Map.of());
        return http.post()
                .uri("/things")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", "key-0001")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String uri, @Nullable String token) {
        var request = http.get().uri(uri);
        return token == null
                ? request.exchange()
                : request.header("Authorization", "Bearer " + token).exchange();
    }

    private static void isProblem(MvcTestResult answer, HttpStatus status, String slug) {
        assertThat(answer)
                .hasStatus(status)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/" + slug);
    }
}
