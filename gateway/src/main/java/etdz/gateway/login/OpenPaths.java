package etdz.gateway.login;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// What everybody may ask without logging in.
final class OpenPaths {

    private static final List<String> OURS =
            List.of("GET /api/openapi.json", "GET /api/docs", "GET /api/docs/**");

    private OpenPaths() {}

    static RequestMatcher[] of(LogInSettings settings) {
        return matchers(Stream.concat(toAll(settings), settings.either().stream()));
    }

    /// Of them those that answer everybody alike, whoever is logged in.
    static RequestMatcher[] alike(LogInSettings settings) {
        return matchers(toAll(settings));
    }

    private static Stream<String> toAll(LogInSettings settings) {
        return Stream.concat(OURS.stream(), settings.open().stream());
    }

    private static RequestMatcher[] matchers(Stream<String> lines) {
        return lines.map(OpenPaths::matcher).toArray(RequestMatcher[]::new);
    }

    private static RequestMatcher matcher(String line) {
        var space = line.indexOf(' ');
        return PathPatternRequestMatcher.withDefaults()
                .matcher(
                        HttpMethod.valueOf(line.substring(0, space)),
                        line.substring(space + 1).strip());
    }
}
