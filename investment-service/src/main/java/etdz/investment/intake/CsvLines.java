package etdz.investment.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;

/// Reads RFC 4180, in UTF-8 or in what Chinese spreadsheets write when nobody tells them (GB
/// 18030).
final class CsvLines {

    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final char MARK = '\ufeff';

    private final String text;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;
    private int rows;

    private CsvLines(String text) {
        this.text = text;
    }

    /// @param reader takes the cells of each row and its number
    static void read(byte[] content, ObjIntConsumer<List<String>> reader) {
        new CsvLines(decoded(content)).read(reader);
    }

    private static String decoded(byte[] content) {
        try {
            var text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(content))
                            .toString();
            return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            return new String(content, CHINESE);
        }
    }

    private void read(ObjIntConsumer<List<String>> reader) {
        for (var at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (quoted) {
                at = inQuotes(letter, at);
            } else {
                switch (letter) {
                    case '"' -> quoted = true;
                    case ',' -> end();
                    case '\r' -> {}
                    case '\n' -> row(reader);
                    default -> cell.append(letter);
                }
            }
        }
        if (!cell.isEmpty() || !cells.isEmpty()) {
            row(reader);
        }
    }

    /// Two quotes are one, and a single one ends the quotation.
    private int inQuotes(char letter, int at) {
        if (letter != '"') {
            cell.append(letter);
            return at;
        }
        if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
            cell.append('"');
            return at + 1;
        }
        quoted = false;
        return at;
    }

    private void end() {
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private void row(ObjIntConsumer<List<String>> reader) {
        end();
        reader.accept(List.copyOf(cells), ++rows);
        cells.clear();
    }
}
