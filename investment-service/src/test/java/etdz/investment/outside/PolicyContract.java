package etdz.investment.outside;

import static java.util.stream.Collectors.toMap;

import etdz.common.http.ContractFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What policy-service's own contract shows as answers, so that stubs of it say what it says.
public final class PolicyContract {

    private static final Path FILE =
            Path.of("../policy-service/src/main/resources/contract/openapi.yaml");
    private static final JsonNode CONTRACT = read();

    private PolicyContract() {}

    /// The one example of a 200.
    ///
    /// @param operation such as `get /api/policy/zones`
    public static String answer(String operation) {
        var example = content(operation).path("example");
        if (example.isMissingNode()) {
            throw new IllegalArgumentException("No example of " + operation);
        }
        return example.toString();
    }

    /// Its named examples.
    public static Map<String, JsonNode> answers(String operation) {
        return content(operation).path("examples").properties().stream()
                .collect(toMap(Map.Entry::getKey, it -> it.getValue().get("value")));
    }

    private static JsonNode content(String operation) {
        var words = operation.split(" ", 2);
        return CONTRACT.path("paths")
                .path(words[1])
                .path(words[0])
                .at("/responses/200/content/application~1json");
    }

    private static JsonNode read() {
        try {
            return JsonMapper.shared().valueToTree(ContractFile.read(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
