package etdz.common.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// In which form a table goes out.
public enum TableFormat {
    /// UTF-8 with the mark by which spreadsheets know it.
    CSV("text/csv;charset=UTF-8", "csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final String ending;

    TableFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /// Such as `attachment; filename="powers-2026-09-18.csv"`.
    public String disposition(String name) {
        return "attachment; filename=\"%s.%s\"".formatted(name, ending);
    }

    /// Begins a table with its head. Whoever closes it ends the table, not the stream.
    public TableWriter begin(OutputStream out, List<String> head) throws IOException {
        return switch (this) {
            case CSV -> new CsvWriter(out, head);
            case XLSX -> new XlsxWriter(out, head);
        };
    }
}
