package etdz.gateway.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.http.Problem;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The API of all services as one document, and a page that shows it without anything from outside.
@RestController
class ApiDocument {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Map<String, MediaType> PAGES =
            Map.of(
                    "docs.html", new MediaType(MediaType.TEXT_HTML, UTF_8),
                    "docs.js", new MediaType("text", "javascript", UTF_8),
                    "page.css", new MediaType("text", "css", UTF_8));

    @GetMapping("/api/openapi.json")
    @PreAuthorize("permitAll()")
    ResponseEntity<Resource> document() {
        return answer(MediaType.APPLICATION_JSON, "merged/openapi.json");
    }

    @GetMapping("/api/docs")
    @PreAuthorize("permitAll()")
    ResponseEntity<Resource> page() {
        return file("docs.html");
    }

    @GetMapping("/api/docs/{file}")
    @PreAuthorize("permitAll()")
    ResponseEntity<Resource> file(@PathVariable String file) {
        var type = PAGES.get(file);
        if (type == null) {
            throw Problem.of(NOT_FOUND, "not-found");
        }
        return answer(type, "pages/" + file);
    }

    private static ResponseEntity<Resource> answer(MediaType type, String path) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(FRESH))
                .body(new ClassPathResource(path));
    }
}
