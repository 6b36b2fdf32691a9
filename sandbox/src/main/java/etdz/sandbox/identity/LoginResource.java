package etdz.sandbox.identity;

import static org.springframework.http.HttpStatus.FOUND;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where a browser logs in.
@RestController
class LoginResource {

    static final String PATH = "/login";

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final LoginPage page;
    private final URI platform;

    LoginResource(LoginPage page, IdentitySettings settings) {
        this.page = page;
        platform = settings.platform();
    }

    @GetMapping(PATH)
    @PreAuthorize("permitAll()")
    ResponseEntity<String> login(
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "") String error,
            Locale preferred,
            CsrfToken csrf) {
        var visit = new LoginPage.Visit(language(lang, preferred), user, error, csrf.getToken());
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(page.of(visit));
    }

    /// Chinese unless the visitor asks for English.
    private static String language(@Nullable String asked, Locale preferred) {
        var tag = asked == null || asked.isEmpty() ? preferred.getLanguage() : asked;
        return tag.startsWith("en") ? "en" : "zh";
    }

    /// Whoever logged in without having been sent here by the platform.
    @GetMapping("/")
    @PreAuthorize("permitAll()")
    ResponseEntity<Void> home() {
        return ResponseEntity.status(FOUND).location(platform).build();
    }
}
