package etdz.investment.intake;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import etdz.common.http.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The rows of a table, XLSX or CSV, by the columns that a feature knows; others are passed over.
final class TableLines {

    static final int MOST_ROWS = 50_000;

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final List<Column> columns;
    private final Consumer<Line> reader;
    private Map<Integer, Column> heads = Map.of();
    private int read;

    private TableLines(List<Column> columns, Consumer<Line> reader) {
        this.columns = columns;
        this.reader = reader;
    }

    /// 422 when it is no table, lacks a needed column or is too long.
    static void read(byte[] content, List<Column> columns, Consumer<Line> reader) {
        var lines = new TableLines(columns, reader);
        if (isZip(content)) {
            WorkbookLines.read(content, lines::row);
        } else {
            CsvLines.read(content, lines::row);
        }
        if (lines.heads.isEmpty()) {
            throw lines.missing(columns);
        }
    }

    /// How many rows it has that are not empty; 422 as [#read] does.
    static int count(byte[] content, List<Column> columns) {
        var counted = new int[1];
        read(content, columns, _ -> counted[0]++);
        return counted[0];
    }

    private static boolean isZip(byte[] content) {
        if (content.length < ZIP.length) {
            return false;
        }
        for (var at = 0; at < ZIP.length; at++) {
            if (content[at] != ZIP[at]) {
                return false;
            }
        }
        return true;
    }

    private void row(List<String> cells, int number) {
        if (heads.isEmpty()) {
            heads = heads(cells);
            return;
        }
        var texts = new HashMap<String, String>();
        heads.forEach((at, column) -> {
            var text = at < cells.size() ? cells.get(at).strip() : "";
            if (!text.isEmpty()) {
                texts.put(column.key(), text);
            }
        });
        if (texts.isEmpty()) {
            return;
        }
        if (++read > MOST_ROWS) {
            throw tooLong();
        }
        reader.accept(new Line(number, texts));
    }

    /// The row that names the columns; every needed one must be there.
    private Map<Integer, Column> heads(List<String> cells) {
        var found = new HashMap<Integer, Column>();
        for (var at = 0; at < cells.size(); at++) {
            for (var column : columns) {
                if (column.isCalled(cells.get(at))) {
                    found.put(at, column);
                }
            }
        }
        var missing = new ArrayList<Column>();
        for (var column : columns) {
            if (column.needed() && !found.containsValue(column)) {
                missing.add(column);
            }
        }
        if (!missing.isEmpty()) {
            throw missing(missing);
        }
        return found;
    }

    private Problem missing(List<Column> which) {
        return Problem.of(UNPROCESSABLE_CONTENT, "table-columns-missing")
                .with(
                        "columns",
                        which.stream()
                                .filter(Column::needed)
                                .map(column -> column.head().zh())
                                .toList());
    }

    static Problem tooLong() {
        return Problem.of(UNPROCESSABLE_CONTENT, "table-too-long").with("most", MOST_ROWS);
    }
}
