package etdz.policy.worklist.query;

import etdz.policy.words.Sought;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What somebody typed to find cases, and what it may be: a number, its beginning or its last
/// digits, a credit code or its beginning, a part of a name.
///
/// @param typed without what NFKC takes away
/// @param number of one case
/// @param beginning of numbers
/// @param serial the last digits of a number
/// @param creditCode or the beginning of one
public record Looking(
        String typed,
        Optional<String> number,
        Optional<String> beginning,
        Optional<Integer> serial,
        Optional<String> creditCode,
        Sought sought) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{6}-[0-9]{4}-[0-9]{6,9}");
    private static final Pattern BEGINNING = Pattern.compile("[0-9]{6}-[0-9]{4}-[0-9]{3,5}");
    private static final Pattern SERIAL = Pattern.compile("[0-9]{1,6}");
    private static final Pattern CREDIT_CODE =
            Pattern.compile("(?=(.*[0-9]){6})[0-9A-HJ-NP-RT-UW-Y]{8,18}");

    public static Looking of(String text) {
        var typed = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        var upper = typed.toUpperCase(Locale.ROOT);
        return new Looking(
                typed,
                matching(NUMBER, upper),
                matching(BEGINNING, upper),
                matching(SERIAL, upper).map(Integer::valueOf),
                matching(CREDIT_CODE, upper),
                Sought.of(typed));
    }

    private static Optional<String> matching(Pattern shape, String text) {
        return Optional.of(text).filter(it -> shape.matcher(it).matches());
    }

    /// The numbers it may stand for.
    public List<String> numbers(List<String> divisions, List<Integer> years) {
        return number.map(List::of).orElseGet(() -> numbered(divisions, years));
    }

    private List<String> numbered(List<String> divisions, List<Integer> years) {
        return serial.map(last ->
                        divisions.stream()
                                .flatMap(division ->
                                        years.stream()
                                                .map(year ->
                                                        "%s-%d-%06d"
                                                                .formatted(division, year, last)))
                                .toList())
                .orElse(List.of());
    }

    /// Whether it is a number and nothing else, so that no name needs to be looked for.
    public boolean isNumber() {
        return number.isPresent() || beginning.isPresent();
    }

    public boolean fits(String id, String code, String name, String subject) {
        return number.filter(id::equals).isPresent()
                || beginning.filter(id::startsWith).isPresent()
                || serial.filter(last -> id.endsWith("-%06d".formatted(last))).isPresent()
                || creditCode.filter(code::startsWith).isPresent()
                || sought.isIn(name)
                || sought.isIn(subject);
    }
}
