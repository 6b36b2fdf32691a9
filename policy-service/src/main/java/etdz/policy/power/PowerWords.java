package etdz.policy.power;

import etdz.policy.power.grant.Grant;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The words by whose beginnings a delegation is found: every ending of the names of the power and
/// of the giving organ, the words of the English name, the parts of the code.
public final class PowerWords {

    private static final int LONGEST = 12;

    private PowerWords() {}

    static List<String> of(Power power, Grant terms) {
        var code = normal(power.matter().value());
        return Stream.of(
                        endings(normal(power.name().zh())),
                        endings(normal(terms.from().name())),
                        Stream.of(normal(power.name().en()).split("[^a-z0-9]+", -1)),
                        Stream.of(code),
                        Stream.of(code.split("-", -1)))
                .flatMap(words -> words)
                .filter(word -> !word.isBlank())
                .distinct()
                .toList();
    }

    /// What somebody typed, as beginnings that all have to be there.
    public static List<String> terms(String query) {
        return Stream.of(normal(query).split("[\\s\\p{Cntrl}]+", -1))
                .filter(term -> !term.isEmpty())
                .map(term -> term.substring(0, Math.min(term.length(), LONGEST)))
                .distinct()
                .toList();
    }

    private static Stream<String> endings(String name) {
        return IntStream.range(0, name.length())
                .mapToObj(from -> name.substring(from, Math.min(name.length(), from + LONGEST)));
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    }
}
