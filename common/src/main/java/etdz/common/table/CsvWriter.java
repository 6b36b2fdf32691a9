package etdz.common.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// RFC 4180, with the byte order mark that spreadsheets ask for.
final class CsvWriter implements TableWriter {

    private static final String FORMULA = "=+-@\t\r";

    private final Writer out;

    CsvWriter(OutputStream out, List<String> head) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8), 1 << 16);
        this.out.write('\ufeff');
        row(head);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        for (var i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            var cell = cells.get(i);
            if (cell instanceof Number) {
                out.write(cell.toString());
            } else if (cell != null) {
                write(cell.toString());
            }
        }
        out.write("\r\n");
    }

    /// What a spreadsheet would run as a formula is text.
    private void write(String text) throws IOException {
        var harmless = isFormula(text) ? "'" + text : text;
        if (harmless.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')) {
            out.write(harmless);
            return;
        }
        out.write('"');
        out.write(harmless.replace("\"", "\"\""));
        out.write('"');
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
