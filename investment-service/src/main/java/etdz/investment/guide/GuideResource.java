package etdz.investment.guide;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import etdz.common.http.Problem;
import etdz.investment.guide.Guide.Chapter;
import etdz.investment.guide.Guide.Language;
import etdz.investment.guide.Guide.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The guide in the reader's language, as far as there is one.
@RestController
@RequestMapping("/api/investment/guide")
class GuideResource {

    private static final CacheControl PUBLIC =
            CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic();

    /// @param asked for which language
    /// @param language in which it is answered
    record Answer(
            String edition,
            String asked,
            String language,
            List<Language> languages,
            List<ChapterView> chapters) {}

    record ChapterView(String key, String title, List<String> paragraphs, List<Source> sources) {

        static ChapterView of(Chapter chapter, String language) {
            var text = chapter.in(language);
            return new ChapterView(
                    chapter.key(), text.title(), text.paragraphs(), chapter.sources());
        }
    }

    private final Guide guide;

    GuideResource(@Value("classpath:data/investment-guide.json") Resource file, JsonMapper json) {
        try (var text = file.getInputStream()) {
            this.guide = json.readValue(text, Guide.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping
    @PreAuthorize("permitAll()")
    ResponseEntity<Answer> show(@RequestParam(defaultValue = Guide.CHINESE) String language) {
        var asked =
                guide.language(language)
                        .orElseThrow(() ->
                                Problem.of(BAD_REQUEST, "bad-parameter")
                                        .at("language", "zh|en|ru|mn"));
        var answered = asked.answeredIn();
        return ResponseEntity.ok()
                .cacheControl(PUBLIC)
                .body(
                        new Answer(
                                guide.edition(),
                                asked.code(),
                                answered,
                                guide.languages(),
                                guide.chapters().stream()
                                        .map(chapter -> ChapterView.of(chapter, answered))
                                        .toList()));
    }
}
