package etdz.policy.words;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A name as it is searched for: without punctuation, and beside it a line of letters in which each
/// Chinese character stands as the first letters of all its readings (多音字).
///
/// @param text letters and digits only, in small letters
/// @param letters for each character of `text` what may be typed for it
public record NameWords(String text, List<Set<String>> letters) {

    static final int CHARACTERS = 2;
    static final int LETTERS = 3;

    /// Bounds what an index keeps of one name.
    private static final int MOST = 120;

    public NameWords {
        letters = List.copyOf(letters);
    }

    public static NameWords of(String name) {
        var text = normal(name);
        return new NameWords(text, text.chars().mapToObj(it -> letters((char) it)).toList());
    }

    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Set<String> letters(char one) {
        if (isLetter(one)) {
            return Set.of(String.valueOf(one));
        }
        if (!Character.isIdeographic(one)) {
            return Set.of();
        }
        return PinyinHelper.toPinyinList(one, PinyinStyleEnum.FIRST_LETTER).stream()
                .filter(it -> it.length() == 1 && isLetter(it.charAt(0)))
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean isLetter(char one) {
        return (one >= 'a' && one <= 'z') || (one >= '0' && one <= '9');
    }

    /// The pieces under which an index keeps the name: every two characters that stand together,
    /// and every three letters.
    public List<String> pieces() {
        var pieces = new LinkedHashSet<String>();
        for (var at = 0; at + CHARACTERS <= text.length(); at++) {
            pieces.add(text.substring(at, at + CHARACTERS));
        }
        for (var at = 0; at + LETTERS <= letters.size(); at++) {
            pieces.addAll(written(at));
        }
        return pieces.stream().limit(MOST).toList();
    }

    private List<String> written(int from) {
        var ways = Stream.of("");
        for (var letter : letters.subList(from, from + LETTERS)) {
            ways = ways.flatMap(start -> letter.stream().map(start::concat));
        }
        return ways.sorted().toList();
    }

    boolean has(String part) {
        return text.contains(part);
    }

    boolean reads(String typed) {
        for (var from = 0; from + typed.length() <= letters.size(); from++) {
            if (readsAt(from, typed)) {
                return true;
            }
        }
        return false;
    }

    private boolean readsAt(int from, String typed) {
        for (var at = 0; at < typed.length(); at++) {
            if (!letters.get(from + at).contains(typed.substring(at, at + 1))) {
                return false;
            }
        }
        return true;
    }
}
