package etdz.policy.power.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import com.jayway.jsonpath.JsonPath;
import etdz.common.http.Contract;
import etdz.common.mongo.RealMongo;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.common.table.TableFormat;
import etdz.common.time.TestClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class PowerListResourceTest {

    private static final String PATH = "/api/policy/power-lists";
    private static final String OFFICER = "officer-hohhot";

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired RealMongo mongo;
    @Autowired TestClock clock;
    @Autowired BringingList bringing;

    @Test
    void a_good_list_is_looked_at_and_taken_in_at_once() throws IOException {
        var checked = bring("key-0001", list(row("A-1"), row("A-2")));
        assertThat(checked).hasStatus(CREATED);
        new Contract().fits("PowerList", text(checked));
        assertThat(counts(checked)).containsExactly(2, 2, 0, 0);
        assertThat(holder("A-1")).isEqualTo(404);

        var taken = confirm(id(checked), "ALL");

        assertThat(taken).hasStatusOk();
        assertThat(text(taken)).contains("TAKEN_IN", "\"added\":2");
        assertThat(holder("A-1")).isEqualTo(200);
        assertThat(text(get("/api/policy/powers/A-1/holder?zone=hohhot&on=2027-02-01")))
                .contains("ENTRUSTED", "示例市住房和城乡建设局", "\"sample\":false");
        assertThat(text(confirm(id(checked), "ALL"))).contains("\"added\":2");
    }

    @Test
    void every_fault_is_told_with_row_and_column_in_both_languages() throws IOException {
        var checked =
                bring(
                        "key-0002",
                        list(
                                row("A-1"),
                                with(row("A-2"), Column.MODE, "赠与"),
                                with(row("A-3"), Column.FROM, "2027-02-30"),
                                with(row("A-4"), Column.SIGNED, ""),
                                with(row("A-5"), Column.NAME, ""),
                                with(row("A-6"), Column.ANNOUNCED, ""),
                                row("A-1")));

        assertThat(counts(checked)).containsExactly(7, 1, 0, 6);
        assertThat(text(checked))
                .contains("{\"row\":3,\"column\":{\"zh\":\"赋权形式\",\"en\":\"Mode\"}")
                .contains("没有这一天：2027-02-30", "no such day: 2027-02-30")
                .contains("委托须有签订日期的书面委托书")
                .contains("列入清单的事项须已公告")
                .contains("与同一事项的另一项赋权期间重叠");
        assertThat(confirm(id(checked), "ALL"))
                .hasStatus(CONFLICT)
                .bodyText()
                .contains("list-has-faults");

        assertThat(text(confirm(id(checked), "GOOD"))).contains("\"added\":1");
        assertThat(holder("A-3")).isEqualTo(404);
    }

    @Test
    void the_same_file_again_is_the_same_list_and_the_same_rows_are_not_new() throws IOException {
        var file = list(row("A-1"));
        var first = bring("key-0003", file);

        assertThat(id(bring("key-0003", file))).isEqualTo(id(first));
        assertThat(id(bring("key-0004", file))).isEqualTo(id(first));
        confirm(id(first), "ALL");
        var longer = bring("key-0005", list(row("A-1"), row("A-9")));

        assertThat(counts(longer)).containsExactly(2, 1, 1, 0);
    }

    @Test
    void what_is_no_list_is_refused() throws IOException {
        assertThat(bring("key-0006", "MZ".getBytes(UTF_8)))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("file-type-not-allowed");
        assertThat(bring("key-0007", new byte[BringingList.MOST_BYTES + 1]))
                .hasStatus(CONTENT_TOO_LARGE);
        var other = new ByteArrayOutputStream();
        TableFormat.XLSX.begin(other, List.of("别的表")).close();
        assertThat(bring("key-0008", other.toByteArray()))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("list-columns-missing", "事项编码");
        var rows = IntStream.range(0, Sheet.MOST_ROWS + 1).mapToObj(n -> row("B-" + n)).toList();
        assertThat(bring("key-0009", list(rows)))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("list-too-long");
    }

    @Test
    void a_zone_brings_its_own_list_only() throws IOException {
        assertThat(bring("officer-bayannur", "key-0010", list(row("A-1")))).hasStatus(NOT_FOUND);
        assertThat(bring("applicant-1", "key-0011", list(row("A-1")))).hasStatus(FORBIDDEN);
        var mine = id(bring("key-0012", list(row("A-1"))));

        assertThat(users.as("officer-bayannur", http.get().uri(PATH + "/" + mine)).exchange())
                .hasStatus(NOT_FOUND);
        assertThat(get(PATH + "/" + mine)).hasStatusOk();
    }

    @Test
    void what_a_dead_instance_confirmed_is_taken_up_again_once() throws IOException {
        var id = id(bring("key-0013", list(row("A-1"), row("A-2"))));
        mongo.database()
                .getCollection("powerLists")
                .updateOne(
                        new Document("_id", id),
                        new Document(
                                "$set",
                                new Document("state", "CONFIRMED")
                                        .append("confirmedAt", clock.instant())));
        bringing.takeUpAgain();
        assertThat(holder("A-1")).isEqualTo(404);

        clock.standAt("2026-09-18T09:33");
        bringing.takeUpAgain();
        bringing.takeUpAgain();

        assertThat(text(get(PATH + "/" + id))).contains("TAKEN_IN", "\"added\":2");
        assertThat(holder("A-2")).isEqualTo(200);
    }

    @Test
    void the_template_is_a_list_that_can_be_brought() {
        var template = get(PATH + "/template");
        assertThat(template).hasStatusOk();
        var file = template.getResponse().getContentAsByteArray();

        var checked = bring("key-0014", file);

        assertThat(counts(checked)).containsExactly(1, 1, 0, 0);
    }

    @Test
    void the_register_goes_out_as_a_table() throws IOException {
        var csv = get("/api/policy/delegations/export?zone=hohhot&mode=ENTRUSTED");
        assertThat(csv).hasStatusOk();
        assertThat(text(csv)).startsWith("\ufeff事项编码,事项名称").contains("委托", "呼和浩特市水利局");
        assertThat(text(csv).lines()).hasSize(4);

        var xlsx = get("/api/policy/delegations/export?format=xlsx");
        try (var book =
                new ReadableWorkbook(
                        new ByteArrayInputStream(xlsx.getResponse().getContentAsByteArray()))) {
            assertThat(book.getFirstSheet().read()).hasSizeGreaterThan(40);
        }
        assertThat(get("/api/policy/delegations/export?format=pdf")).hasStatus(400);
    }

    private MvcTestResult bring(String key, byte[] file) {
        return bring(OFFICER, key, file);
    }

    private MvcTestResult bring(String user, String key, byte[] file) {
        return users.as(user, http.post().uri(PATH + "?zone=hohhot&name=list.xlsx"))
                .header("Idempotency-Key", key)
                .contentType("application/octet-stream")
                .content(file)
                .exchange();
    }

    private MvcTestResult confirm(String id, String rows) {
        return users.as(OFFICER, http.put().uri(PATH + "/" + id + "/confirmation"))
                .header(IF_MATCH, "\"1\"")
                .contentType(APPLICATION_JSON)
                .content("{\"rows\":\"" + rows + "\"}")
                .exchange();
    }

    private int holder(String matter) {
        return get("/api/policy/powers/" + matter + "/holder?zone=hohhot&on=2027-02-01")
                .getResponse()
                .getStatus();
    }

    private MvcTestResult get(String uri) {
        return users.as(OFFICER, http.get().uri(uri)).exchange();
    }

    private static Map<Column, String> row(String code) {
        var row = new EnumMap<Column, String>(Column.class);
        Arrays.stream(Column.values()).forEach(column -> row.put(column, column.example()));
        row.put(Column.CODE, code);
        return row;
    }

    private static Map<Column, String> with(Map<Column, String> row, Column column, String text) {
        row.put(column, text);
        return row;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static byte[] list(Map<Column, String>... rows) throws IOException {
        return list(Arrays.stream(rows).toList());
    }

    private static byte[] list(List<Map<Column, String>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        var heads = Arrays.stream(Column.values()).map(column -> column.head().en()).toList();
        try (var table = TableFormat.XLSX.begin(out, heads)) {
            for (var row : rows) {
                table.row(Arrays.stream(Column.values()).map(row::get).toList());
            }
        }
        return out.toByteArray();
    }

    private static List<Integer> counts(MvcTestResult answer) {
        var json = JsonPath.parse(text(answer));
        return List.of(
                json.read("$.rows", Integer.class),
                json.read("$.good", Integer.class),
                json.read("$.unchanged", Integer.class),
                json.read("$.faultCount", Integer.class));
    }

    private static String id(MvcTestResult answer) {
        return JsonPath.read(text(answer), "$.id");
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
