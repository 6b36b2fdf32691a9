package etdz.investment.capital;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The worked examples of the rules on foreign capital: `rules/fdi.json`.
public final class FdiExamples {

    public static final int ALL = 7;

    private FdiExamples() {}

    public static Stream<JsonNode> of(String rule) {
        return all().filter(it -> it.get("rule").asString().equals(rule));
    }

    public static Stream<JsonNode> all() {
        try (var in = new ClassPathResource("rules/fdi.json").getInputStream()) {
            return JsonMapper.shared().readTree(in).valueStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
