package etdz.policy.approval.desk;

import etdz.common.Bilingual;
import etdz.common.http.Complaints;
import org.jspecify.annotations.Nullable;

/// Reads what an act needs from its body, or complains of what is not there.
final class Checks {

    static final int LONGEST_GROUND = 2000;
    static final int LONGEST_LINE = 200;

    private Checks() {}

    static <T> T needed(String pointer, @Nullable T value) {
        var complaints = new Complaints();
        var given = complaints.needed(pointer, value);
        complaints.raise();
        return given.orElseThrow();
    }

    static String text(String pointer, @Nullable String text, int longest) {
        var complaints = new Complaints();
        complaints.text(pointer, text, longest);
        complaints.raise();
        return needed(pointer, text);
    }

    /// May be absent, but not empty.
    static @Nullable String optional(String pointer, @Nullable String text, int longest) {
        return text == null ? null : text(pointer, text, longest);
    }

    static int between(String pointer, @Nullable Integer number, int least, int most) {
        var complaints = new Complaints();
        var given =
                complaints.checked(
                        pointer,
                        number,
                        value -> value >= least && value <= most,
                        new Bilingual(
                                "须在 %d 至 %d 之间".formatted(least, most),
                                "from %d to %d".formatted(least, most)));
        complaints.raise();
        return given.orElseThrow();
    }
}
