package etdz.policy.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import etdz.common.security.DemoUsers;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What an owner sends about the documents of his store.
public final class DocumentRequests {

    public static final String DOCUMENTS = "/api/policy/documents";

    private final MockMvcTester http;
    private final DemoUsers users;

    public DocumentRequests(MockMvcTester http, DemoUsers users) {
        this.http = http;
        this.users = users;
    }

    /// With the name, and what else is said of the file, as the query.
    public MvcTestResult upload(String user, String query, String key, byte[] bytes) {
        return users.as(user, http.post().uri(DOCUMENTS + "?" + query))
                .header("Idempotency-Key", key)
                .content(bytes)
                .exchange();
    }

    public MvcTestResult renew(
            String user, String id, String query, long revision, String key, byte[] bytes) {
        return users.as(user, http.post().uri(DOCUMENTS + "/" + id + "/versions?" + query))
                .header("Idempotency-Key", key)
                .header(HttpHeaders.IF_MATCH, "\"" + revision + "\"")
                .content(bytes)
                .exchange();
    }

    public MvcTestResult get(String user, String path) {
        return users.as(user, http.get().uri(DOCUMENTS + path)).exchange();
    }

    public MvcTestResult put(String user, String path, long revision, String body) {
        return users.as(user, http.put().uri(DOCUMENTS + path))
                .header(HttpHeaders.IF_MATCH, "\"" + revision + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    MvcTestResult undoArchive(String user, String id, long revision) {
        return users.as(user, http.delete().uri(DOCUMENTS + "/" + id + "/archive"))
                .header(HttpHeaders.IF_MATCH, "\"" + revision + "\"")
                .exchange();
    }

    public static String id(MvcTestResult answer) {
        return text(answer, "$.id");
    }

    static String text(MvcTestResult answer, String path) {
        var body = new String(answer.getResponse().getContentAsByteArray(), UTF_8);
        return JsonPath.<Object>read(body, path).toString();
    }

    static void isProblem(MvcTestResult answer, HttpStatus status, String slug) {
        assertThat(answer)
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/" + slug);
    }
}
