package etdz.policy.attachment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import com.jayway.jsonpath.JsonPath;
import etdz.common.mongo.RealMongo;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.common.time.TestClock;
import etdz.policy.Papers;
import etdz.policy.attachment.document.DocumentId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class DocumentResourceTest {

    private static final String DOCUMENTS = "/api/policy/documents";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16};

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired RealMongo mongo;

    @Autowired TestClock clock;

    @Autowired StoringDocument storing;

    @Autowired Contents contents;

    @Test
    void a_document_comes_back_as_it_was_sent() {
        var bytes = Papers.pdf("plan");

        var stored = upload("applicant-1", "规划图.pdf", "upload-key-1", bytes);

        assertThat(stored)
                .hasStatus(CREATED)
                .hasHeader("Location", DOCUMENTS + "/" + id(stored))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"name": "规划图.pdf", "type": "application/pdf", "size": %d,
                         "uploadedAt": "2026-09-18T09:30:00+08:00"}
                        """
                                .formatted(bytes.length));
        var content = get("applicant-1", "/" + id(stored) + "/content");
        assertThat(content)
                .hasStatusOk()
                .hasContentType("application/pdf")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Length", Integer.toString(bytes.length))
                .body()
                .isEqualTo(bytes);
        assertThat(content.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''");
        assertThat(get("applicant-1", "/" + id(stored))).hasStatusOk();
    }

    static Stream<Arguments> allowed() {
        return Stream.of(
                Arguments.of("a.pdf", Papers.pdf("x"), "application/pdf"),
                Arguments.of("a.png", PNG, "image/png"),
                Arguments.of("a.jpg", JPEG, "image/jpeg"),
                Arguments.of(
                        "a.docx",
                        Papers.zip("[Content_Types].xml", "_rels/.rels", "word/document.xml"),
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                Arguments.of(
                        "nameless",
                        Papers.zip("[Content_Types].xml", "xl/workbook.xml"),
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                Arguments.of(
                        "a.ofd", Papers.zip("OFD.xml", "Doc_0/Document.xml"), "application/ofd"));
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void the_type_is_found_in_the_bytes(String name, byte[] bytes, String type) {
        assertThat(upload("applicant-1", name, "allowed-key", bytes))
                .hasStatus(CREATED)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo(type);
    }

    static Stream<byte[]> forbidden() {
        return Stream.of(
                Papers.executable(),
                new byte[0],
                "<html><script>alert(1)</script></html>".getBytes(US_ASCII),
                "plain words".getBytes(US_ASCII),
                Papers.zip("readme.txt"),
                Papers.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"));
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void what_only_calls_itself_a_pdf_is_refused_and_leaves_nothing(byte[] bytes) {
        isProblem(
                upload("applicant-1", "plan.pdf", "forbidden-key", bytes),
                UNPROCESSABLE_CONTENT,
                "file-type-not-allowed");

        isEmpty();
    }

    @Test
    void too_many_bytes_are_refused_and_leave_nothing() {
        var huge = Arrays.copyOf(Papers.pdf("huge"), (int) Upload.MOST_BYTES + 1);

        isProblem(
                upload("applicant-1", "huge.pdf", "huge-key-1", huge),
                CONTENT_TOO_LARGE,
                "too-large");

        isEmpty();
    }

    @Test
    void the_largest_allowed_file_is_taken() {
        var large = Arrays.copyOf(Papers.pdf("large"), (int) Upload.MOST_BYTES);

        assertThat(upload("applicant-1", "large.pdf", "large-key-1", large)).hasStatus(CREATED);
    }

    @Test
    void the_same_key_stores_once() {
        var first = upload("applicant-1", "a.pdf", "upload-key-2", Papers.pdf("a"));
        var second = upload("applicant-1", "a.pdf", "upload-key-2", Papers.pdf("a"));

        assertThat(id(second)).isEqualTo(id(first));
        isProblem(
                upload("applicant-1", "a.pdf", "upload-key-2", Papers.pdf("b")),
                UNPROCESSABLE_CONTENT,
                "idempotency-key-reused");
        isProblem(
                users.as("applicant-1", http.post().uri(DOCUMENTS + "?name=a.pdf"))
                        .content(Papers.pdf("a"))
                        .exchange(),
                BAD_REQUEST,
                "idempotency-key-missing");
        assertThat(count("documents")).isOne();
        assertThat(count("contents.files")).isOne();
        assertThat(count("uploads")).isZero();
    }

    @Test
    void the_store_of_another_is_not_seen() {
        var stored = id(upload("applicant-1", "a.pdf", "upload-key-3", Papers.pdf("a")));

        isProblem(get("applicant-2", "/" + stored), NOT_FOUND, "no-such-document");
        isProblem(get("applicant-2", "/" + stored + "/content"), NOT_FOUND, "no-such-document");
        isProblem(get("officer-hohhot", "/" + stored), FORBIDDEN, "not-allowed");
        assertThat(get("applicant-2", "")).bodyJson().extractingPath("$.items").asArray().isEmpty();
    }

    @Test
    void the_own_documents_come_newest_first_in_pages() {
        for (var minute = 0; minute < 5; minute++) {
            clock.standAt("2026-09-18T09:3" + minute);
            upload("applicant-1", minute + ".pdf", "list-key-" + minute, Papers.pdf("a"));
        }

        var first = get("applicant-1", "?limit=3");
        var rest = get("applicant-1", "?limit=3&cursor=" + text(first, "$.next"));

        assertThat(first)
                .bodyJson()
                .extractingPath("$.items[*].name")
                .asArray()
                .containsExactly("4.pdf", "3.pdf", "2.pdf");
        assertThat(rest)
                .bodyJson()
                .extractingPath("$.items[*].name")
                .asArray()
                .containsExactly("1.pdf", "0.pdf");
        assertThat(mongo.collectionScansDuring(() -> get("applicant-1", "?limit=3"))).isEmpty();
    }

    @Test
    void a_broken_upload_leaves_nothing_and_what_a_crash_left_is_swept() throws IOException {
        var id = new DocumentId("DOC-broken");
        try {
            contents.write(id, breaksOff(), clock.instant());
        } catch (IOException e) {
            assertThat(e).hasMessage("line broken");
        }
        assertThat(count("contents.chunks")).isZero();
        contents.write(
                new DocumentId("DOC-crashed"),
                new ByteArrayInputStream(Papers.pdf("never recorded")),
                clock.instant());
        storing.sweep();
        assertThat(count("contents.files")).isOne();
        clock.standAt("2026-09-18T11:00");

        storing.sweep();

        isEmpty();
        assertThat(count("uploads")).isZero();
    }

    private static InputStream breaksOff() {
        var start = new ByteArrayInputStream(new byte[600_000]);
        var end =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("line broken");
                    }

                    @Override
                    public int read(byte[] into, int offset, int length) throws IOException {
                        throw new IOException("line broken");
                    }
                };
        return new SequenceInputStream(start, end);
    }

    private MvcTestResult upload(String user, String name, String key, byte[] bytes) {
        return users.as(user, http.post().uri(DOCUMENTS + "?name={name}", name))
                .header("Idempotency-Key", key)
                .content(bytes)
                .exchange();
    }

    private MvcTestResult get(String user, String path) {
        return users.as(user, http.get().uri(DOCUMENTS + path)).exchange();
    }

    private void isEmpty() {
        for (var collection : new String[] {"documents", "contents.files", "contents.chunks"}) {
            assertThat(count(collection)).as(collection).isZero();
        }
    }

    private long count(String collection) {
        return mongo.database().getCollection(collection).countDocuments();
    }

    private static String id(MvcTestResult answer) {
        return text(answer, "$.id");
    }

    private static String text(MvcTestResult answer, String path) {
        var body = new String(answer.getResponse().getContentAsByteArray(), UTF_8);
        return JsonPath.<String>read(body, path);
    }

    private static void isProblem(MvcTestResult answer, HttpStatus status, String slug) {
        assertThat(answer)
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/" + slug);
    }
}
