package etdz.gateway.route;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static etdz.gateway.Browser.isProblem;
import static etdz.gateway.Browser.json;
import static etdz.gateway.Surroundings.SERVICES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import etdz.common.mongo.RealMongo;
import etdz.gateway.Browser;
import etdz.gateway.GatewayTest;
import etdz.gateway.Provider;
import etdz.gateway.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class RoutingTest {

    @RegisterExtension static final RealMongo MONGO = Surroundings.MONGO;

    private static final int OVER = 26 * 1024 * 1024;

    private final Browser program;
    private final String token = "Bearer " + Provider.ONE.accessToken("officer-hohhot");

    RoutingTest(@LocalServerPort int port) {
        this.program = new Browser(port);
    }

    @BeforeEach
    void answer() {
        SERVICES.resetAll();
        SERVICES.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200).withBody("{}")));
    }

    private static LoggedRequest seen() {
        var all = SERVICES.getAllServeEvents();
        assertThat(all).hasSize(1);
        return all.getFirst().getRequest();
    }

    @Test
    void path_and_query_arrive_as_they_were_sent() {
        program.get("/api/policy/cases/%E4%B8%80?b=2&a=%7e+x%20y&flag&a=1", "Authorization", token);

        assertThat(seen().getUrl())
                .isEqualTo("/api/policy/cases/%E4%B8%80?b=2&a=%7e+x%20y&flag&a=1");
    }

    @Test
    void a_form_arrives_byte_for_byte() {
        var form = "b=x%20y&a=%7e&a=1&flag&c=%E4%B8%AD+d";

        for (var method : new String[] {"POST", "PUT"}) {
            SERVICES.resetRequests();
            program.send(
                    method,
                    "/api/policy/forms?a=0",
                    form,
                    "Authorization",
                    token,
                    "Content-Type",
                    "application/x-www-form-urlencoded");

            assertThat(seen().getBodyAsString()).isEqualTo(form);
            assertThat(seen().getUrl()).isEqualTo("/api/policy/forms?a=0");
        }
    }

    @Test
    void a_multipart_body_arrives_byte_for_byte() {
        var body =
                "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\n\0\1\r\n--x--\r\n";

        program.send(
                "POST",
                "/api/talent/files",
                body,
                "Authorization",
                token,
                "Content-Type",
                "multipart/form-data; boundary=x");

        assertThat(seen().getBody()).isEqualTo(body.getBytes(UTF_8));
    }

    @Test
    void a_body_of_unknown_length_arrives_whole() {
        var body = new byte[3_000_000];
        new Random(1).nextBytes(body);

        program.send(
                "POST",
                "/api/policy/documents",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
                "Authorization",
                token);

        assertThat(seen().getBody()).isEqualTo(body);
    }

    @Test
    void a_body_over_the_bound_is_refused_however_its_length_is_announced() {
        var known =
                program.send(
                        "POST",
                        "/api/policy/documents",
                        BodyPublishers.ofByteArray(new byte[OVER]),
                        "Authorization",
                        token);
        var unknown =
                program.send(
                        "POST",
                        "/api/policy/documents",
                        BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(new byte[OVER])),
                        "Authorization",
                        token);

        isProblem(known, 413, "too-large");
        isProblem(unknown, 413, "too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "Application/JSON ; charset=utf-8"})
    void json_has_a_lower_bound_than_files(String type) {
        var body = new byte[(1 << 20) + 1];
        for (var publisher :
                List.of(
                        BodyPublishers.ofByteArray(body),
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))) {
            var answer =
                    program.send(
                            "POST",
                            "/api/policy/cases",
                            publisher,
                            "Authorization",
                            token,
                            "Content-Type",
                            type);

            isProblem(answer, 413, "too-large");
            assertThat(answer.body()).contains("\"bound\":1048576");
        }
        var largest =
                program.send(
                        "POST",
                        "/api/policy/cases",
                        BodyPublishers.ofByteArray(new byte[1 << 20]),
                        "Authorization",
                        token,
                        "Content-Type",
                        type);
        assertThat(largest.statusCode()).isEqualTo(200);
        // What was too long may have reached the service in part before it was broken off.
        assertThat(SERVICES.getAllServeEvents())
                .anySatisfy(it -> assertThat(it.getRequest().getBody()).hasSize(1 << 20));
    }

    @Test
    void what_concerns_only_one_hop_stays_behind() {
        program.get(
                "/api/policy/cases",
                "Authorization",
                token,
                "Cookie",
                "other=1",
                "X-Forwarded-For",
                "6.6.6.6",
                "Forwarded",
                "for=6.6.6.6",
                "X-Custom",
                "kept");

        var request = seen();
        assertThat(request.containsHeader("Cookie")).isFalse();
        assertThat(request.containsHeader("Forwarded")).isFalse();
        assertThat(request.getHeader("X-Forwarded-For")).doesNotContain("6.6.6.6");
        assertThat(request.getHeader("X-Custom")).isEqualTo("kept");
        assertThat(request.getHeader("Authorization")).isEqualTo(token);
    }

    @Test
    void a_trace_is_carried_on_or_begun() {
        var begun = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        program.get("/api/policy/cases", "Authorization", token, "traceparent", begun);
        assertThat(seen().getHeader("traceparent")).isEqualTo(begun);

        SERVICES.resetRequests();
        program.get("/api/policy/cases", "Authorization", token);
        assertThat(seen().getHeader("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void an_answer_passes_with_its_headers_but_without_cookies() {
        SERVICES.stubFor(
                get(urlPathMatching("/api/policy/cases/1"))
                        .willReturn(
                                aResponse()
                                        .withStatus(206)
                                        .withHeader("ETag", "\"3\"")
                                        .withHeader("Set-Cookie", "a=b")
                                        .withHeader("X-Frame-Options", "SAMEORIGIN")
                                        .withHeader("Cache-Control", "private, no-store")
                                        .withBody("办件")));

        var answer = program.get("/api/policy/cases/1", "Authorization", token);

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo("办件");
        assertThat(answer.headers().allValues("ETag")).containsExactly("\"3\"");
        assertThat(answer.headers().allValues("Cache-Control"))
                .containsExactly("private, no-store");
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void the_length_of_an_answer_to_head_is_kept() {
        SERVICES.stubFor(any(anyUrl()).willReturn(aResponse().withHeader("Content-Length", "7")));

        var answer = program.send("HEAD", "/api/policy/cases/1", "", "Authorization", token);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Length")).contains("7");
    }

    @Test
    void a_service_that_answers_too_late_is_a_timeout() {
        SERVICES.stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay(2500)));

        var answer = program.get("/api/investment/projects", "Authorization", token);

        isProblem(answer, 504, "service-timeout");
        assertThat(json(answer).path("service").asString()).isEqualTo("investment");
    }

    @Test
    void a_live_stream_has_no_time_limit() {
        SERVICES.stubFor(
                any(anyUrl())
                        .willReturn(
                                aResponse()
                                        .withHeader("Content-Type", "text/event-stream")
                                        .withFixedDelay(2500)
                                        .withBody("data: 1\n\n")));

        var answer = program.get("/api/policy/live/zones", "Authorization", token);

        assertThat(answer.body()).isEqualTo("data: 1\n\n");
    }

    @Test
    void an_answer_that_breaks_off_at_once_is_a_failure() {
        SERVICES.stubFor(
                any(anyUrl()).willReturn(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)));

        var answer = program.get("/api/investment/x", "Authorization", token);

        isProblem(answer, 502, "service-failed");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void an_answer_that_breaks_off_does_not_look_whole() {
        assertThatThrownBy(() -> program.get("/api/broken/x", "Authorization", token))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void an_unknown_path_is_not_found() {
        isProblem(program.get("/api/unknown/x", "Authorization", token), 404, "not-found");
    }

    @Test
    void management_is_not_reachable() {
        isProblem(program.get("/actuator/health", "Accept", "text/html"), 404, "not-found");
    }
}
