package etdz.policy.correspondence;

import static etdz.policy.approval.CaseRequests.CASES;
import static etdz.policy.approval.CaseRequests.id;
import static etdz.policy.approval.CaseRequests.isProblem;
import static etdz.policy.approval.CaseRequests.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.common.time.TestClock;
import etdz.policy.approval.CaseRequests;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class MessageResourceTest {

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired TestClock clock;

    private CaseRequests cases;
    private String about = "";

    @BeforeEach
    void handIn() {
        cases = new CaseRequests(http, users);
        about = cases.submitted();
    }

    @Test
    void office_and_applicant_write_to_each_other_and_the_case_stays_as_it_is() {
        assertThat(send("officer-hohhot", "ask-key-1", "请确认建设地点的门牌号。")).hasStatus(CREATED);
        clock.standAt("2026-09-18T10:00");
        assertThat(send("applicant-1", "answer-key-1", "是示例路1号。")).hasStatus(CREATED);

        assertThat(list("officer-hohhot"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"items": [
                           {"side": "APPLICANT", "by": "applicant-1", "text": "是示例路1号。"},
                           {"side": "OFFICE", "by": "officer-hohhot", "documents": []}],
                         "unread": 1}
                        """);
        assertThat(cases.show("officer-hohhot", about))
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(1);
    }

    @Test
    void the_applicant_deals_with_the_office_and_not_with_one_of_its_people() {
        send("officer-hohhot", "ask-key-2", "请确认。");

        var seen = list("applicant-1");

        assertThat(text(seen, "$.items[0].author.zh")).isEqualTo("呼和浩特经济技术开发区");
        assertThat(seen).bodyJson().doesNotHavePath("$.items[0].by");
        assertThat(seen).bodyText().doesNotContain("officer-hohhot");
    }

    @Test
    void what_was_read_is_not_counted_any_more() {
        var first = id(send("officer-hohhot", "ask-key-3", "一"));
        clock.standAt("2026-09-18T10:00");
        var second = id(send("officer-hohhot", "ask-key-4", "二"));
        assertThat(unread("applicant-1"))
                .bodyJson()
                .isLenientlyEqualTo("[{\"id\": \"" + about + "\", \"unread\": 2}]");

        assertThat(read("applicant-1", second)).bodyJson().isEqualTo("{\"unread\": 0}");
        assertThat(read("applicant-1", first)).bodyJson().isEqualTo("{\"unread\": 0}");

        assertThat(unread("applicant-1")).bodyJson().isEqualTo("[]");
        assertThat(list("applicant-1")).bodyJson().extractingPath("$.unread").isEqualTo(0);
    }

    @Test
    void a_repeat_under_the_same_key_is_sent_once_and_another_text_is_refused() {
        var first = send("applicant-1", "same-key-1", "请问进度？");
        var again = send("applicant-1", "same-key-1", "请问进度？");

        assertThat(id(again)).isEqualTo(id(first));
        isProblem(
                send("applicant-1", "same-key-1", "别的"),
                UNPROCESSABLE_CONTENT,
                "idempotency-key-reused");
        assertThat(list("officer-hohhot")).bodyJson().extractingPath("$.unread").isEqualTo(1);
    }

    @Test
    void an_applicant_adds_papers_of_the_own_store_and_the_office_opens_them() {
        var own = cases.upload("applicant-1", "map");
        var foreign = cases.upload("applicant-2", "foreign");

        isProblem(
                post("applicant-1", "paper-key-1", "见附件", foreign),
                UNPROCESSABLE_CONTENT,
                "invalid-content");
        isProblem(
                post("officer-hohhot", "paper-key-2", "见附件", own),
                UNPROCESSABLE_CONTENT,
                "invalid-content");
        var sent = id(post("applicant-1", "paper-key-3", "见附件", own));
        var uri = "/" + sent + "/documents/" + own + "/content";

        assertThat(get("officer-hohhot", uri)).hasStatusOk().bodyText().startsWith("%PDF");
        isProblem(get("officer-bayannur", uri), NOT_FOUND, "no-such-case");
        isProblem(get("department-drc", uri), NOT_FOUND, "no-such-case");
        isProblem(
                get("officer-hohhot", "/" + sent + "/documents/" + foreign + "/content"),
                NOT_FOUND,
                "no-such-document");
    }

    @Test
    void nothing_is_seen_or_sent_out_of_scope() {
        var sent = id(send("officer-hohhot", "ask-key-5", "请确认。"));

        for (var user : List.of("officer-bayannur", "applicant-2")) {
            isProblem(list(user), NOT_FOUND, "no-such-case");
            isProblem(send(user, "foreign-key-1", "x"), NOT_FOUND, "no-such-case");
            isProblem(read(user, sent), NOT_FOUND, "no-such-case");
            isProblem(get(user, "/" + sent), NOT_FOUND, "no-such-case");
            assertThat(unread(user)).bodyJson().isEqualTo("[]");
        }
        isProblem(list("department-drc"), NOT_FOUND, "no-such-case");
        isProblem(get("department-drc", "/" + sent), NOT_FOUND, "no-such-case");
        assertThat(list("supervisor-hohhot")).hasStatusOk();
        isProblem(send("supervisor-hohhot", "watch-key-1", "x"), FORBIDDEN, "not-allowed");
    }

    @Test
    void an_empty_or_endless_text_is_refused_and_a_key_is_needed() {
        isProblem(
                send("applicant-1", "empty-key-1", "  "), UNPROCESSABLE_CONTENT, "invalid-content");
        isProblem(
                send("applicant-1", "long-key-1", "长".repeat(4001)),
                UNPROCESSABLE_CONTENT,
                "invalid-content");
        isProblem(
                users.as("applicant-1", http.post().uri(CASES + "/" + about + "/messages"))
                        .contentType(APPLICATION_JSON)
                        .content("{\"text\":\"x\"}")
                        .exchange(),
                BAD_REQUEST,
                "idempotency-key-missing");
    }

    private MvcTestResult send(String user, String key, String text) {
        return post(user, key, "{\"text\":\"" + text + "\"}");
    }

    private MvcTestResult post(String user, String key, String text, String document) {
        return post(
                user, key, "{\"text\":\"%s\",\"documents\":[\"%s\"]}".formatted(text, document));
    }

    private MvcTestResult post(String user, String key, String body) {
        return users.as(user, http.post().uri(CASES + "/" + about + "/messages"))
                .header("Idempotency-Key", key)
                .contentType(APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult list(String user) {
        return get(user, "");
    }

    private MvcTestResult get(String user, String rest) {
        return users.as(user, http.get().uri(CASES + "/" + about + "/messages" + rest)).exchange();
    }

    private MvcTestResult read(String user, String message) {
        return users.as(
                        user,
                        http.put().uri(CASES + "/" + about + "/messages/" + message + "/read"))
                .exchange();
    }

    private MvcTestResult unread(String user) {
        return users.as(user, http.get().uri("/api/policy/messages/unread?case=" + about))
                .exchange();
    }
}
