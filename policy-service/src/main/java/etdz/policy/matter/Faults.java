package etdz.policy.matter;

import etdz.common.Bilingual;
import etdz.policy.matter.GuideLint.Fault;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gathers what is wrong with a guide.
final class Faults {

    private final List<Fault> faults = new ArrayList<>();

    List<Fault> all() {
        return List.copyOf(faults);
    }

    void require(boolean holds, String pointer, String slug) {
        if (!holds) {
            faults.add(new Fault(pointer, slug));
        }
    }

    void text(@Nullable String text, String at) {
        require(text != null && !text.isBlank(), at, "missing");
    }

    void bilingual(Bilingual text, String at) {
        text(text.zh(), at + "/zh");
        text(text.en(), at + "/en");
    }

    /// Need not be there; what is there is there in both languages.
    void optional(@Nullable Bilingual text, String at) {
        if (text != null) {
            bilingual(text, at);
        }
    }

    void needed(@Nullable Bilingual text, String at) {
        require(text != null, at, "missing");
        optional(text, at);
    }

    void each(List<Bilingual> texts, String at) {
        for (var i = 0; i < texts.size(); i++) {
            bilingual(texts.get(i), at + "/" + i);
        }
    }
}
