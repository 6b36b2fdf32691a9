package etdz.sandbox;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One visitor with a jar of cookies; redirects are followed by hand, so that each can be looked
/// at.
public final class Http {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    public HttpResponse<String> get(URI at, String... headers) throws IOException {
        return send(at, request -> with(request, headers).GET());
    }

    public HttpResponse<String> send(String method, URI at, String json, String... headers)
            throws IOException {
        return send(
                at,
                request ->
                        with(request, headers)
                                .header("Content-Type", "application/json")
                                .method(method, BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> form(URI at, String fields, String... headers) throws IOException {
        return send(
                at,
                request ->
                        with(request, headers)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(fields)));
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return json(answer.body());
    }

    public static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    public static URI location(HttpResponse<String> answer) {
        var to = answer.headers().firstValue("Location");
        return answer.uri()
                .resolve(to.orElseThrow(() -> new AssertionError(answer + answer.body())));
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(URI at, UnaryOperator<HttpRequest.Builder> how)
            throws IOException {
        try {
            return client.send(
                    how.apply(HttpRequest.newBuilder(at)).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
