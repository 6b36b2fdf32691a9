package etdz.common.http;

import etdz.common.Bilingual;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.ProblemDetail;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The texts of all problems that this process can answer, from every `contract/problems.json` on
/// its class path.
public final class ProblemTexts {

    /// @param detail what happened, where the title does not say it all
    /// @param remedy what the caller can do
    record Entry(
            int status, Bilingual title, @Nullable Bilingual detail, @Nullable Bilingual remedy) {}

    private final Map<String, Entry> entries = new HashMap<>();

    public ProblemTexts() {
        var json = JsonMapper.builder().build();
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:contract/problems.json")) {
                try (var in = file.getInputStream()) {
                    entries.putAll(json.readValue(in, new TypeReference<Map<String, Entry>>() {}));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Adds title, detail, remedy and the trace to a problem on its way out; what is set already
    /// stays.
    public ProblemDetail localise(ProblemDetail body, Locale locale) {
        var entry = entries.get(Problem.slugOf(body));
        if (entry != null) {
            body.setTitle(entry.title().in(locale));
            if (body.getDetail() == null && entry.detail() != null) {
                body.setDetail(entry.detail().in(locale));
            }
            if (entry.remedy() != null) {
                body.setProperty("remedy", entry.remedy().in(locale));
            }
        }
        var trace = MDC.get("traceId");
        if (trace != null) {
            body.setProperty("traceId", trace);
        }
        return body;
    }

    /// The slugs that have a text.
    public Set<String> slugs() {
        return Set.copyOf(entries.keySet());
    }
}
