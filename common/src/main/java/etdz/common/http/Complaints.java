package etdz.common.http;

import etdz.common.Bilingual;
import etdz.common.http.Problem.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/// All that is wrong with a request, told at once, in the caller's language.
public final class Complaints {

    static final Bilingual NEEDED = new Bilingual("必填", "needed");

    /// What is wrong at a place, whoever reads it.
    public record Complaint(String pointer, Bilingual text) {}

    private final List<Complaint> all = new ArrayList<>();

    public void at(String pointer, Bilingual text) {
        all.add(new Complaint(pointer, text));
    }

    public void at(String pointer, String zh, String en) {
        at(pointer, new Bilingual(zh, en));
    }

    public void needed(String pointer) {
        at(pointer, NEEDED);
    }

    /// One that is told in the caller's language already.
    public void add(Fault fault) {
        at(fault.pointer(), fault.detail(), fault.detail());
    }

    /// A value that must be there.
    public <T> Optional<T> needed(String pointer, @Nullable T value) {
        if (value == null) {
            needed(pointer);
        }
        return Optional.ofNullable(value);
    }

    /// A text that must be there and may not be longer; empty after a complaint.
    public String text(String pointer, @Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            needed(pointer);
            return "";
        }
        return bounded(pointer, text, most);
    }

    /// The same for a text that may be absent.
    public @Nullable String optionalText(String pointer, @Nullable String text, int most) {
        return text == null || text.isBlank() ? null : bounded(pointer, text, most);
    }

    private String bounded(String pointer, String text, int most) {
        if (text.length() > most) {
            at(pointer, "不得超过 %d 字".formatted(most), "at most %d characters".formatted(most));
            return "";
        }
        return text.strip();
    }

    /// A value that must be there and fit; complains with the text otherwise.
    public <T> Optional<T> checked(
            String pointer, @Nullable T value, Predicate<T> fits, Bilingual otherwise) {
        var given = needed(pointer, value);
        if (given.filter(fits.negate()).isPresent()) {
            at(pointer, otherwise);
            return Optional.empty();
        }
        return given;
    }

    public boolean none() {
        return all.isEmpty();
    }

    public List<Complaint> all() {
        return List.copyOf(all);
    }

    /// 422 with every place, if there is one.
    public void raise() {
        if (!all.isEmpty()) {
            var locale = LocaleContextHolder.getLocale();
            throw Problem.invalid(
                    all.stream().map(it -> new Fault(it.pointer(), it.text().in(locale))).toList());
        }
    }
}
