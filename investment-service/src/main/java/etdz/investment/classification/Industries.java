package etdz.investment.classification;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Sections and divisions of GB/T 4754-2017 as the data have them: which divisions a section has is
/// known of all, what a division is called only of manufacturing. Groups and classes below a
/// division are not in the data: their digits are taken as they are.
@Component
public class Industries {

    private static final Pattern SECTION = Pattern.compile("(.+) (\\d{2})(?:-(\\d{2}))?");

    /// A letter, or the digits of a division, group or class, or both.
    private static final Pattern CODE = Pattern.compile("([A-T])?(\\d{2,4})?");

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record File(Map<String, String> sections, Map<String, String> manufacturing) {}

    private final Map<String, Industry> divisions = new TreeMap<>();

    Industries(@Value("classpath:data/gbt4754-2017.json") Resource file, JsonMapper json) {
        try (var text = file.getInputStream()) {
            var read = json.readValue(text, File.class);
            read.sections().forEach((letter, words) -> add(letter, words, read.manufacturing()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// From `制造业 13-43`.
    private void add(String letter, String words, Map<String, String> names) {
        var parts = SECTION.matcher(words);
        if (!parts.matches()) {
            throw new IllegalStateException("Not a section: " + words);
        }
        var first = Integer.parseInt(parts.group(2));
        var last = parts.group(3) == null ? first : Integer.parseInt(parts.group(3));
        IntStream.rangeClosed(first, last)
                .mapToObj("%02d"::formatted)
                .forEach(code ->
                        divisions.put(
                                code, new Industry(letter, parts.group(1), code, names.get(code))));
    }

    /// All divisions, by their digits.
    public List<Industry> all() {
        return new ArrayList<>(divisions.values());
    }

    public Optional<Industry> find(String division) {
        return Optional.ofNullable(divisions.get(division));
    }

    /// The divisions that somebody means by a section's letter or a division's digits; none when
    /// there is no such section or division.
    public List<String> meant(String sectionOrDivision) {
        return divisions.values().stream()
                .filter(it ->
                        it.section().equals(sectionOrDivision)
                                || it.division().equals(sectionOrDivision))
                .map(Industry::division)
                .toList();
    }

    /// The section (门类) that a code of any level belongs to, such as `C`, `27`, `2770` or `C2770`;
    /// empty for what is no code of the classification.
    public Optional<Section> sectionOf(String code) {
        var parts = CODE.matcher(code);
        if (code.isEmpty() || !parts.matches()) {
            return Optional.empty();
        }
        var letter = Optional.ofNullable(parts.group(1));
        var division = Optional.ofNullable(parts.group(2)).map(digits -> digits.substring(0, 2));
        return divisions.values().stream()
                .filter(it -> letter.filter(wanted -> !wanted.equals(it.section())).isEmpty())
                .filter(it -> division.filter(wanted -> !wanted.equals(it.division())).isEmpty())
                .map(it -> new Section(it.section(), it.sectionName()))
                .findFirst();
    }

    /// A section.
    ///
    /// @param letter `A` to `T`
    public record Section(String letter, String name) {}
}
