package etdz.gateway.edge;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// The thread of one request through all processes (W3C Trace Context): what the caller began is
/// carried on, else it begins here.
///
/// @param id 32 hexadecimal digits
/// @param parent the whole `traceparent` header
public record Trace(String id, String parent) {

    private static final int LENGTH = 55;
    private static final int ID_START = 3;
    private static final int ID_END = 35;
    private static final int SPAN_START = 36;
    private static final int SPAN_END = 52;

    static Trace of(@Nullable String traceparent) {
        return traceparent != null && isValid(traceparent)
                ? new Trace(traceparent.substring(ID_START, ID_END), traceparent)
                : begun();
    }

    private static Trace begun() {
        var random = ThreadLocalRandom.current();
        var hex = HexFormat.of();
        var id = hex.toHexDigits(random.nextLong() | 1) + hex.toHexDigits(random.nextLong());
        return new Trace(id, "00-" + id + "-" + hex.toHexDigits(random.nextLong() | 1) + "-01");
    }

    private static boolean isValid(String text) {
        return text.length() == LENGTH
                && text.startsWith("00-")
                && text.charAt(ID_END) == '-'
                && text.charAt(SPAN_END) == '-'
                && isId(text, ID_START, ID_END)
                && isId(text, SPAN_START, SPAN_END)
                && isHex(text, SPAN_END + 1, LENGTH);
    }

    private static boolean isId(String text, int from, int to) {
        return isHex(text, from, to)
                && text.chars().skip(from).limit(to - from).anyMatch(c -> c != '0');
    }

    private static boolean isHex(String text, int from, int to) {
        for (var i = from; i < to; i++) {
            var c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }
}
