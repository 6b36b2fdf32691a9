package etdz.policy.worklist.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A table that goes out row by row and is never held as a whole.
public sealed interface Sheet {

    void row(List<String> cells);

    /// Only when all rows are in: what breaks off must not look whole.
    void finish();

    /// How it is written.
    enum Format {
        CSV("text/csv;charset=UTF-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }

        public String ending() {
            return name().toLowerCase(Locale.ROOT);
        }

        public Sheet open(OutputStream out, List<String> head) {
            return switch (this) {
                case CSV -> new Csv(out, head);
                case XLSX -> new Xlsx(out, head);
            };
        }
    }

    /// With a byte order mark, without which Excel takes the text for GBK.
    final class Csv implements Sheet {

        private static final char BYTE_ORDER_MARK = '\ufeff';
        private static final String FORMULA = "=+-@\t\r";

        private final Writer out;

        Csv(OutputStream out, List<String> head) {
            this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            write(String.valueOf(BYTE_ORDER_MARK));
            row(head);
        }

        @Override
        public void row(List<String> cells) {
            var line = new StringBuilder();
            for (var cell : cells) {
                if (!line.isEmpty()) {
                    line.append(',');
                }
                line.append('"').append(harmless(cell).replace("\"", "\"\"")).append('"');
            }
            write(line.append("\r\n").toString());
        }

        /// A name that begins like a formula is text all the same.
        private static String harmless(String cell) {
            var formula = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
            return formula && !cell.matches("-?[0-9]+") ? "'" + cell : cell;
        }

        private void write(String text) {
            try {
                out.write(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void finish() {
            try {
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Over as many sheets as the rows need.
    final class Xlsx implements Sheet {

        private static final int MOST_ROWS = 1_048_576;
        private static final int FLUSHED = 1_000;
        private static final int FAST = 1;

        private final OutputStream out;
        private final Workbook book;
        private final List<String> head;
        private Worksheet sheet;
        private int sheets = 1;
        private int rows;

        Xlsx(OutputStream out, List<String> head) {
            this.out = out;
            this.book = new Workbook(out, "etdz", "1.0");
            this.head = List.copyOf(head);
            book.setCompressionLevel(FAST);
            sheet = book.newWorksheet("1");
            write(head);
        }

        @Override
        public void row(List<String> cells) {
            if (rows == MOST_ROWS) {
                next();
            }
            write(cells);
        }

        private void next() {
            try {
                sheet.finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            sheet = book.newWorksheet(String.valueOf(++sheets));
            rows = 0;
            write(head);
        }

        private void write(List<String> cells) {
            for (var column = 0; column < cells.size(); column++) {
                if (!cells.get(column).isEmpty()) {
                    sheet.inlineString(rows, column, cells.get(column));
                }
            }
            if (++rows % FLUSHED == 0) {
                try {
                    sheet.flush();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        @Override
        public void finish() {
            try {
                book.finish();
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
