package etdz.gateway;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the session's cookie and follows a log-in, like a browser; without a cookie it is any
/// other program.
public final class Browser {

    public static final String COOKIE = "__Host-etdz";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String home;
    private @Nullable String cookie;

    public Browser(int port) {
        this.home = "http://localhost:" + port;
    }

    public static Browser loggedIn(int port) {
        var browser = new Browser(port);
        browser.logIn("/login?to=/cases");
        return browser;
    }

    /// Where the log-in ended.
    public String logIn(String path) {
        var at = home + path;
        for (var hop = 0; hop < 5; hop++) {
            var answer = send("GET", at, BodyPublishers.noBody(), "Accept", "text/html");
            var next = answer.headers().firstValue("Location");
            if (answer.statusCode() != 302 || next.isEmpty()) {
                return at.substring(home.length());
            }
            at = URI.create(at).resolve(next.get()).toString();
            if (at.startsWith(home) && !at.contains("/login/oauth2/")) {
                return at.substring(home.length());
            }
        }
        return at;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", home + path, BodyPublishers.noBody(), headers);
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        return send(method, home + path, BodyPublishers.ofString(body), headers);
    }

    public HttpResponse<String> send(
            String method, String address, BodyPublisher body, String... headers) {
        var at = address.startsWith("/") ? home + address : address;
        var request = HttpRequest.newBuilder(URI.create(at)).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (cookie != null && at.startsWith(home)) {
            request.header("Cookie", cookie);
        }
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String line) {
        if (line.startsWith(COOKIE + "=")) {
            assertThat(line).contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/");
            cookie = line.substring(0, line.indexOf(';'));
        }
    }

    public String cookie() {
        return requireNonNull(cookie);
    }

    /// The same browser with an older cookie.
    public Browser with(String oldCookie) {
        var other = new Browser(URI.create(home).getPort());
        other.cookie = oldCookie;
        return other;
    }

    public String csrf() {
        return json(get("/session")).path("csrf").asString();
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    public static void isProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(json(answer).path("type").asString()).isEqualTo("/problems/" + slug);
        assertThat(json(answer).path("title").asString()).isNotEmpty();
        assertThat(json(answer).path("traceId").asString()).hasSize(32);
    }
}
