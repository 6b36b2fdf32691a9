package etdz.policy.matter.edition;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import etdz.policy.matter.MatterCode;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The words under which a matter is found by their beginnings: every ending of its Chinese name
/// and of its everyday words, the pinyin of every ending and its initials, the words of its English
/// name and the parts of its code. So a search inside a name is a search for a beginning, which an
/// index answers.
final class SearchWords {

    /// So many characters of a name may be read in several ways, each way found; beyond it the
    /// first reading counts. Bounds the words of a name.
    private static final int AMBIGUOUS_INITIALS = 4;

    private static final int AMBIGUOUS_SYLLABLES = 3;

    private SearchWords() {}

    static List<String> of(MatterCode code, Edition edition) {
        var names = Stream.concat(Stream.of(edition.name().zh()), edition.keywords().stream());
        return Stream.of(
                        names.map(SearchWords::normal).flatMap(SearchWords::ofName),
                        latin(normal(edition.name().en())),
                        parts(normal(code.value())))
                .flatMap(words -> words)
                .filter(word -> !word.isBlank())
                .distinct()
                .toList();
    }

    private static Stream<String> ofName(String name) {
        var han = name.replaceAll("[^\\p{IsHan}]", "");
        if (han.isEmpty()) {
            return latin(name);
        }
        var syllables = syllables(han);
        var initials =
                syllables.stream()
                        .map(ways ->
                                ways.stream().map(it -> it.substring(0, 1)).distinct().toList())
                        .toList();
        return Stream.of(
                        endings(name),
                        read(initials, AMBIGUOUS_INITIALS),
                        read(syllables, AMBIGUOUS_SYLLABLES),
                        latin(name))
                .flatMap(words -> words);
    }

    private static Stream<String> latin(String text) {
        return Stream.of(text.split("[^a-z0-9]+", -1));
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

    /// The ways to read each character, the one that fits its phrase first.
    private static List<List<String>> syllables(String han) {
        var phrase = PinyinHelper.toPinyin(han, PinyinStyleEnum.NORMAL, " ").split(" ", -1);
        return IntStream.range(0, han.length())
                .mapToObj(at ->
                        Stream.concat(
                                        phrase.length == han.length()
                                                ? Stream.of(phrase[at])
                                                : Stream.empty(),
                                        PinyinHelper.toPinyinList(
                                                han.charAt(at), PinyinStyleEnum.NORMAL)
                                                .stream())
                                .filter(way -> !way.isEmpty())
                                .distinct()
                                .toList())
                .toList();
    }

    private static Stream<String> read(List<List<String>> ways, int ambiguous) {
        return IntStream.range(0, ways.size())
                .boxed()
                .flatMap(at -> readings(ways.subList(at, ways.size()), ambiguous).stream());
    }

    private static Set<String> readings(List<List<String>> characters, int most) {
        var readings = Set.of("");
        var ambiguous = 0;
        for (var ways : characters) {
            var several = ways.size() > 1 && ++ambiguous <= most;
            var chosen = several ? ways : ways.stream().limit(1).toList();
            readings =
                    readings.stream()
                            .flatMap(start -> chosen.stream().map(way -> start + way))
                            .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return readings;
    }
}
