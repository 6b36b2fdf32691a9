package etdz.gateway.login;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/// Tells the portal who is logged in, and the token that its changing requests must carry.
@RestController
class SessionResource {

    private static final String HEADER = "X-CSRF-TOKEN";
    private static final List<String> SHOWN =
            List.of("name", "roles", "zone", "organ", "level", "creditCode", "acr");

    @GetMapping("/session")
    @PreAuthorize("permitAll()")
    ResponseEntity<Map<String, @Nullable Object>> session(
            @RequestAttribute(
                            name = "org.springframework.security.web.csrf.CsrfToken",
                            required = false)
                    @Nullable CsrfToken csrf) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        var person = who != null && who.getPrincipal() instanceof OidcUser user ? user : null;
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("user", person == null ? null : shown(person));
        view.put("csrf", person == null || csrf == null ? null : csrf.getToken());
        view.put("header", HEADER);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
    }

    private static Map<String, Object> shown(OidcUser person) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", person.getSubject());
        for (var claim : SHOWN) {
            var value = person.getClaims().get(claim);
            if (value != null) {
                shown.put(claim, value);
            }
        }
        return shown;
    }
}
