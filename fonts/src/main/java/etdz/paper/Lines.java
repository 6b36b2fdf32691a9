package etdz.paper;

import java.util.ArrayList;
import java.util.List;

/// Breaks text into lines as Chinese is broken: between any two characters, but not before a
/// closing mark or after an opening one, and not within a word of Latin letters or digits that fits
/// a line.
final class Lines {

    private static final String NOT_AT_THE_BEGINNING = "，。、；：！？）】》〉」』”’%‰℃〕,.;:!?)]}";
    private static final String NOT_AT_THE_END = "（【《〈「『“‘〔([{";

    private final Typeface typeface;
    private final double size;
    private final double width;

    /// @param width in the unit of `size`
    Lines(Typeface typeface, double size, double width) {
        this.typeface = typeface;
        this.size = size;
        this.width = width;
    }

    /// @param indent by which the first line is shorter
    List<String> of(String text, double indent) {
        var lines = new ArrayList<String>();
        var rest = text.strip();
        var room = width - indent;
        while (!rest.isEmpty()) {
            var end = end(rest, room);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
            room = width;
        }
        return lines.isEmpty() ? List.of("") : lines;
    }

    /// Where the first line of a text ends.
    private int end(String text, double room) {
        var used = 0.0;
        var end = 0;
        while (end < text.length()) {
            var character = text.codePointAt(end);
            used += typeface.width(character) * size;
            if (used > room && end > 0) {
                return broken(text, end);
            }
            end += Character.charCount(character);
        }
        return end;
    }

    /// The last place at or before `at` where a line may end; `at` itself if there is none.
    private static int broken(String text, int at) {
        for (var end = at; end > 0; end = text.offsetByCodePoints(end, -1)) {
            if (mayBreak(text.codePointBefore(end), text.codePointAt(end))) {
                return end;
            }
        }
        return at;
    }

    private static boolean mayBreak(int before, int after) {
        return NOT_AT_THE_BEGINNING.indexOf(after) < 0
                && NOT_AT_THE_END.indexOf(before) < 0
                && !(isOfWord(before) && isOfWord(after));
    }

    private static boolean isOfWord(int character) {
        return (character < 0x250 && Character.isLetterOrDigit(character))
                || character == '-'
                || character == '.';
    }
}
