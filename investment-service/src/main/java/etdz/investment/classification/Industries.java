package etdz.investment.classification;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The sections and divisions of GB/T 4754-2017. Groups and classes below a division are not in the
/// data: their digits are taken as they are.
@Component
public class Industries {

    /// A letter, or the digits of a division, group or class, or both.
    private static final Pattern CODE = Pattern.compile("([A-T])?(\\d{2,4})?");

    private static final Pattern DIVISIONS = Pattern.compile("(.+) (\\d{2})(?:-(\\d{2}))?");

    /// A section (门类).
    ///
    /// @param letter `A` to `T`
    public record Section(String letter, String name) {}

    private record Range(Section section, int first, int last) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record File(Map<String, String> sections, Map<String, String> manufacturing) {}

    private final List<Range> ranges = new ArrayList<>();
    private final Map<String, String> divisions;

    Industries(@Value("classpath:data/gbt4754-2017.json") Resource file, JsonMapper json) {
        try (var text = file.getInputStream()) {
            var read = json.readValue(text, File.class);
            read.sections().forEach((letter, told) -> ranges.add(range(letter, told)));
            this.divisions = Map.copyOf(read.manufacturing());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// From `制造业 13-43`.
    private static Range range(String letter, String told) {
        var parts = DIVISIONS.matcher(told);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a section: " + told);
        }
        var first = Integer.parseInt(parts.group(2));
        var last = parts.group(3) == null ? first : Integer.parseInt(parts.group(3));
        return new Range(new Section(letter, parts.group(1)), first, last);
    }

    public List<Section> sections() {
        return ranges.stream().map(Range::section).toList();
    }

    /// The section that a code belongs to; empty for what is no code of the classification.
    public Optional<Section> sectionOf(String code) {
        var parts = CODE.matcher(code);
        if (code.isEmpty() || !parts.matches()) {
            return Optional.empty();
        }
        var letter = Optional.ofNullable(parts.group(1));
        var digits = Optional.ofNullable(parts.group(2));
        return ranges.stream()
                .filter(range -> letter.filter(it -> !it.equals(range.section.letter())).isEmpty())
                .filter(range -> digits.filter(it -> !holds(range, it)).isEmpty())
                .map(Range::section)
                .findFirst();
    }

    private static boolean holds(Range range, String digits) {
        var division = Integer.parseInt(digits.substring(0, 2));
        return range.first <= division && division <= range.last;
    }

    /// The name of its division where the data have it, else of its section.
    public Optional<String> nameOf(String code) {
        return sectionOf(code)
                .map(section -> {
                    var digits = code.replaceFirst("^[A-T]", "");
                    var division = digits.length() < 2 ? "" : digits.substring(0, 2);
                    return divisions.getOrDefault(division, section.name());
                });
    }
}
