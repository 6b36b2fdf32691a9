package etdz.land.boundary;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;

import etdz.common.http.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Measures a shape for everybody: it computes, stores nothing and needs no log-in.
@RestController
@RequestMapping("/api/land/area")
class AreaResource {

    /// A shape of the most positions allowed, with fifteen digits to each number.
    private static final int MOST_BYTES = 8 << 20;

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final ShapeRules rules;
    private final JsonMapper json;

    AreaResource(ShapeRules rules, JsonMapper json) {
        this.rules = rules;
        this.json = json;
    }

    @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, "application/geo+json"})
    @PreAuthorize("permitAll()")
    Measure measure(InputStream body, Locale language) throws IOException {
        return switch (GeoJson.read(rules, shape(body))) {
            case GeoJson.Reading.Sound(var land) -> Ellipsoid.measure(land);
            case GeoJson.Reading.Flawed(var flaws) ->
                    throw Problem.invalid(
                            flaws.stream()
                                    .map(flaw ->
                                            new Problem.Fault(
                                                    flaw.pointer(), flaw.text().in(language)))
                                    .toList());
        };
    }

    /// Read here and not by the framework, which would take a body of any size.
    private Map<String, Object> shape(InputStream body) throws IOException {
        var bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw Problem.of(CONTENT_TOO_LARGE, "too-large");
        }
        try {
            return Optional.ofNullable(json.readValue(bytes, OBJECT))
                    .orElseThrow(AreaResource::malformed);
        } catch (JacksonException _) {
            throw malformed();
        }
    }

    private static Problem malformed() {
        return Problem.of(BAD_REQUEST, "malformed-request");
    }
}
