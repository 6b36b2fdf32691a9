package etdz.policy.catalogue;

import etdz.common.Bilingual;
import etdz.policy.data.DataFiles;
import etdz.policy.matter.GuideLint;
import etdz.policy.matter.Matter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.springframework.stereotype.Component;

/// All that keeps a draft from being published.
@Component
class DraftLint {

    /// @param pointer JSON Pointer into the draft
    record Finding(String pointer, String slug, String text) {}

    /// The number of a draft has no meaning yet.
    private static final int ANY_VERSION = 1;

    private final MatterJson json;
    private final Map<String, Bilingual> texts = new LinkedHashMap<>();

    DraftLint(MatterJson json) {
        this.json = json;
        BsonArray.parse(DataFiles.text("guide-faults.json"))
                .forEach(row -> {
                    var fault = row.asDocument();
                    texts.put(
                            fault.getString("slug").getValue(),
                            new Bilingual(
                                    fault.getString("zh").getValue(),
                                    fault.getString("en").getValue()));
                });
    }

    List<Finding> findings(Draft draft, LocalDate today, Locale locale) {
        var tree = json.read(draft.content());
        var shape =
                json.mistakes(tree, locale).stream()
                        .map(it -> new Finding(it.pointer(), "not-as-described", it.text()))
                        .toList();
        if (!shape.isEmpty()) {
            return shape;
        }
        return json.matter(tree, ANY_VERSION, today)
                .map(matter -> findings(draft, matter, locale))
                .orElseGet(() -> List.of(finding("", "not-readable", locale)));
    }

    private List<Finding> findings(Draft draft, Matter matter, Locale locale) {
        var renamed =
                draft.code().equals(matter.code())
                        ? Stream.<Finding>empty()
                        : Stream.of(finding("/code", "code-changed", locale));
        var guide =
                GuideLint.faults(matter).stream()
                        .map(fault -> finding(fault.pointer(), fault.slug(), locale));
        return Stream.concat(renamed, guide).toList();
    }

    private Finding finding(String pointer, String slug, Locale locale) {
        var text = Optional.ofNullable(texts.get(slug)).map(it -> it.in(locale)).orElse(slug);
        return new Finding(pointer, slug, text);
    }

    Map<String, Bilingual> texts() {
        return Map.copyOf(texts);
    }
}
