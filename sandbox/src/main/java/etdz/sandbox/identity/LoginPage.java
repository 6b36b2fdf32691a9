package etdz.sandbox.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The page with the log-in form, in Chinese or English. The demo users are links that fill the
/// form, so that the page works without any script.
@Component
class LoginPage {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([\\w-]+)}}");

    private final String template = new String(resource("login/page.html"), UTF_8);
    private final Map<String, Map<String, String>> words;
    private final People people;

    LoginPage(People people, JsonMapper json) {
        this.people = people;
        words = json.readValue(resource("login/words.json"), new TypeReference<>() {});
    }

    /// What one visitor is to see.
    ///
    /// @param language zh or en
    /// @param user fills the form; whatever came in the address
    /// @param error what went wrong before, empty if nothing did
    /// @param csrf goes back with the form
    record Visit(String language, String user, String error, String csrf) {}

    String of(Visit visit) {
        var said = words.getOrDefault(visit.language(), Map.of());
        var places =
                Map.of(
                        "language", visit.language(),
                        "user", htmlEscape(visit.user()),
                        "focus-user", visit.user().isEmpty() ? "autofocus" : "",
                        "focus-password", visit.user().isEmpty() ? "" : "autofocus",
                        "csrf", htmlEscape(visit.csrf()),
                        "error", alert(said.getOrDefault("error-" + visit.error(), "")),
                        "people", groups(visit.language()));
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(fill(place.group(1), places, said)));
    }

    private static String fill(String name, Map<String, String> places, Map<String, String> said) {
        var known = places.get(name);
        return known != null ? known : htmlEscape(said.getOrDefault(name, ""));
    }

    private static String alert(String text) {
        return text.isEmpty()
                ? ""
                : "<p class=\"error\" role=\"alert\">%s</p>".formatted(htmlEscape(text));
    }

    private String groups(String language) {
        return people.groups().stream().map(group -> group(group, language)).collect(joining("\n"));
    }

    private static String group(Person.Group group, String language) {
        return """
        <h3>%s</h3>
        <ul>
        %s
        </ul>\
        """
                .formatted(
                        htmlEscape(group.title().in(language)),
                        group.people().stream()
                                .map(person -> entry(person, language))
                                .collect(joining("\n")));
    }

    private static String entry(Person person, String language) {
        var link =
                UriComponentsBuilder.fromPath(LoginResource.PATH)
                        .queryParam("user", person.id())
                        .queryParam("lang", language)
                        .toUriString();
        return "<li><a href=\"%s\">%s</a> <span>%s</span></li>"
                .formatted(
                        htmlEscape(link),
                        htmlEscape(person.id()),
                        htmlEscape(person.name().in(language)));
    }

    private static byte[] resource(String path) {
        try {
            return new ClassPathResource(path).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
