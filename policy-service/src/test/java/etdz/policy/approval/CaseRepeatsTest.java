package etdz.policy.approval;

import static etdz.policy.approval.CaseRequests.CASES;
import static etdz.policy.approval.CaseRequests.NOTHING_MISSING;
import static etdz.policy.approval.CaseRequests.id;
import static etdz.policy.approval.CaseRequests.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.ETAG;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import etdz.common.mongo.RealMongo;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A click or an act that comes twice, or late, or together with others.
@ServiceTest
class CaseRepeatsTest {

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired RealMongo mongo;

    private CaseRequests cases;

    @BeforeEach
    void handIn() {
        cases = new CaseRequests(http, users);
    }

    @Test
    void a_double_click_opens_one_case() {
        var first = cases.submit("applicant-1", "same-key-1", cases.submission());
        cases.act("officer-hohhot", "PUT", id(first), "acceptance", 1, NOTHING_MISSING);

        var second = cases.submit("applicant-1", "same-key-1", cases.submission());

        assertThat(first).hasStatus(CREATED).hasHeader("Location", CASES + "/" + id(first));
        assertThat(second).hasStatus(CREATED).hasHeader("Location", CASES + "/" + id(first));
        isProblem(
                cases.submit(
                        "applicant-1", "same-key-1", cases.submission().replace("1200", "1300")),
                UNPROCESSABLE_CONTENT,
                "idempotency-key-reused");
        isProblem(
                users.as("applicant-1", http.post().uri(CASES))
                        .contentType(APPLICATION_JSON)
                        .content(cases.submission())
                        .exchange(),
                BAD_REQUEST,
                "idempotency-key-missing");
        assertThat(mongo.database().getCollection("cases").countDocuments()).isOne();
    }

    @Test
    void many_clicks_at_once_open_one_case() throws InterruptedException {
        List<Callable<String>> clicks = new ArrayList<>();
        for (var i = 0; i < 8; i++) {
            clicks.add(() -> id(cases.submit("applicant-1", "same-key-2", cases.submission())));
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(clicks))
                    .extracting(click -> click.resultNow())
                    .containsOnly(
                            id(cases.submit("applicant-1", "same-key-2", cases.submission())));
        }
    }

    @Test
    void an_act_that_is_repeated_under_its_key_is_done_once() {
        var id = cases.submitted();

        assertThat(cases.accept(id, "accept-0001", 1, NOTHING_MISSING)).hasStatusOk();

        assertThat(cases.accept(id, "accept-0001", 1, NOTHING_MISSING))
                .hasStatusOk()
                .hasHeader(ETAG, "\"2\"")
                .bodyJson()
                .extractingPath("$.stage")
                .isEqualTo("Accepted");
        isProblem(
                cases.accept(id, "accept-0002", 1, NOTHING_MISSING),
                PRECONDITION_FAILED,
                "stale-version");
        isProblem(
                cases.accept(id, "accept-0001", 2, "{\"missing\": [\"power-of-attorney\"]}"),
                UNPROCESSABLE_CONTENT,
                "idempotency-key-reused");
    }

    @Test
    void the_same_act_sent_twice_at_once_is_done_once() throws InterruptedException {
        var id = cases.submitted();
        Callable<MvcTestResult> click = () -> cases.accept(id, "accept-0003", 1, NOTHING_MISSING);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(List.of(click, click, click, click))) {
                assertThat(answer.resultNow()).hasStatusOk().hasHeader(ETAG, "\"2\"");
            }
        }
    }
}
