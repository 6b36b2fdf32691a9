package etdz.common.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The service's `openapi.yaml` as tests hold the running service against it.
public final class Contract {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final ObjectNode document;

    public Contract() {
        try (var in = new ClassPathResource("contract/openapi.yaml").getInputStream()) {
            this.document = JsonMapper.shared().valueToTree(ContractFile.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every operation as `get /path`.
    public Set<String> operations() {
        var operations = new TreeSet<String>();
        document.get("paths")
                .properties()
                .forEach(path ->
                        path.getValue().propertyNames().stream()
                                .filter(METHODS::contains)
                                .forEach(m -> operations.add(m + " " + path.getKey())));
        return operations;
    }

    /// What the service answers to, in the same form.
    public static Set<String> operationsOf(RequestMappingHandlerMapping handlers) {
        var operations = new TreeSet<String>();
        for (var mapping : handlers.getHandlerMethods().keySet()) {
            for (var path : mapping.getPatternValues()) {
                for (var method : mapping.getMethodsCondition().getMethods()) {
                    operations.add(method.name().toLowerCase(Locale.ROOT) + " " + path);
                }
            }
        }
        operations.removeIf(operation -> !operation.contains(" /api/"));
        return operations;
    }

    /// Each example that an answer with 200 shows, by operation.
    public JsonNode example(String path, String method) {
        return document.at("/paths")
                .get(path)
                .at("/" + method + "/responses/200/content/application~1json/example");
    }

    public JsonNode exampleRequest(String path, String method) {
        return document.at("/paths")
                .get(path)
                .at("/" + method + "/requestBody/content/application~1json/example");
    }

    /// Fits the schema of this name, and holds no member that it does not describe.
    public void fits(String schema, String json) {
        var root = document.deepCopy();
        closed(root.at("/components/schemas"));
        root.put("$ref", "#/components/schemas/" + schema);
        var errors =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(root.toString(), InputFormat.JSON)
                        .validate(json, InputFormat.JSON);

        assertThat(List.copyOf(errors)).isEmpty();
    }

    private static void closed(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.has("properties")
                && object.path("type").asString("").equals("object")
                && !object.has("oneOf")
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(Contract::closed);
    }
}
