package etdz.sandbox.identity;

import static etdz.sandbox.Http.json;
import static etdz.sandbox.Http.location;
import static etdz.sandbox.identity.CodeFlow.VERIFIER;
import static etdz.sandbox.identity.CodeFlow.basic;
import static etdz.sandbox.identity.CodeFlow.fields;
import static etdz.sandbox.identity.CodeFlow.query;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.sandbox.Http;
import etdz.sandbox.RunningSandbox;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class LoginTest {

    @RegisterExtension static final RunningSandbox SANDBOX = new RunningSandbox();

    private static final String[] GATEWAY = basic("etdz-gateway", "sandbox-only");

    record Expected(String user, Map<String, Object> claims, List<String> absent) {}

    static List<Expected> people() {
        return List.of(
                new Expected(
                        "applicant-1",
                        Map.of(
                                "name",
                                "示例申请人一（呼和浩特企业）",
                                "roles",
                                List.of("applicant"),
                                "creditCode",
                                "91150100MA0N00016K"),
                        List.of("zone", "organ", "level")),
                new Expected(
                        "investor-1",
                        Map.of("roles", List.of("investor")),
                        List.of("zone", "organ", "level", "creditCode")),
                new Expected(
                        "land-officer-bayannur",
                        Map.of(
                                "roles",
                                List.of("land-officer"),
                                "zone",
                                "bayannur",
                                "organ",
                                "150800-zone",
                                "level",
                                "zone"),
                        List.of("creditCode")),
                new Expected(
                        "department-hohhot",
                        Map.of(
                                "roles",
                                List.of("department"),
                                "zone",
                                "hohhot",
                                "level",
                                "league-city"),
                        List.of("creditCode")),
                new Expected(
                        "catalogue-nmg",
                        Map.of("roles", List.of("catalogue-editor"), "level", "region"),
                        List.of("zone", "creditCode")),
                new Expected(
                        "security-admin",
                        Map.of("roles", List.of("security-admin")),
                        List.of("zone", "organ", "level", "creditCode")));
    }

    @BeforeEach
    void nobody_has_guessed_yet() {
        SANDBOX.database().getCollection("loginAttempts").deleteMany(new Document());
    }

    @ParameterizedTest
    @MethodSource("people")
    void a_token_says_who_somebody_is_and_which_rows_are_his(Expected expected) throws IOException {
        var flow = CodeFlow.commandLine(SANDBOX);

        var answer = json(flow.exchange(flow.code(expected.user()), VERIFIER));

        var token = decode(answer.get("access_token").asString());
        assertThat(token.getSubject()).isEqualTo(expected.user());
        assertThat(token.getClaims()).containsAllEntriesOf(expected.claims());
        assertThat(token.getClaims()).doesNotContainKeys(expected.absent().toArray(String[]::new));
        assertThat(answer.has("refresh_token")).isFalse();
    }

    @Test
    void a_token_says_for_whom_it_is_and_how_surely_we_know_its_subject() throws IOException {
        var before = Instant.now().minusSeconds(1);
        var flow = CodeFlow.commandLine(SANDBOX);

        var answer = json(flow.exchange(flow.code("officer-hohhot"), VERIFIER));

        var token = decode(answer.get("access_token").asString());
        assertThat(token.getHeaders()).containsEntry("alg", "RS256");
        assertThat(token.getClaimAsString("iss")).isEqualTo(RunningSandbox.ISSUER);
        assertThat(token.getAudience()).containsExactly("etdz");
        assertThat(token.getClaimAsString("acr")).isEqualTo("urn:etdz:1fa");
        assertThat(token.getClaimAsStringList("amr")).containsExactly("pwd");
        assertThat(token.getClaimAsInstant("auth_time")).isBetween(before, Instant.now());
        assertThat(token.getExpiresAt())
                .isEqualTo(requireNonNull(token.getIssuedAt()).plusSeconds(15 * 60));
        var id = decode(answer.get("id_token").asString());
        assertThat(id.getAudience()).containsExactly("etdz-cli");
        assertThat(id.getClaimAsStringList("roles")).containsExactly("officer");
        assertThat(id.getClaims()).containsEntry("acr", "urn:etdz:1fa");
    }

    @Test
    void a_wrong_password_is_told_and_gives_no_code() throws IOException {
        var flow = CodeFlow.commandLine(SANDBOX);

        var refused = flow.login(location(flow.authorize()), "officer-hohhot", "wrong");

        assertThat(location(refused)).hasPath("/login");
        assertThat(query(location(refused)))
                .containsEntry("error", "wrong")
                .containsEntry("user", "officer-hohhot")
                .containsEntry("lang", "en");
        assertThat(flow.browser().get(location(refused)).body())
                .contains("role=\"alert\">Wrong user name or password.");
    }

    @Test
    void the_right_password_is_refused_too_after_five_wrong_ones() throws IOException {
        var flow = CodeFlow.commandLine(SANDBOX);
        var page = location(flow.authorize());
        for (var i = 0; i < 5; i++) {
            assertThat(query(location(flow.login(page, "officer-hohhot", "wrong"))))
                    .containsEntry("error", "wrong");
        }

        assertThat(query(location(flow.login(page, "officer-hohhot", "demo"))))
                .containsEntry("error", "many");
        assertThat(location(flow.login(page, "officer-bayannur", "demo")))
                .hasPath("/oauth2/authorize");
    }

    @Test
    void an_oversized_name_or_password_is_just_wrong() throws IOException {
        var flow = CodeFlow.commandLine(SANDBOX);
        var page = location(flow.authorize());

        assertThat(query(location(flow.login(page, "officer-hohhot", "x".repeat(500)))))
                .containsEntry("error", "wrong");
        assertThat(query(location(flow.login(page, "y".repeat(500), "demo"))))
                .containsEntry("error", "wrong");
    }

    @Test
    void a_form_that_outlived_its_session_leads_back_to_the_page() throws IOException {
        var answer =
                new Http()
                        .form(
                                SANDBOX.at("/login"),
                                fields("username", "officer-hohhot", "password", "demo"));

        assertThat(query(location(answer))).containsEntry("error", "expired");
    }

    @Test
    void a_log_in_that_nobody_asked_for_leads_to_the_platform() throws IOException {
        var flow = CodeFlow.commandLine(SANDBOX);

        var home = location(flow.login(SANDBOX.at("/login"), "officer-hohhot", "demo"));

        assertThat(location(flow.browser().get(home))).hasToString(RunningSandbox.PLATFORM);
    }

    @Test
    void a_code_is_worth_nothing_without_its_verifier() throws IOException {
        var flow = CodeFlow.commandLine(SANDBOX);

        var refused = flow.exchange(flow.code("officer-hohhot"), VERIFIER + "x");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void a_code_is_good_once() throws IOException {
        var flow = CodeFlow.commandLine(SANDBOX);
        var code = flow.code("officer-hohhot");

        assertThat(flow.exchange(code, VERIFIER).statusCode()).isEqualTo(200);
        assertThat(flow.exchange(code, VERIFIER).statusCode()).isEqualTo(400);
    }

    @Test
    void no_code_without_a_challenge() throws IOException {
        var flow = CodeFlow.gateway(SANDBOX);
        flow.login(SANDBOX.at("/login"), "officer-hohhot", "demo");

        var back = location(flow.authorizeWithout(new String[0]));

        assertThat(query(back)).containsEntry("error", "invalid_request").doesNotContainKey("code");
    }

    @Test
    void an_unknown_redirect_is_refused_on_the_spot() throws IOException {
        for (var elsewhere :
                List.of(
                        "http://evil.example/callback",
                        "http://127.0.0.1:1/other",
                        "https://127.0.0.1:1/callback")) {
            var refused = CodeFlow.commandLine(SANDBOX).redirectingTo(elsewhere).authorize();

            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.headers().firstValue("Location")).isEmpty();
            assertThat(refused.body()).contains("<html lang=\"zh-CN\">");
        }
    }

    @Test
    void a_refresh_token_is_good_once_and_keeps_what_the_log_in_proved() throws IOException {
        var flow = CodeFlow.gateway(SANDBOX);
        var first = json(flow.exchange(flow.code("officer-hohhot"), VERIFIER, GATEWAY));
        var refresh =
                fields(
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        first.get("refresh_token").asString());

        var second = json(flow.token(refresh, GATEWAY));

        var before = decode(first.get("access_token").asString());
        var after = decode(second.get("access_token").asString());
        assertThat(after.getId()).isNotEqualTo(before.getId());
        assertThat(after.getClaims())
                .containsEntry("acr", "urn:etdz:1fa")
                .containsEntry("auth_time", before.getClaim("auth_time"))
                .containsEntry("zone", "hohhot");
        assertThat(second.get("refresh_token")).isNotEqualTo(first.get("refresh_token"));
        assertThat(flow.token(refresh, GATEWAY).statusCode()).isEqualTo(400);
    }

    @Test
    void the_secret_of_the_gateway_is_checked() throws IOException {
        var flow = CodeFlow.gateway(SANDBOX);

        var refused =
                flow.exchange(
                        flow.code("officer-hohhot"), VERIFIER, basic("etdz-gateway", "guess"));

        assertThat(refused.statusCode()).isEqualTo(401);
    }

    @Test
    void a_log_out_at_the_platform_ends_the_log_in_here() throws IOException {
        var flow = CodeFlow.gateway(SANDBOX);
        var tokens = json(flow.exchange(flow.code("officer-hohhot"), VERIFIER, GATEWAY));
        assertThat(location(flow.authorize()))
                .hasHost("localhost")
                .hasPath("/login/oauth2/code/idp");

        var back =
                flow.browser()
                        .get(
                                SANDBOX.at(
                                        "/connect/logout?"
                                                + fields(
                                                        "id_token_hint",
                                                        tokens.get("id_token").asString(),
                                                        "post_logout_redirect_uri",
                                                        RunningSandbox.PLATFORM + "/")));

        assertThat(location(back)).hasToString(RunningSandbox.PLATFORM + "/");
        assertThat(location(flow.authorize())).hasPath("/login");
    }

    @Test
    void a_service_gets_only_the_scopes_that_are_its_own() throws IOException {
        var flow = CodeFlow.commandLine(SANDBOX);
        var secret = basic("investment-service", "sandbox-only");

        var answer = json(flow.token("grant_type=client_credentials&scope=cases:open", secret));

        var token = decode(answer.get("access_token").asString());
        assertThat(token.getSubject()).isEqualTo("investment-service");
        assertThat(token.getAudience()).containsExactly("etdz");
        assertThat(token.getClaimAsStringList("scope")).containsExactly("cases:open");
        assertThat(token.getClaims()).doesNotContainKeys("roles", "zone", "acr");
        var more = flow.token("grant_type=client_credentials&scope=parcels:read", secret);
        assertThat(more.statusCode()).isEqualTo(400);
    }

    @Test
    void the_cookie_has_a_name_of_its_own_and_stays_from_scripts() throws IOException {
        var page = new Http().get(SANDBOX.at("/login"));

        assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("IDPSESSION=")
                .contains("HttpOnly", "SameSite=Lax");
    }

    private static Jwt decode(String token) {
        JwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(SANDBOX.at("/oauth2/jwks").toString()).build();
        return decoder.decode(token);
    }
}
