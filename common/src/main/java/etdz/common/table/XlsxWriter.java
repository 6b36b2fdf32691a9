package etdz.common.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// One workbook; a further sheet when one is full.
final class XlsxWriter implements TableWriter {

    private static final int MOST_ROWS = 1_048_576;
    private static final int FLUSHED = 500;
    private static final int BUFFER = 1 << 16;

    private final Kept kept;
    private final Workbook workbook;
    private final List<String> head;
    private Worksheet sheet;
    private int sheets = 1;
    private int next;

    XlsxWriter(OutputStream out, List<String> head) {
        this.kept = new Kept(out);
        this.workbook = new Workbook(kept, "etdz", "1.0");
        workbook.setCompressionLevel(Deflater.BEST_SPEED);
        this.head = List.copyOf(head);
        this.sheet = workbook.newWorksheet("1");
        head();
    }

    private void head() {
        for (var column = 0; column < head.size(); column++) {
            sheet.inlineString(0, column, head.get(column));
        }
        sheet.range(0, 0, 0, head.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
        next = 1;
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (next == MOST_ROWS) {
            sheet.finish();
            sheet = workbook.newWorksheet(Integer.toString(++sheets));
            head();
        }
        for (var column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Number number -> sheet.value(next, column, number);
                case null -> {}
                case Object other -> sheet.inlineString(next, column, other.toString());
            }
        }
        next++;
        if (next % FLUSHED == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
        kept.flush();
    }

    /// The workbook writes little by little and closes what it writes to; the stream is somebody
    /// else's.
    private static final class Kept extends BufferedOutputStream {

        Kept(OutputStream out) {
            super(out, BUFFER);
        }

        @Override
        public void close() {}
    }
}
