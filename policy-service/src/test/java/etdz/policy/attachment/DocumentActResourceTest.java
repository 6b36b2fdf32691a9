package etdz.policy.attachment;

import static etdz.policy.attachment.DocumentRequests.DOCUMENTS;
import static etdz.policy.attachment.DocumentRequests.id;
import static etdz.policy.attachment.DocumentRequests.isProblem;
import static etdz.policy.attachment.DocumentRequests.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.PRECONDITION_REQUIRED;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import com.jayway.jsonpath.JsonPath;
import etdz.common.http.Contract;
import etdz.common.mongo.RealMongo;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.common.time.TestClock;
import etdz.policy.Papers;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class DocumentActResourceTest {

    private static final String OWNER = "applicant-1";
    private static final String LICENCE =
            "name=licence.pdf&kind=business-licence&validFrom=2025-01-01&validTo=2026-10-01";

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired TestClock clock;
    @Autowired RealMongo mongo;

    private DocumentRequests documents;

    @BeforeEach
    void open() {
        documents = new DocumentRequests(http, users);
    }

    @Test
    void a_document_says_what_it_proves_whence_it_comes_and_how_long_it_is_good() {
        var own = stored(LICENCE);
        var report =
                documents.upload(
                        OWNER,
                        "name=r.pdf&kind=energy-saving-report&origin=THIRD_PARTY&issuer=示例咨询（虚构）",
                        "key-report",
                        Papers.pdf("r"));

        assertThat(documents.get(OWNER, "/" + own))
                .hasStatusOk()
                .hasHeader("ETag", "\"1\"")
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"id": "%s", "file": "%s", "kind": "business-licence",
                         "version": 1, "grade": "C",
                         "origin": "OWNER", "validTo": "2026-10-01", "standing": "EXPIRING",
                         "archived": false, "versions": [{"version": 1, "uploadedBy": "applicant-1"}]}
                        """
                                .formatted(own, own));
        assertThat(report)
                .hasStatus(CREATED)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"grade": "B", "issuer": "示例咨询（虚构）", "standing": "VALID"}
                        """);
    }

    @Test
    void what_is_wrong_with_the_particulars_is_told_at_once() {
        var answer =
                documents.upload(
                        OWNER,
                        "name=a/b&kind=love-letter&origin=ORGAN&validFrom=2026-02-01&validTo=2026-01-01",
                        "key-wrong",
                        Papers.pdf("x"));

        isProblem(answer, UNPROCESSABLE_CONTENT, "invalid-content");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].pointer")
                .asArray()
                .containsExactly("name", "kind", "origin", "validTo");
        isProblem(
                documents.upload(OWNER, "name=a&origin=THIRD_PARTY", "key-wrong", Papers.pdf("x")),
                UNPROCESSABLE_CONTENT,
                "invalid-content");
        isProblem(
                documents.upload(OWNER, "name=a&validTo=tomorrow", "key-wrong", Papers.pdf("x")),
                BAD_REQUEST,
                "bad-parameter");
        assertThat(mongo.database().getCollection("contents.files").countDocuments()).isZero();
    }

    @Test
    void a_new_upload_becomes_the_next_version_and_the_former_can_still_be_read() {
        var id = stored(LICENCE);

        var renewed =
                documents.renew(
                        OWNER, id, "validTo=2029-12-31", 1, "key-renewal", Papers.pdf("second"));

        assertThat(renewed)
                .hasStatus(CREATED)
                .hasHeader("Location", DOCUMENTS + "/" + id + "/versions/2")
                .hasHeader("ETag", "\"2\"")
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"file": "%s.2", "version": 2, "name": "licence.pdf",
                         "kind": "business-licence", "validTo": "2029-12-31", "standing": "VALID",
                         "versions": [{"version": 2}, {"version": 1, "file": "%s"}]}
                        """
                                .formatted(id, id));
        assertThat(documents.get(OWNER, "/" + id + "/content")).bodyText().contains("second");
        assertThat(documents.get(OWNER, "/" + id + "/versions/1/content"))
                .bodyText()
                .contains("first");
        isProblem(
                documents.get(OWNER, "/" + id + "/versions/3/content"),
                NOT_FOUND,
                "no-such-document-version");
    }

    @Test
    void an_earlier_version_comes_back_as_the_newest() {
        var id = stored(LICENCE);
        documents.renew(OWNER, id, "", 1, "key-renewal", Papers.pdf("second"));

        var restored = documents.put(OWNER, "/" + id + "/restoration", 2, "{\"version\": 1}");

        assertThat(restored)
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"version": 3, "validTo": "2026-10-01", "revision": 3,
                         "versions": [{"version": 3, "restoredFrom": 1}, {"version": 2},
                           {"version": 1}]}
                        """);
        assertThat(documents.get(OWNER, "/" + id + "/content")).bodyText().contains("first");
        isProblem(
                documents.put(OWNER, "/" + id + "/restoration", 3, "{\"version\": 3}"),
                CONFLICT,
                "version-not-earlier");
        isProblem(
                documents.put(OWNER, "/" + id + "/restoration", 3, "{}"),
                UNPROCESSABLE_CONTENT,
                "invalid-content");
    }

    @Test
    void instead_of_being_deleted_a_document_is_archived_and_can_be_taken_back() {
        var id = stored(LICENCE);

        assertThat(documents.put(OWNER, "/" + id + "/archive", 1, ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.archived")
                .isEqualTo(true);
        assertThat(ids("")).doesNotContain(id);
        assertThat(ids("?archived=true")).contains(id);
        isProblem(documents.put(OWNER, "/" + id + "/archive", 2, ""), CONFLICT, "already-archived");
        isProblem(
                documents.renew(OWNER, id, "", 2, "key-renewal", Papers.pdf("x")),
                CONFLICT,
                "document-archived");

        assertThat(documents.undoArchive(OWNER, id, 2)).hasStatusOk();
        assertThat(ids("")).contains(id);
        isProblem(documents.undoArchive(OWNER, id, 3), CONFLICT, "not-archived");
    }

    @Test
    void a_document_is_described_anew() {
        var id = stored("name=scan-001.pdf");

        assertThat(
                        documents.put(
                                OWNER,
                                "/" + id + "/description",
                                1,
                                "{\"name\": \"营业执照.pdf\", \"kind\": \"business-licence\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"name": "营业执照.pdf", "kind": "business-licence", "version": 1}
                        """);
        var wrong =
                documents.put(
                        OWNER, "/" + id + "/description", 2, "{\"name\": \"\", \"kind\": \"x\"}");
        isProblem(wrong, UNPROCESSABLE_CONTENT, "invalid-content");
        assertThat(wrong)
                .bodyJson()
                .extractingPath("$.errors[*].pointer")
                .asArray()
                .containsExactly("/name", "/kind");
    }

    @Test
    void the_store_is_searched_by_name_kind_and_expiry() {
        var licence = stored(LICENCE);
        var plan = stored("name=Site Plan.pdf&kind=filing-form");
        clock.standAt("2026-10-02T08:00");

        assertThat(ids("?query=site")).containsExactly(plan);
        assertThat(ids("?kind=business-licence")).containsExactly(licence);
        assertThat(ids("?expired=true")).containsExactly(licence);
        assertThat(ids("?expired=true&kind=filing-form")).isEmpty();
        isProblem(
                documents.get(OWNER, "?query=" + "x".repeat(101)),
                UNPROCESSABLE_CONTENT,
                "invalid-content");
    }

    @Test
    void the_kinds_are_the_materials_of_the_catalogue() {
        assertThat(documents.get(OWNER, "/kinds"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[?(@.code == 'business-licence')].name.zh")
                .asArray()
                .singleElement()
                .asString()
                .startsWith("营业执照");
    }

    @Test
    void of_two_versions_sent_at_once_one_is_told_to_read_again() throws InterruptedException {
        var id = stored(LICENCE);
        List<Callable<MvcTestResult>> uploads =
                IntStream.range(0, 4)
                        .<Callable<MvcTestResult>>mapToObj(i ->
                                () -> documents.renew(OWNER, id, "", 1, "race-key-" + i, pdf(i)))
                        .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(uploads))
                    .extracting(upload -> upload.resultNow().getResponse().getStatus())
                    .containsExactlyInAnyOrder(201, 412, 412, 412);
        }
        assertThat(text(documents.get(OWNER, "/" + id), "$.versions.length()")).isEqualTo("2");
        assertThat(mongo.database().getCollection("contents.files").countDocuments()).isEqualTo(2);
        assertThat(mongo.database().getCollection("uploads").countDocuments()).isZero();
    }

    @Test
    void one_key_makes_one_version_however_often_it_comes() throws InterruptedException {
        var id = stored(LICENCE);
        Callable<MvcTestResult> click =
                () -> documents.renew(OWNER, id, "", 1, "double-key", Papers.pdf("second"));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(List.of(click, click, click)))
                    .extracting(it -> it.resultNow().getResponse().getStatus())
                    .containsOnly(201);
        }
        assertThat(documents.renew(OWNER, id, "", 1, "double-key", Papers.pdf("second")))
                .hasStatus(CREATED);
        isProblem(
                documents.renew(OWNER, id, "", 2, "double-key", Papers.pdf("third")),
                UNPROCESSABLE_CONTENT,
                "idempotency-key-reused");
        isProblem(
                documents.upload(OWNER, "name=licence.pdf", "double-key", Papers.pdf("second")),
                UNPROCESSABLE_CONTENT,
                "idempotency-key-reused");
        assertThat(mongo.database().getCollection("contents.files").countDocuments()).isEqualTo(2);
    }

    @Test
    void acts_are_secured_and_say_what_was_read() {
        var id = stored(LICENCE);

        assertThat(http.put().uri(DOCUMENTS + "/" + id + "/archive")).hasStatus(UNAUTHORIZED);
        isProblem(
                documents.put("officer-hohhot", "/" + id + "/archive", 1, ""),
                FORBIDDEN,
                "not-allowed");
        isProblem(
                documents.put("applicant-2", "/" + id + "/archive", 1, ""),
                NOT_FOUND,
                "no-such-document");
        isProblem(
                documents.renew("applicant-2", id, "", 1, "foreign-key", Papers.pdf("x")),
                NOT_FOUND,
                "no-such-document");
        isProblem(
                documents.get("applicant-2", "/" + id + "/downloads"),
                NOT_FOUND,
                "no-such-document");
        isProblem(
                documents.put(OWNER, "/" + id + "/archive", 7, ""),
                PRECONDITION_FAILED,
                "stale-version");
        isProblem(
                users.as(OWNER, http.put().uri(DOCUMENTS + "/" + id + "/archive")).exchange(),
                PRECONDITION_REQUIRED,
                "if-match-missing");
    }

    @Test
    void answers_are_what_the_contract_describes() {
        var contract = new Contract();
        var id = stored(LICENCE);
        documents.renew(OWNER, id, "", 1, "key-renewal", Papers.pdf("second"));

        contract.fits("DocumentDetail", body(documents.get(OWNER, "/" + id)));
        contract.fits("DocumentPage", body(documents.get(OWNER, "")));
    }

    private String stored(String query) {
        var answer = documents.upload(OWNER, query, "key-" + System.nanoTime(), pdf("first"));
        assertThat(answer).hasStatus(CREATED);
        return id(answer);
    }

    private List<String> ids(String query) {
        return JsonPath.read(body(documents.get(OWNER, query)), "$.items[*].id");
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private static byte[] pdf(Object text) {
        return Papers.pdf(text.toString());
    }
}
