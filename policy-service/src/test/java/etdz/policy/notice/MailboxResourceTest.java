package etdz.policy.notice;

import static etdz.policy.notice.NoticeFixture.event;
import static etdz.policy.notice.NoticeFixture.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import etdz.common.mongo.Stores;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.common.time.TestClock;
import etdz.policy.notice.reader.ReadersFixture;
import java.nio.charset.StandardCharsets;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class MailboxResourceTest {

    private static final String NOTICES = "/api/policy/notices";
    private static final String PREFERENCES = "/api/policy/notice-preferences";
    private static final String TEMPLATES = "/api/policy/notice-templates";
    private static final String TIME = "2026-09-18T09:00:00+08:00";

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired TestClock clock;
    @Autowired Stores stores;
    @Autowired TellingWhatHappened hearing;

    @BeforeEach
    void tell() {
        new ReadersFixture(stores).put(officer("officer-hohhot", "ACCEPTANCE", 1));
        for (var i = 1; i <= 3; i++) {
            hearing.hear(event("case.submitted", "150100-2026-00000" + i, 1, TIME));
            clock.standAt("2026-09-18T09:3" + i);
        }
    }

    @Test
    void everybody_sees_his_own_notices_newest_first_and_nobody_elses() {
        assertThat(get("officer-hohhot", NOTICES))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].link")
                .asArray()
                .containsExactly(
                        "/cases/150100-2026-000003",
                        "/cases/150100-2026-000002",
                        "/cases/150100-2026-000001");
        assertThat(get("applicant-1", NOTICES + "/unread")).bodyJson().isEqualTo("{\"unread\": 3}");
        assertThat(get("applicant-2", NOTICES)).bodyJson().isLenientlyEqualTo("{\"items\": []}");
        assertThat(http.get().uri(NOTICES)).hasStatus(UNAUTHORIZED);

        var theirs = idOfFirst("officer-hohhot");
        isProblem(get("applicant-1", NOTICES + "/" + theirs), NOT_FOUND, "no-such-notice");
        isProblem(
                send("applicant-1", "PUT", NOTICES + "/" + theirs + "/read"),
                NOT_FOUND,
                "no-such-notice");
    }

    @Test
    void whoever_acts_for_an_enterprise_reads_its_mailbox() {
        assertThat(get("employer-1", NOTICES))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(3);
    }

    @Test
    void a_notice_is_read_unread_and_archived_as_often_as_one_likes() {
        var path = NOTICES + "/" + idOfFirst("officer-hohhot");

        assertThat(send("officer-hohhot", "PUT", path + "/read"))
                .bodyJson()
                .extractingPath("$.shelf")
                .isEqualTo("READ");
        assertThat(send("officer-hohhot", "PUT", path + "/read")).hasStatusOk();
        assertThat(send("officer-hohhot", "DELETE", path + "/read"))
                .bodyJson()
                .doesNotHavePath("$.readAt");
        assertThat(send("officer-hohhot", "PUT", path + "/archive")).hasStatusOk();
        assertThat(get("officer-hohhot", NOTICES))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(2);
        assertThat(get("officer-hohhot", NOTICES + "?shelf=ARCHIVED"))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
        assertThat(send("officer-hohhot", "DELETE", path + "/archive"))
                .bodyJson()
                .extractingPath("$.shelf")
                .isEqualTo("READ");
        assertThat(get("officer-hohhot", path + "/deliveries")).bodyJson().isEqualTo("[]");
    }

    @Test
    void all_is_read_until_what_was_seen_and_undone_again() {
        var until = "{\"until\": \"2026-09-18T09:31:00+08:00\"}";
        var marked =
                users.as("officer-hohhot", http.put().uri(NOTICES + "/read"))
                        .contentType(APPLICATION_JSON)
                        .content(until)
                        .exchange();
        assertThat(marked).bodyJson().extractingPath("$.marked").isEqualTo(2);
        assertThat(unread()).isEqualTo("{\"unread\":1}");

        var batch = text(marked, "batch");
        assertThat(send("applicant-1", "DELETE", "/api/policy/notice-batches/" + batch))
                .bodyJson()
                .extractingPath("$.marked")
                .isEqualTo(0);
        assertThat(send("officer-hohhot", "DELETE", "/api/policy/notice-batches/" + batch))
                .bodyJson()
                .extractingPath("$.marked")
                .isEqualTo(2);
        assertThat(unread()).isEqualTo("{\"unread\":3}");
    }

    @Test
    void preferences_are_set_for_the_enterprise_and_come_out_masked() {
        assertThat(get("applicant-1", PREFERENCES))
                .hasHeader("ETag", "\"0\"")
                .bodyJson()
                .isLenientlyEqualTo("{\"language\": \"ZH\", \"sms\": false, \"email\": false}");
        var wish =
                """
                {"language": "EN", "sms": true, "phone": "13800000000", "email": true,
                 "address": "reader@example.org", "digestHour": 18,
                 "quiet": {"from": "22:00", "to": "07:30"}}
                """;
        assertThat(set("applicant-1", 0, wish))
                .hasStatusOk()
                .bodyJson()
                .isEqualTo(
                        """
                        {"language": "EN", "sms": true, "phone": "138****0000", "email": true,
                         "address": "r***@example.org", "digestHour": 18,
                         "quiet": {"from": "22:00", "to": "07:30"}, "version": 1}
                        """);
        assertThat(stores.database().getCollection("noticePreferences").find())
                .extracting(Document::toJson)
                .noneMatch(it -> it.contains("13800000000") || it.contains("reader@"));
        isProblem(set("applicant-1", 0, wish), PRECONDITION_FAILED, "stale-version");
        assertThat(get("employer-1", PREFERENCES)).hasHeader("ETag", "\"1\"");

        assertThat(set("applicant-1", 1, "{\"sms\": true, \"email\": false, \"address\": \"\"}"))
                .bodyJson()
                .isEqualTo(
                        """
                        {"language": "EN", "sms": true, "phone": "138****0000", "email": false,
                         "version": 2}
                        """);
    }

    @Test
    void preferences_that_cannot_be_kept_are_told_where() {
        assertThat(
                        set(
                                "officer-hohhot",
                                0,
                                """
                                {"sms": true, "phone": "110", "email": true, "digestHour": 24,
                                 "quiet": {"from": "25:00", "to": "07:30"}}
                                """))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[*].pointer")
                .asArray()
                .containsExactly("/phone", "/digestHour", "/quiet/from", "/address");
    }

    @Test
    void words_are_published_as_a_new_version_if_they_have_no_fault() {
        var path = TEMPLATES + "/case-arrived";
        assertThat(get("catalogue-nmg", TEMPLATES))
                .bodyJson()
                .extractingPath("$[?(@.code == 'case-arrived')].rules[0].audience")
                .asArray()
                .containsExactly("Team");
        isProblem(get("officer-hohhot", TEMPLATES), FORBIDDEN, "not-allowed");

        assertThat(
                        put(
                                path,
                                """
                                {"title": {"zh": "来件{nobody}", "en": "{nobody}"},
                                 "body": {"zh": "x", "en": "x"},
                                 "sms": {"zh": "{applicant}", "en": "{applicant}"}}
                                """))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[*].pointer")
                .asArray()
                .containsExactly("/title/zh", "/title/en", "/sms/zh", "/sms/en");
        var good =
                """
                {"title": {"zh": "来件：{case}", "en": "New: {case}"},
                 "body": {"zh": "{applicant}", "en": "{applicant}"}}
                """;
        assertThat(put(path, good)).hasStatusOk().hasHeader("ETag", "\"2\"");
        isProblem(put(path, good), PRECONDITION_FAILED, "stale-version");

        hearing.hear(event("case.submitted", "150100-2026-000009", 1, TIME));
        assertThat(get("officer-hohhot", NOTICES))
                .bodyJson()
                .extractingPath("$.items[*].title.zh")
                .asArray()
                .contains("来件：150100-2026-000009", "新申请待受理：企业投资项目备案");
    }

    @Test
    void the_operator_sees_what_went_out_without_text_and_address() {
        var path = "/api/policy/notice-deliveries?state=WAITING";
        assertThat(get("operator", path)).bodyJson().isLenientlyEqualTo("{\"items\": []}");
        set("applicant-1", 0, "{\"sms\": true, \"phone\": \"13800000000\", \"email\": false}");
        hearing.hear(event("case.granted", "150100-2026-000001", 6, TIME));

        var answer = get("operator", path);
        assertThat(answer).bodyJson().extractingPath("$.items[0].channel").isEqualTo("SMS");
        assertThat(answer).bodyText().doesNotContain("138").doesNotContain("示例");
        isProblem(get("applicant-1", path), FORBIDDEN, "not-allowed");
    }

    private String unread() {
        return body(get("officer-hohhot", NOTICES + "/unread"));
    }

    private String idOfFirst(String user) {
        return text(get(user, NOTICES + "?limit=1"), "id");
    }

    private static String text(MvcTestResult answer, String member) {
        return body(answer).replaceAll("(?s).*?\"" + member + "\":\"([^\"]*)\".*", "$1");
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String user, String path) {
        return users.as(user, http.get().uri(path)).exchange();
    }

    private MvcTestResult send(String user, String method, String path) {
        var request = method.equals("PUT") ? http.put().uri(path) : http.delete().uri(path);
        return users.as(user, request).exchange();
    }

    private MvcTestResult set(String user, int version, String body) {
        return users.as(user, http.put().uri(PREFERENCES))
                .header("If-Match", "\"" + version + "\"")
                .contentType(APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult put(String path, String body) {
        return users.as("catalogue-nmg", http.put().uri(path))
                .header("If-Match", "\"1\"")
                .contentType(APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static void isProblem(MvcTestResult answer, HttpStatus status, String slug) {
        assertThat(answer)
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/" + slug);
    }
}
