package etdz.investment.guide;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One edition of the guide. A language whose texts nobody has written yet is prepared, and its
/// readers get English.
///
/// @param chapters in the order of the procedures
record Guide(String edition, List<Language> languages, List<Chapter> chapters) {

    static final String CHINESE = "zh";
    static final String ENGLISH = "en";

    Guide {
        languages = List.copyOf(languages);
        chapters = List.copyOf(chapters);
    }

    enum State {
        PUBLISHED,
        PREPARED
    }

    /// @param code of ISO 639-1
    /// @param name as its speakers call it
    record Language(String code, String name, State state) {

        /// In which its readers are answered.
        String answeredIn() {
            return state == State.PREPARED ? ENGLISH : code;
        }
    }

    record Chapter(String key, Text zh, Text en, List<Source> sources) {

        Chapter {
            sources = List.copyOf(sources);
        }

        Text in(String language) {
            return language.equals(CHINESE) ? zh : en;
        }
    }

    record Text(String title, List<String> paragraphs) {

        Text {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /// How far a chapter was held against its source.
    enum Evidence {
        VERIFIED,
        PUBLIC_COPY,
        UNVERIFIED
    }

    /// @param number of the order that issued it
    /// @param asOf day or year from which the text holds
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Source(String title, @Nullable String number, String asOf, Evidence evidence) {}

    Optional<Language> language(String code) {
        return languages.stream().filter(language -> language.code().equals(code)).findFirst();
    }
}
