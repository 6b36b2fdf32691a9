package etdz.policy.organ;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.PRECONDITION_REQUIRED;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import etdz.common.security.DemoUsers;
import etdz.common.security.RealTokens;
import etdz.common.service.ServiceTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class OrganResourceTest {

    private static final String ORGANS = "/api/policy/organs";
    private static final String HALL =
            """
            {"code": "hall-hohhot", "name": {"zh": "示例大厅（虚构）", "en": "Sample hall"},
             "kind": "BUREAU", "level": "ZONE", "zone": "hohhot", "parent": "committee-hohhot",
             "address": "示例路99号（虚构）", "phone": "0471-0000099"}
            """;
    private static final String CHANGE =
            """
            {"name": {"zh": "示例大厅（虚构）", "en": "Sample hall"}, "parent": "%s",
             "address": "示例路100号（虚构）", "phone": "0471-0000099"}
            """;

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired RealTokens tokens;

    @Test
    void anybody_may_look_up_where_an_organ_is() {
        assertThat(http.get().uri(ORGANS + "?zone=hohhot&limit=100"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].code")
                .asArray()
                .contains("committee-hohhot", "150100-zone", "drc-hohhot")
                .doesNotContain("committee-bayannur");
        assertThat(http.get().uri(ORGANS + "/150100-zone"))
                .hasStatusOk()
                .hasHeader("ETag", "\"1\"")
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"code": "150100-zone", "kind": "BUREAU", "level": "ZONE",
                         "zone": "hohhot", "parent": "committee-hohhot",
                         "creditCode": "11150100MB0N000285", "sample": true}
                        """);
        isProblem(http.get().uri(ORGANS + "/nowhere").exchange(), NOT_FOUND, "no-such-organ");
    }

    @Test
    void a_credit_code_that_cannot_be_right_is_refused() {
        var wrong = HALL.replace("\"phone\"", "\"creditCode\": \"11150100MB0N000286\", \"phone\"");

        isProblem(
                post("system-admin", ORGANS, "organ-key-4", wrong),
                UNPROCESSABLE_CONTENT,
                "invalid-content");
    }

    @Test
    void an_organ_is_registered_once_for_its_key() {
        var first = post("system-admin", ORGANS, "organ-key-1", HALL);
        var again = post("system-admin", ORGANS, "organ-key-1", HALL);

        assertThat(first).hasStatus(CREATED).hasHeader("Location", ORGANS + "/hall-hohhot");
        assertThat(again).hasStatus(CREATED).hasHeader("ETag", "\"1\"");
        isProblem(post("system-admin", ORGANS, "organ-key-2", HALL), CONFLICT, "code-taken");
        isProblem(
                post(
                        "system-admin",
                        ORGANS,
                        "organ-key-1",
                        HALL.replace("hall-hohhot", "hall-2-hohhot")),
                UNPROCESSABLE_CONTENT,
                "idempotency-key-reused");
        isProblem(post("officer-hohhot", ORGANS, "organ-key-3", HALL), FORBIDDEN, "not-allowed");
        assertThat(http.post().uri(ORGANS).contentType(APPLICATION_JSON).content(HALL))
                .hasStatus(UNAUTHORIZED);
    }

    @Test
    void an_administrator_of_a_zone_keeps_its_organs_only() {
        var token =
                tokens.token(
                        "admin-bayannur",
                        List.of("system-admin"),
                        Map.of("zone", "bayannur", "level", "zone"));
        var foreign =
                users.with(token, http.post().uri(ORGANS))
                        .header("Idempotency-Key", "organ-key-4")
                        .contentType(APPLICATION_JSON)
                        .content(HALL);
        var foreignChange =
                users.with(token, http.put().uri(ORGANS + "/150100-zone"))
                        .header("If-Match", "\"1\"")
                        .contentType(APPLICATION_JSON)
                        .content(CHANGE.formatted("committee-hohhot"));

        isProblem(foreign.exchange(), FORBIDDEN, "not-allowed");
        isProblem(foreignChange.exchange(), NOT_FOUND, "no-such-organ");
    }

    @Test
    void a_change_needs_the_version_that_was_read() {
        var path = ORGANS + "/150100-zone";
        var change = CHANGE.formatted("committee-hohhot");

        isProblem(put(path, null, change), PRECONDITION_REQUIRED, "if-match-missing");
        isProblem(put(path, "\"7\"", change), PRECONDITION_FAILED, "stale-version");
        assertThat(put(path, "\"1\"", change))
                .hasStatusOk()
                .hasHeader("ETag", "\"2\"")
                .bodyJson()
                .extractingPath("$.address")
                .isEqualTo("示例路100号（虚构）");
        isProblem(put(path, "\"1\"", change), PRECONDITION_FAILED, "stale-version");
        isProblem(
                put(path, "\"2\"", CHANGE.formatted("150100-zone")),
                UNPROCESSABLE_CONTENT,
                "invalid-content");
    }

    @Test
    void an_organ_is_not_closed_before_its_posts() {
        var closing =
                CHANGE.formatted("committee-hohhot")
                        .replace("\"address\"", "\"closedOn\": \"2026-12-31\", \"address\"");

        isProblem(put(ORGANS + "/150100-zone", "\"1\"", closing), CONFLICT, "organ-has-open-posts");
    }

    @Test
    void a_post_is_made_and_changed_by_the_administrator_and_read_by_staff_of_the_zone() {
        var posts = ORGANS + "/150100-zone/posts";
        var made =
                post(
                        "system-admin",
                        posts,
                        "post-key-1",
                        """
                        {"code": "window-2-hohhot", "name": {"zh": "示例二号窗口", "en": "Window 2"},
                         "duties": ["ACCEPTANCE"], "matters": ["SMP-FG-001"]}
                        """);
        assertThat(made)
                .hasStatus(CREATED)
                .hasHeader("Location", posts + "/window-2-hohhot")
                .bodyJson()
                .isLenientlyEqualTo("{\"organ\": \"150100-zone\", \"zone\": \"hohhot\"}");

        var changed =
                put(
                        posts + "/window-2-hohhot",
                        "\"1\"",
                        "{\"name\": {\"zh\": \"示例三号窗口\", \"en\": \"Window 3\"}, \"matters\": []}");
        assertThat(changed).hasStatusOk().hasHeader("ETag", "\"2\"");

        assertThat(users.as("officer-hohhot", http.get().uri(posts)))
                .bodyJson()
                .extractingPath("$.items[*].code")
                .asArray()
                .contains("window-hohhot", "window-2-hohhot");
        assertThat(users.as("officer-bayannur", http.get().uri(posts)))
                .bodyJson()
                .isLenientlyEqualTo("{\"items\": []}");
        assertThat(users.as("applicant-1", http.get().uri(posts))).hasStatus(FORBIDDEN);
        isProblem(
                post("system-admin", posts, "post-key-2", "{\"code\": \"X\"}"),
                UNPROCESSABLE_CONTENT,
                "invalid-content");
        isProblem(
                post(
                        "system-admin",
                        posts,
                        "post-key-3",
                        """
                        {"code": "empty-place", "name": {"zh": "空", "en": "empty"},
                         "duties": [null], "matters": [null]}
                        """),
                UNPROCESSABLE_CONTENT,
                "invalid-content");
    }

    private MvcTestResult post(String user, String path, String key, String body) {
        return users.as(user, http.post().uri(path))
                .header("Idempotency-Key", key)
                .contentType(APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult put(String path, @Nullable String ifMatch, String body) {
        MockMvcRequestBuilder request = users.as("system-admin", http.put().uri(path));
        if (ifMatch != null) {
            request = request.header("If-Match", ifMatch);
        }
        return request.contentType(APPLICATION_JSON).content(body).exchange();
    }

    private static void isProblem(MvcTestResult answer, HttpStatus status, String slug) {
        assertThat(answer)
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/" + slug);
    }
}
