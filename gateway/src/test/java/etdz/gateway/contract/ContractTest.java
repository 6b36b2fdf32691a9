package etdz.gateway.contract;

import static etdz.gateway.Browser.isProblem;
import static etdz.gateway.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etdz.common.mongo.RealMongo;
import etdz.gateway.Browser;
import etdz.gateway.GatewayTest;
import etdz.gateway.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@GatewayTest
class ContractTest {

    @RegisterExtension static final RealMongo MONGO = Surroundings.MONGO;

    private static final Pattern SLUG =
            Pattern.compile("Problem\\.of\\(\\s*\\w+,\\s*\"([a-z-]+)\"");

    private static final Pattern SERVICE = Pattern.compile("^/api/[a-z]+/");

    private final Browser browser;

    ContractTest(@LocalServerPort int port) {
        this.browser = new Browser(port);
    }

    private static void write(Path root, String module, String file, String text)
            throws IOException {
        var folder = Files.createDirectories(root.resolve(module + "/src/main/resources/contract"));
        Files.writeString(folder.resolve(file), text);
    }

    @Test
    void the_document_of_all_services_is_served() {
        var document = json(browser.get("/api/openapi.json"));

        assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(document.path("paths").has("/session")).isTrue();
        assertThat(document.path("paths").propertyNames())
                .anyMatch(path -> path.startsWith("/api/policy/"));
    }

    @Test
    void what_a_contract_opens_to_everybody_needs_no_log_in_and_nothing_else_does(
            @Autowired Environment settings) {
        var open =
                Stream.of("open", "either")
                        .flatMap(name -> lines(settings, "etdz.gateway.log-in." + name))
                        .toList();
        var declared = new ArrayList<String>();
        var shut = new ArrayList<String>();
        for (var path : json(browser.get("/api/openapi.json")).path("paths").properties()) {
            if (!SERVICE.matcher(path.getKey()).find()) {
                continue;
            }
            for (var operation : path.getValue().properties()) {
                var security = operation.getValue().path("security");
                var line = operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                (isOpen(security) ? declared : shut).add(line);
            }
        }

        assertThat(open)
                .extracting(line -> line.replaceAll(":[^}]*}", "}"))
                .containsExactlyInAnyOrderElementsOf(declared);
        assertThat(shut)
                .noneMatch(line -> open.stream().anyMatch(pattern -> covers(pattern, line)));
    }

    private static Stream<String> lines(Environment settings, String name) {
        return Binder.get(settings).bind(name, Bindable.listOf(String.class)).get().stream();
    }

    /// No token is asked for, or one of the ways is to send none.
    private static boolean isOpen(JsonNode security) {
        return security.isArray()
                && (security.isEmpty() || security.valueStream().anyMatch(JsonNode::isEmpty));
    }

    /// Whether what an operation is called by also fits an open line.
    private static boolean covers(String open, String operation) {
        var method = open.substring(0, open.indexOf(' ') + 1);
        return operation.startsWith(method)
                && PathPatternParser.defaultInstance
                        .parse(open.substring(method.length()))
                        .matches(
                                PathContainer.parsePath(
                                        operation
                                                .substring(method.length())
                                                .replaceAll("\\{[^}]*}", "x")));
    }

    @Test
    void names_of_services_do_not_collide(@TempDir Path root) throws IOException {
        var paths =
                "paths: {/api/%1$s/x: {get: {responses: {'200': {$ref: '#/components/responses/R'}}}}}";
        var rest =
                """

                components:
                  securitySchemes: {bearer: {type: http, scheme: bearer}}
                  responses: {R: {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/S'}, example: {day: 2026-09-18, none: null}}}}}
                  schemas: {S: {type: [string, 'null']}}
                """;
        write(
                root,
                "gateway",
                "openapi.yaml",
                "openapi: 3.1.0\ncomponents: {schemas: {S: {type: object}}}\npaths: {}\n");
        write(root, "policy-service", "openapi.yaml", paths.formatted("policy") + rest);
        write(root, "land-service", "openapi.yaml", paths.formatted("land") + rest);

        var merged = JsonMapper.builder().build().valueToTree(new MergeContracts(root).api());

        assertThat(merged.at("/paths/~1api~1land~1x/get/responses/200/$ref").asString())
                .isEqualTo("#/components/responses/land.R");
        var response = merged.at("/components/responses/policy.R/content/application~1json");
        assertThat(response.at("/schema/$ref").asString())
                .isEqualTo("#/components/schemas/policy.S");
        assertThat(response.at("/example/day").asString()).isEqualTo("2026-09-18");
        assertThat(response.at("/example/none").isNull()).isTrue();
        assertThat(merged.at("/components/schemas").propertyNames())
                .containsExactlyInAnyOrder("S", "policy.S", "land.S");
        assertThat(merged.at("/components/securitySchemes").propertyNames())
                .containsExactly("bearer");
    }

    @Test
    void a_path_belongs_to_one_service(@TempDir Path root) throws IOException {
        write(root, "gateway", "openapi.yaml", "openapi: 3.1.0\npaths: {/api/policy/x: {}}\n");
        write(root, "policy-service", "openapi.yaml", "paths: {/api/policy/x: {}}\n");

        assertThatThrownBy(() -> new MergeContracts(root).api())
                .hasMessageContaining("/api/policy/x is declared twice");
    }

    @Test
    void the_page_of_the_document_needs_nothing_from_outside() {
        var page = browser.get("/api/docs");

        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body())
                .contains("src=\"/api/docs/docs.js\"")
                .doesNotContain("http", "<script>");
        assertThat(browser.get("/api/docs/docs.js").statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/docs/page.css").statusCode()).isEqualTo(200);
        isProblem(browser.get("/api/docs/other.js"), 404, "not-found");
    }

    @Test
    void a_problem_is_explained_to_people_and_to_programs() {
        var person = browser.get("/problems/service-timeout", "Accept", "text/html");
        var english =
                browser.get(
                        "/problems/service-timeout",
                        "Accept",
                        "text/html",
                        "Accept-Language",
                        "en");
        var program = browser.get("/problems/service-timeout");

        assertThat(person.body()).contains("服务应答超时", "HTTP 504", "怎么办");
        assertThat(english.body()).contains("The service did not answer in time", "What to do");
        assertThat(json(program).path("title").path("en").asString())
                .isEqualTo("The service did not answer in time");
        assertThat(browser.get("/problems", "Accept", "text/html").body())
                .contains("/problems/too-large");
        assertThat(json(browser.get("/problems")).has("stale-version")).isTrue();
    }

    @Test
    void every_problem_of_the_gateway_has_a_text() throws IOException {
        var known = json(browser.get("/problems"));
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var found = SLUG.matcher(Files.readString(file));
                while (found.find()) {
                    assertThat(known.has(found.group(1))).as(found.group(1)).isTrue();
                }
            }
        }
    }
}
