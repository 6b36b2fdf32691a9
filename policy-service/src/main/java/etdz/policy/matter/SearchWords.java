package etdz.policy.matter;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The words under which a matter is found by their beginnings: every ending of its Chinese name,
/// the pinyin initials of every ending, the words of its English name and the parts of its code. So
/// a search inside a name is a search for a beginning, which an index answers.
final class SearchWords {

    /// So many characters of a name may be read in several ways, each way found; beyond it the
    /// first reading counts. Bounds the words of a name.
    private static final int AMBIGUOUS_CHARACTERS = 4;

    private SearchWords() {}

    static List<String> of(Matter matter) {
        var zh = normal(matter.name().zh());
        return Stream.of(
                        endings(zh),
                        initials(zh),
                        Stream.of(normal(matter.name().en()).split("[^a-z0-9]+", -1)),
                        parts(normal(matter.code().value())))
                .flatMap(words -> words)
                .filter(word -> !word.isBlank())
                .distinct()
                .toList();
    }

    /// What somebody typed, as beginnings of words that all have to be there.
    static List<String> terms(String query) {
        return Stream.of(normal(query).split("[\\s\\p{Cntrl}]+", -1))
                .filter(term -> !term.isEmpty())
                .distinct()
                .toList();
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    }

    private static Stream<String> endings(String name) {
        return IntStream.range(0, name.length()).mapToObj(name::substring);
    }

    private static Stream<String> parts(String code) {
        return IntStream.range(0, code.length())
                .filter(at -> at == 0 || code.charAt(at - 1) == '-')
                .mapToObj(code::substring);
    }

    private static Stream<String> initials(String name) {
        var han = name.replaceAll("[^\\p{IsHan}]", "");
        return endings(han).flatMap(ending -> readings(ending).stream());
    }

    private static Set<String> readings(String han) {
        var readings = Set.of("");
        var ambiguous = 0;
        for (var at = 0; at < han.length(); at++) {
            var letters = letters(han.charAt(at));
            var several = letters.size() > 1 && ++ambiguous <= AMBIGUOUS_CHARACTERS;
            var chosen = several ? letters : letters.stream().limit(1).toList();
            readings =
                    readings.stream()
                            .flatMap(start -> chosen.stream().map(letter -> start + letter))
                            .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return readings;
    }

    private static List<String> letters(char han) {
        return PinyinHelper.toPinyinList(han, PinyinStyleEnum.FIRST_LETTER).stream()
                .distinct()
                .toList();
    }
}
