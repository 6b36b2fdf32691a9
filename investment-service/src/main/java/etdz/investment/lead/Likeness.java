package etdz.investment.lead;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/// By what two leads seem to be the same: their names, or investor and place together, without
/// width, case, spaces and punctuation.
///
/// @param investorAndPlace empty while the place is open
public record Likeness(String name, String investorAndPlace) {

    static Likeness of(Prospect prospect, Investor investor) {
        var place = normal(prospect.place());
        return new Likeness(
                normal(prospect.name()),
                place.isEmpty() ? "" : normal(investor.name()) + "@" + place);
    }

    public static Likeness of(String name, String investor, String place) {
        return of(new Prospect(name, place, ""), new Investor(investor, null, null));
    }

    /// NFKC, lower case, letters and digits only.
    public static String normal(String text) {
        var same = Normalizer.normalize(text, Form.NFKC).toLowerCase(Locale.ROOT);
        return same.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
