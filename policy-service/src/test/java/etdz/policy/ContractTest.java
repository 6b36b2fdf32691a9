package etdz.policy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.http.ContractFile;
import etdz.common.http.ProblemTexts;
import etdz.common.service.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The published contract and the running service say the same.
@ServiceTest
class ContractTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Path MAIN = Path.of("src/main");

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    @Autowired ProblemTexts texts;

    @Test
    void every_operation_is_served_and_nothing_else() throws IOException {
        assertThat(served().keySet()).isEqualTo(new TreeSet<>(described().keySet()));
    }

    @Test
    void every_operation_names_the_query_and_headers_that_are_read() throws IOException {
        var contract = contract();
        var described = described();

        served().forEach((operation, method) ->
                assertThat(parameters(contract, requireNonNull(described.get(operation))))
                        .as(operation)
                        .containsAll(read(method)));
    }

    @Test
    void every_operation_has_a_name_of_its_own_and_an_answer() throws IOException {
        var described = described().values();

        assertThat(described)
                .extracting(operation -> operation.path("operationId").asString(""))
                .doesNotContain("")
                .doesNotHaveDuplicates();
        assertThat(described)
                .allSatisfy(operation ->
                        assertThat(operation.path("responses").propertyNames())
                                .anyMatch(status -> status.startsWith("2")));
    }

    @Test
    void every_problem_has_its_texts() throws IOException {
        var slug = Pattern.compile("Problem\\.of\\(\\s*[A-Z_.a-z]+,\\s*\"([a-z-]+)\"\\)");
        try (Stream<Path> files = Files.walk(MAIN.resolve("java"))) {
            var used = new TreeSet<String>();
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                slug.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> used.add(found.group(1)));
            }
            assertThat(used).hasSizeGreaterThan(5);
            assertThat(texts.slugs()).containsAll(used);
        }
    }

    private Map<String, HandlerMethod> served() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("etdz."))
                .flatMap(entry ->
                        operations(entry.getKey()).map(name -> Map.entry(name, entry.getValue())))
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                (one, _) -> one,
                                TreeMap::new));
    }

    private static Stream<String> operations(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .flatMap(method ->
                        mapping.getPatternValues().stream()
                                .map(path -> method.name().toLowerCase(Locale.ROOT) + " " + path));
    }

    private static Set<String> read(HandlerMethod method) {
        var names = new TreeSet<String>();
        for (var parameter : method.getMethodParameters()) {
            var query = parameter.getParameterAnnotation(RequestParam.class);
            var header = parameter.getParameterAnnotation(RequestHeader.class);
            if (query != null) {
                names.add(
                        query.value().isEmpty()
                                ? String.valueOf(parameter.getParameter().getName())
                                : query.value());
            }
            if (header != null && !header.value().equals("Content-Length")) {
                names.add(header.value());
            }
        }
        return names;
    }

    private static Map<String, JsonNode> described() throws IOException {
        var operations = new TreeMap<String, JsonNode>();
        contract()
                .path("paths")
                .forEachEntry((path, item) ->
                        item.forEachEntry((method, operation) -> {
                            if (METHODS.contains(method)) {
                                operations.put(method + " " + path, operation);
                            }
                        }));
        return operations;
    }

    private static Set<String> parameters(JsonNode contract, JsonNode operation) {
        var names = new TreeSet<String>();
        for (var parameter : operation.path("parameters")) {
            var ref = parameter.path("$ref").asString("");
            var meant = ref.isEmpty() ? parameter : contract.at(ref.substring(1));
            names.add(meant.path("name").asString());
        }
        return names;
    }

    private static JsonNode contract() throws IOException {
        return JsonMapper.shared()
                .valueToTree(ContractFile.read(MAIN.resolve("resources/contract/openapi.yaml")));
    }
}
