package etdz.investment.enterprise.dossier;

import etdz.common.CreditCode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// By what the register finds an enterprise: derived from its code and facts, never told.
///
/// @param nameKey the same for names that differ only in how they are written
/// @param codeBody the credit code without its check character
/// @param text names in one way of writing
/// @param pairs of neighbouring letters of the text, by which a part of a name is found
/// @param industry division of GB/T 4754-2017
public record Finding(
        String nameKey,
        String codeBody,
        String text,
        List<String> pairs,
        @Nullable String industry) {

    private static final int BODY = 17;

    public Finding {
        pairs = List.copyOf(pairs);
    }

    static Finding of(
            CreditCode code, String name, @Nullable String nameEn, @Nullable String industry) {
        var text = oneWay(nameEn == null ? name : name + "\n" + nameEn);
        var value = code.value();
        return new Finding(
                keyOf(name),
                value.substring(0, Math.min(BODY, value.length())),
                text,
                pairsOf(text),
                industry);
    }

    /// Width, case and outer spaces make no difference.
    public static String oneWay(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /// Punctuation makes none either, nor which of its two words a limited company (有限公司) uses.
    static String keyOf(String name) {
        return oneWay(name).replaceAll("[^\\p{L}\\p{N}]", "").replace("有限责任公司", "有限公司");
    }

    /// The last letter stands alone, so that every letter begins one.
    public static List<String> pairsOf(String text) {
        var letters = text.codePoints().mapToObj(Character::toString).toList();
        var pairs = new LinkedHashSet<String>();
        for (var at = 0; at < letters.size(); at++) {
            pairs.add(String.join("", letters.subList(at, Math.min(at + 2, letters.size()))));
        }
        return new ArrayList<>(pairs);
    }
}
