package etdz.policy.power.list;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import etdz.common.http.Problem;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/// The first sheet of a workbook as texts by column.
final class Sheet {

    static final int MOST_ROWS = 10_000;

    private static final long MOST_UNPACKED = 60L << 20;

    /// A row.
    ///
    /// @param number as the spreadsheet counts
    record Line(int number, Map<Column, String> cells) {

        String text(Column column) {
            return cells.getOrDefault(column, "");
        }
    }

    private final List<Line> lines;

    private Sheet(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    List<Line> lines() {
        return lines;
    }

    static Sheet read(File file) throws IOException {
        requireWorkbook(file);
        try (var book = new ReadableWorkbook(file);
                var rows = book.getFirstSheet().openStream()) {
            Map<Integer, Column> heads = Map.of();
            var lines = new ArrayList<Line>();
            for (var row : (Iterable<Row>) rows::iterator) {
                if (heads.isEmpty()) {
                    heads = heads(row);
                } else {
                    var line = line(row, heads);
                    if (!line.cells().isEmpty()) {
                        lines.add(line);
                    }
                }
                if (lines.size() > MOST_ROWS) {
                    throw Problem.of(UNPROCESSABLE_CONTENT, "list-too-long")
                            .with("most", MOST_ROWS);
                }
            }
            return new Sheet(lines);
        } catch (ExcelReaderException e) {
            throw notAWorkbook();
        }
    }

    /// The row that names the columns; every needed one must be there.
    private static Map<Integer, Column> heads(Row row) {
        var heads = new HashMap<Integer, Column>();
        for (var i = 0; i < row.getCellCount(); i++) {
            var at = i;
            Column.of(row.getCellText(i)).ifPresent(column -> heads.put(at, column));
        }
        var missing = new ArrayList<String>();
        for (var column : Column.values()) {
            if (column.needed() && !heads.containsValue(column)) {
                missing.add(column.head().zh());
            }
        }
        if (!missing.isEmpty()) {
            throw Problem.of(UNPROCESSABLE_CONTENT, "list-columns-missing")
                    .with("columns", missing);
        }
        return heads;
    }

    private static Line line(Row row, Map<Integer, Column> heads) {
        var cells = new EnumMap<Column, String>(Column.class);
        heads.forEach((at, column) -> {
            var text = text(row, at).strip();
            if (!text.isEmpty()) {
                cells.put(column, text);
            }
        });
        return new Line(row.getRowNum(), cells);
    }

    /// A date that the spreadsheet keeps as a number is written as a day.
    private static String text(Row row, int at) {
        var cell = row.getOptionalCell(at).orElse(null);
        if (cell == null) {
            return "";
        }
        var format = cell.getDataFormatString();
        var isDate =
                cell.getType() == CellType.NUMBER
                        && format != null
                        && format.contains("y")
                        && format.contains("d");
        return isDate ? LocalDate.from(cell.asDate()).toString() : cell.getText();
    }

    /// A workbook is a zip file; one that would not fit the memory when unpacked is not opened.
    private static void requireWorkbook(File file) throws IOException {
        try (var zip = new ZipFile(file)) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw notAWorkbook();
            }
            var left = MOST_UNPACKED;
            for (var entry : zip.stream().<ZipEntry>map(it -> it).toList()) {
                try (var in = zip.getInputStream(entry)) {
                    left -= length(in, left);
                }
            }
        } catch (ZipException e) {
            throw notAWorkbook();
        }
    }

    private static long length(InputStream in, long most) throws IOException {
        var buffer = new byte[1 << 16];
        var length = 0L;
        for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            length += read;
            if (length > most) {
                throw Problem.of(UNPROCESSABLE_CONTENT, "list-too-long").with("most", MOST_ROWS);
            }
        }
        return length;
    }

    private static Problem notAWorkbook() {
        return Problem.of(UNPROCESSABLE_CONTENT, "file-type-not-allowed");
    }
}
