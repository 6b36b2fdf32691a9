package etdz.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What came back, with the checks that every test makes of it.
public record Answer(int status, HttpHeaders headers, String text) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public Answer is(int expected) {
        assertThat(status).as(text).isEqualTo(expected);
        return this;
    }

    Answer isProblem(int expected, String slug) {
        is(expected);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(text("type")).endsWith("/problems/" + slug);
        assertThat(text("title")).isNotBlank();
        assertThat(text("traceId")).isNotBlank();
        return this;
    }

    public JsonNode json() {
        return JSON.readTree(text);
    }

    /// The text at a path such as `stage` or `matter/code`; empty when there is none.
    public String text(String path) {
        return json().at("/" + path).asString("");
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public String etag() {
        return headers.firstValue("ETag").orElseThrow();
    }
}
