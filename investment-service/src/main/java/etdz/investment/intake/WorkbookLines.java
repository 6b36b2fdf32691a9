package etdz.investment.intake;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import etdz.common.http.Problem;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/// Reads the first sheet of a workbook, row by row.
final class WorkbookLines {

    private static final long MOST_UNPACKED = 200L << 20;

    private WorkbookLines() {}

    /// @param reader takes the cells of each row and its number
    static void read(byte[] content, ObjIntConsumer<List<String>> reader) {
        try {
            var file = Files.createTempFile("intake", ".xlsx");
            try {
                Files.write(file, content);
                read(file.toFile(), reader);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(File file, ObjIntConsumer<List<String>> reader) throws IOException {
        requireWorkbook(file);
        try (var book = new ReadableWorkbook(file);
                var rows = book.getFirstSheet().openStream()) {
            for (var row : (Iterable<Row>) rows::iterator) {
                reader.accept(
                        IntStream.range(0, row.getCellCount())
                                .mapToObj(at -> text(row, at))
                                .toList(),
                        row.getRowNum());
            }
        } catch (ExcelReaderException _) {
            throw notAWorkbook();
        }
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
        } catch (ZipException _) {
            throw notAWorkbook();
        }
    }

    private static long length(InputStream in, long most) throws IOException {
        var buffer = new byte[1 << 16];
        var length = 0L;
        for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            length += read;
            if (length > most) {
                throw TableLines.tooLong();
            }
        }
        return length;
    }

    private static Problem notAWorkbook() {
        return Problem.of(UNPROCESSABLE_CONTENT, "file-type-not-allowed");
    }
}
