package etdz.policy.words;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What somebody typed to find a name: parts of it, all of which have to be there. A part of Latin
/// letters and digits may stand for the pinyin of Chinese characters.
public record Sought(List<String> parts) {

    public Sought {
        parts = List.copyOf(parts);
    }

    public static Sought of(String typed) {
        return new Sought(
                Stream.of(typed.split("[\\s\\p{Cntrl}]+", -1))
                        .map(NameWords::normal)
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .toList());
    }

    /// Pieces that every name with these parts is kept under; none when all parts are too short.
    public List<String> pieces() {
        return parts.stream().flatMap(Sought::pieces).distinct().toList();
    }

    private static Stream<String> pieces(String part) {
        var size = isTyped(part) ? NameWords.LETTERS : NameWords.CHARACTERS;
        return IntStream.rangeClosed(0, part.length() - size)
                .mapToObj(at -> part.substring(at, at + size));
    }

    public boolean isIn(String name) {
        if (parts.isEmpty()) {
            return false;
        }
        var words = NameWords.of(name);
        return parts.stream().allMatch(part -> isTyped(part) ? words.reads(part) : words.has(part));
    }

    private static boolean isTyped(String part) {
        return part.chars().allMatch(it -> NameWords.isLetter((char) it));
    }
}
