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
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableFormatTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void a_comma_separated_table_quotes_what_needs_it_and_runs_no_formula() throws IOException {
        write(TableFormat.CSV, "一,二", "说\"好\"", "=1+1", "-5", 7, null);

        assertThat(out.toString(UTF_8))
                .isEqualTo("\ufeff名称,数\r\n\"一,二\",\"说\"\"好\"\"\",'=1+1,'-5,7,\r\n");
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

    private void write(TableFormat format, @Nullable Object... cells) throws IOException {
        try (var table = format.begin(out, List.of("名称", "数"))) {
            table.row(Arrays.asList(cells));
        }
    }
}
