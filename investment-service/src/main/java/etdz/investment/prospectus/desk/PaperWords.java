package etdz.investment.prospectus.desk;

import etdz.common.Bilingual;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What a prospectus on paper is written with, in both languages; data, not code.
@Component
class PaperWords {

    private final Map<String, Map<String, Bilingual>> groups;

    private record File(
            Map<String, Bilingual> facts,
            Map<String, Bilingual> units,
            Map<String, Bilingual> evidence,
            Map<String, Bilingual> verdicts,
            Map<String, Bilingual> checks,
            Map<String, Bilingual> words) {}

    PaperWords(@Value("classpath:data/prospectus-words.json") Resource file, JsonMapper json) {
        try (var text = file.getInputStream()) {
            var read = json.readValue(text, File.class);
            this.groups =
                    Map.of(
                            "facts", read.facts(),
                            "units", read.units(),
                            "evidence", read.evidence(),
                            "verdicts", read.verdicts(),
                            "checks", read.checks(),
                            "words", read.words());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    In in(boolean english) {
        return new In(english);
    }

    /// In one language.
    final class In {

        private final boolean english;

        private In(boolean english) {
            this.english = english;
        }

        boolean english() {
            return english;
        }

        String word(String key) {
            return of("words", key);
        }

        String of(String group, Enum<?> key) {
            return of(group, key.name());
        }

        String of(String group, String key) {
            var found = groups.getOrDefault(group, Map.of()).get(key);
            if (found == null) {
                throw new IllegalStateException("No words for " + group + "." + key);
            }
            return english ? found.en() : found.zh();
        }
    }
}
