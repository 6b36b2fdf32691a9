package etdz.investment.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etdz.common.Bilingual;
import etdz.common.http.Problem;
import etdz.common.table.TableFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableLinesTest {

    private static final List<Column> COLUMNS =
            List.of(
                    new Column("code", new Bilingual("代码", "Code"), true, ""),
                    new Column("name", new Bilingual("名称", "Name"), true, ""),
                    new Column("note", new Bilingual("备注", "Note"), false, ""));

    @Test
    void columns_stand_in_any_order_in_either_language_and_others_are_passed_over() {
        assertThat(read("Name,代码*,别的\n示例,A1,x\n\n,,\n\"甲，\"\"乙\"\"\n丙\",B2,y\n"))
                .containsExactly(
                        new Line(2, Map.of("name", "示例", "code", "A1")),
                        new Line(5, Map.of("name", "甲，\"乙\"\n丙", "code", "B2")));
    }

    @Test
    void chinese_spreadsheets_may_write_their_own_characters() {
        var text = "代码,名称\r\nA1,示例企业\r\n";

        assertThat(read(text.getBytes(Charset.forName("GB18030"))))
                .isEqualTo(read(text))
                .isEqualTo(read("\ufeff" + text))
                .containsExactly(new Line(2, Map.of("code", "A1", "name", "示例企业")));
    }

    @Test
    void a_workbook_is_read_as_well() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var table = TableFormat.XLSX.begin(bytes, List.of("代码", "名称", "备注"))) {
            table.row(List.of("A1", "示例企业", 12));
        }

        assertThat(read(bytes.toByteArray()))
                .containsExactly(new Line(2, Map.of("code", "A1", "name", "示例企业", "note", "12")));
    }

    @Test
    void what_is_no_such_table_is_refused() {
        assertRefused("代码,别的\nA1,x\n".getBytes(UTF_8), "table-columns-missing");
        assertRefused(new byte[0], "table-columns-missing");
        assertRefused(new byte[] {'P', 'K', 3, 4, 0, 0}, "file-type-not-allowed");
        assertRefused(
                ("代码,名称\n" + "A,b\n".repeat(TableLines.MOST_ROWS + 1)).getBytes(UTF_8),
                "table-too-long");
    }

    private static void assertRefused(byte[] content, String slug) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(String.valueOf(problem.getBody().getType()))
                                        .isEqualTo("/problems/" + slug));
    }

    private static List<Line> read(String text) {
        return read(text.getBytes(UTF_8));
    }

    private static List<Line> read(byte[] content) {
        var lines = new ArrayList<Line>();
        TableLines.read(content, COLUMNS, lines::add);
        return lines;
    }
}
