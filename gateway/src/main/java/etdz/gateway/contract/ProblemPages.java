package etdz.gateway.contract;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.Bilingual;
import etdz.common.http.Problem;
import etdz.gateway.edge.Navigation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The address in a problem's `type` leads here: what it means and what to do, for people and for
/// programs.
@RestController
class ProblemPages {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final MediaType HTML =
            new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8);

    private final Map<String, Explained> problems;

    ProblemPages() throws IOException {
        try (var in = new ClassPathResource("merged/problems.json").getInputStream()) {
            this.problems =
                    new TreeMap<>(
                            JsonMapper.builder()
                                    .build()
                                    .readValue(in, new TypeReference<Map<String, Explained>>() {}));
        }
    }

    @GetMapping("/problems")
    @PreAuthorize("permitAll()")
    ResponseEntity<?> all(HttpServletRequest request, Locale locale) {
        if (!Navigation.isOne(request)) {
            return fresh().body(problems);
        }
        var rows =
                problems.entrySet().stream()
                        .map(entry ->
                                "<li><a href=\"/problems/%s\">%s</a> <code>%s</code></li>"
                                        .formatted(
                                                entry.getKey(),
                                                text(entry.getValue().title(), locale),
                                                entry.getKey()))
                        .collect(Collectors.joining("\n"));
        return page(locale, in(locale, "问题类型", "Problems"), "<ul>" + rows + "</ul>");
    }

    @GetMapping("/problems/{slug}")
    @PreAuthorize("permitAll()")
    ResponseEntity<?> one(HttpServletRequest request, @PathVariable String slug, Locale locale) {
        var problem = problems.get(slug);
        if (problem == null) {
            throw Problem.of(NOT_FOUND, "not-found");
        }
        if (!Navigation.isOne(request)) {
            return fresh().body(problem);
        }
        var body =
                "<p class=\"status\">HTTP %d · <code>/problems/%s</code></p>%s%s"
                        .formatted(
                                problem.status(),
                                slug,
                                paragraph(null, problem.detail(), locale),
                                paragraph(
                                        in(locale, "怎么办", "What to do"), problem.remedy(), locale));
        return page(locale, text(problem.title(), locale), body);
    }

    private static ResponseEntity<?> page(Locale locale, String title, String body) {
        var html =
                """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width,initial-scale=1">
                <title>%s</title><link rel="stylesheet" href="/api/docs/page.css"></head>
                <body><main><h1>%s</h1>%s<p><a href="/">%s</a></p></main></body></html>
                """
                        .formatted(
                                locale.toLanguageTag(),
                                title,
                                title,
                                body,
                                in(locale, "返回首页", "Back to the start"));
        return fresh().contentType(HTML).body(html);
    }

    private static ResponseEntity.BodyBuilder fresh() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH))
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE);
    }

    private static String paragraph(
            @Nullable String heading, @Nullable Bilingual text, Locale locale) {
        if (text == null) {
            return "";
        }
        var head = heading == null ? "" : "<h2>" + heading + "</h2>";
        return head + "<p>" + text(text, locale) + "</p>";
    }

    private static String in(Locale locale, String zh, String en) {
        return new Bilingual(zh, en).in(locale);
    }

    private static String text(Bilingual text, Locale locale) {
        return HtmlUtils.htmlEscape(text.in(locale));
    }
}
