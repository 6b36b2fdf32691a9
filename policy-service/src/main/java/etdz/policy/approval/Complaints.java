package etdz.policy.approval;

import etdz.common.Bilingual;
import etdz.common.http.Problem;
import etdz.common.http.Problem.Fault;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/// All that is wrong with a request, told at once.
final class Complaints {

    private static final Bilingual NEEDED = new Bilingual("必填", "needed");

    private final List<Fault> faults = new ArrayList<>();

    void at(String pointer, Bilingual text) {
        faults.add(new Fault(pointer, text.in(LocaleContextHolder.getLocale())));
    }

    void at(String pointer, String zh, String en) {
        at(pointer, new Bilingual(zh, en));
    }

    void add(Fault fault) {
        faults.add(fault);
    }

    /// Whether a text is there and no longer than allowed; complains if not.
    boolean lacks(String pointer, @Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            at(pointer, NEEDED);
            return true;
        }
        if (text.length() > most) {
            at(pointer, "不得超过 %d 字".formatted(most), "at most %d characters".formatted(most));
            return true;
        }
        return false;
    }

    void needed(String pointer) {
        at(pointer, NEEDED);
    }

    void raise() {
        if (!faults.isEmpty()) {
            throw problem();
        }
    }

    Problem problem() {
        return Problem.invalid(faults);
    }
}
