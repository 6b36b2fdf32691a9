package etdz.investment.capital;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import etdz.common.security.DemoUsers;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Calls of the feature as demo users make them.
public record CapitalCalls(MockMvcTester http, DemoUsers users) {

    private static final String PATH = "/api/investment/capital";
    private static final AtomicInteger KEYS = new AtomicInteger();

    public static String facts(String day, String kind, String amount, String currency) {
        return """
        {"day": "%s", "kind": "%s", "amount": {"amount": "%s", "currency": "%s"},
         "enterprise": {"creditCode": "91150102MA0T00652L", "name": "示例企业（虚构）"},
         "proof": "示例入账凭证"}
        """
                .formatted(day, kind, amount, currency);
    }

    public MvcTestResult get(String user, String path) {
        return users.as(user, http.get().uri(PATH + path)).exchange();
    }

    public MvcTestResult post(String user, String path, String body) {
        return post(user, path, "capital-" + KEYS.incrementAndGet(), body);
    }

    public MvcTestResult post(String user, String path, String key, String body) {
        return users.as(user, http.post().uri(PATH + path))
                .header("Idempotency-Key", key)
                .contentType(APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    public MvcTestResult put(String user, String path, int version, String body) {
        return users.as(user, http.put().uri(PATH + path))
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .contentType(APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    public static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    public static String id(MvcTestResult created) {
        var location = String.valueOf(created.getResponse().getHeader(HttpHeaders.LOCATION));
        return location.substring(location.lastIndexOf('/') + 1);
    }

    public static void isProblem(MvcTestResult answer, HttpStatus status, String slug) {
        assertThat(answer)
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/" + slug);
    }
}
