package etdz.common.table;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import etdz.common.Bilingual;
import etdz.common.http.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/// In which form a table goes out.
public enum TableFormat {
    /// UTF-8 with the mark by which spreadsheets know it.
    CSV("text/csv;charset=UTF-8", "csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private static final String NAMES = "csv|xlsx";

    private final String mediaType;
    private final String ending;

    TableFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /// The one that ends so; 400 for a word that names none.
    public static TableFormat of(String ending) {
        return Arrays.stream(values())
                .filter(it -> it.ending.equals(ending))
                .findFirst()
                .orElseThrow(() -> Problem.of(BAD_REQUEST, "bad-parameter").at("format", NAMES));
    }

    /// Begins a table as the body of an answer, a file that nobody on the way keeps.
    ///
    /// @param name of the file, such as `powers-2026-09-18`
    public TableWriter begin(HttpServletResponse answer, String name, List<String> head)
            throws IOException {
        answer.setContentType(mediaType);
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"%s.%s\"".formatted(name, ending));
        return begin(answer.getOutputStream(), head);
    }

    /// The same with its head in the reader's language.
    public TableWriter begin(
            HttpServletResponse answer, String name, List<Bilingual> head, Locale locale)
            throws IOException {
        return begin(answer, name, head.stream().map(text -> text.in(locale)).toList());
    }

    /// Begins a table with its head. Whoever closes it ends the table, not the stream.
    public TableWriter begin(OutputStream out, List<String> head) throws IOException {
        return switch (this) {
            case CSV -> new CsvWriter(out, head);
            case XLSX -> new XlsxWriter(out, head);
        };
    }
}
