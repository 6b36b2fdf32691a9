package etdz.policy.worklist;

import static etdz.policy.worklist.OpenCasesTest.ZONES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.FORBIDDEN;

import etdz.common.mongo.RealMongo;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.policy.approval.Case;
import etdz.policy.approval.CaseFixture;
import etdz.policy.approval.CaseRequests;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class CaseExportResourceTest {

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired RealMongo mongo;

    private List<Case> all = List.of();

    @BeforeEach
    void store() {
        all = CaseFixture.mixed(210, ZONES);
        CaseFixture.store(mongo.stores(), all);
    }

    @Test
    void a_queue_goes_out_as_text_that_excel_understands() {
        var answer = get("officer-hohhot", "worklist/export?format=csv&queue=team");

        var text = text(answer);
        assertThat(text).startsWith("\ufeff办件编号,事项编码").endsWith("\r\n");
        assertThat(text.lines()).hasSize(1 + open("hohhot"));
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .contains("worklist-team-2026-09-18.csv");
        assertThat(answer.getResponse().getContentType()).startsWith("text/csv");
    }

    @Test
    void the_register_goes_out_as_a_workbook_with_the_same_filters() throws IOException {
        var answer =
                get("leader-nmg", "cases/register/export?format=xlsx&status=GRANTED&zone=hohhot");

        try (var book =
                new ReadableWorkbook(
                        new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            var rows = book.getFirstSheet().read();
            var granted =
                    all.stream()
                            .filter(held -> held.application().zone().value().equals("hohhot"))
                            .filter(held -> held.status().name().equals("GRANTED"))
                            .count();
            assertThat(rows).hasSize(1 + (int) granted).hasSizeGreaterThan(5);
            assertThat(rows.get(1).getCellText(6)).isEqualTo("办结（准予）");
        }
    }

    @Test
    void what_a_search_finds_goes_out_too() {
        var found = get("leader-nmg", "cases/register/export?format=csv&query=长新能源");

        assertThat(text(found).lines().skip(1))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("91150702MA0N00016F"));
    }

    @Test
    void who_took_what_is_recorded() {
        get("officer-hohhot", "worklist/export?format=csv&queue=overdue");

        var export = requireNonNull(mongo.database().getCollection("exports").find().first());
        assertThat(export.getString("by")).isEqualTo("officer-hohhot");
        assertThat(export.getString("what")).contains("/worklist/export?format=csv&queue=overdue");
        assertThat(export.get("finishedAt")).isNotNull();
    }

    @Test
    void only_the_office_exports_and_only_in_known_formats() {
        assertThat(get("applicant-1", "worklist/export?format=csv")).hasStatus(FORBIDDEN);
        CaseRequests.isProblem(
                get("officer-hohhot", "worklist/export?format=pdf"), BAD_REQUEST, "bad-parameter");
    }

    private int open(String zone) {
        return (int)
                all.stream()
                        .filter(held -> held.queue() != null)
                        .filter(held -> held.application().zone().value().equals(zone))
                        .count();
    }

    private MvcTestResult get(String user, String path) {
        return users.as(user, http.get().uri("/api/policy/" + path)).exchange();
    }

    private static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
