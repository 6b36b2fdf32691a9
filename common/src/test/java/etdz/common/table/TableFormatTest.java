package etdz.common.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableFormatTest {

    private static final long MEGABYTE = 1L << 20;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void a_comma_separated_table_quotes_what_needs_it_and_runs_no_formula() throws IOException {
        write(TableFormat.CSV, "一,二", "说\"好\"", "=1+1", "-5", 7, null);

        assertThat(out.toString(UTF_8))
                .isEqualTo("\ufeff名称,数\r\n\"一,二\",\"说\"\"好\"\"\",'=1+1,'-5,7,\r\n");
    }

    @Test
    void a_formula_with_quotes_is_quoted_text_and_a_number_below_zero_stays_one()
            throws IOException {
        write(TableFormat.CSV, "=HYPERLINK(\"x\")", -3);

        assertThat(out.toString(UTF_8)).endsWith("\"'=HYPERLINK(\"\"x\"\")\",-3\r\n");
    }

    @Test
    void a_workbook_reads_back_what_was_written() throws IOException {
        write(TableFormat.XLSX, "呼和浩特", 7, null, "=1+1");

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).getCellText(0)).isEqualTo("名称");
            assertThat(rows.get(1).getCellText(0)).isEqualTo("呼和浩特");
            assertThat(rows.get(1).getCellAsNumber(1)).contains(BigDecimal.valueOf(7));
            assertThat(rows.get(1).getCellText(3)).isEqualTo("=1+1");
        }
    }

    @Test
    void the_stream_stays_open_for_whoever_opened_it() throws IOException {
        var closed = new ArrayList<String>();
        var stream =
                new OutputStream() {
                    @Override
                    public void write(int b) {}

                    @Override
                    public void close() {
                        closed.add("closed");
                    }
                };
        for (var format : TableFormat.values()) {
            format.begin(stream, List.of("a")).close();
        }

        assertThat(closed).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void however_many_rows_go_out_few_are_held(TableFormat format) throws IOException {
        var cells = Collections.nCopies(12, "示例内容，一格二十字左右的文字");
        var before = used();
        var most = 0L;
        try (var table = format.begin(OutputStream.nullOutputStream(), cells)) {
            for (var row = 0; row < 100_000; row++) {
                table.row(cells);
                if (row % 20_000 == 0) {
                    most = Math.max(most, used() - before);
                }
            }
        }

        assertThat(most).isLessThan(32 * MEGABYTE);
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private void write(TableFormat format, @Nullable Object... cells) throws IOException {
        try (var table = format.begin(out, List.of("名称", "数"))) {
            table.row(Arrays.asList(cells));
        }
    }
}
