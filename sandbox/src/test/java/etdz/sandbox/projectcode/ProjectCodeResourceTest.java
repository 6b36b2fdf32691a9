package etdz.sandbox.projectcode;

import static etdz.sandbox.Http.json;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.sandbox.Http;
import etdz.sandbox.RunningSandbox;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectCodeResourceTest {

    @RegisterExtension static final RunningSandbox SANDBOX = new RunningSandbox();

    private static final String PROJECT =
            "{\"name\":\"示例项目（虚构）\",\"divisionCode\":\"150100\",\"unread\":1}";

    private final Http http = new Http();

    @Test
    void a_code_has_the_shape_of_the_standard() throws IOException {
        var given = register(UUID.randomUUID().toString(), PROJECT);

        assertThat(given.statusCode()).isEqualTo(201);
        var code = json(given).get("projectCode").asString();
        assertThat(code).matches("\\d{4}-150100-04-01-\\d{6}");
        var found = http.get(Http.location(given));
        assertThat(json(found)).isEqualTo(json(given));
        assertThat(json(found).get("issuedAt").asString()).endsWith("+08:00");
    }

    @Test
    void a_repeated_request_gets_the_same_code() throws IOException {
        var key = UUID.randomUUID().toString();

        var first = register(key, PROJECT);
        var second = register(key, PROJECT);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void twenty_requests_at_once_get_one_code() throws InterruptedException, ExecutionException {
        var key = UUID.randomUUID().toString();
        Callable<String> ask = () -> register(key, PROJECT).body();
        var bodies = new HashSet<String>();
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var body : askers.invokeAll(Stream.generate(() -> ask).limit(20).toList())) {
                bodies.add(body.get());
            }
        }

        assertThat(bodies).hasSize(1);
    }

    @Test
    void a_key_stands_for_one_project() throws IOException {
        var key = UUID.randomUUID().toString();
        register(key, PROJECT);

        var other = register(key, "{\"name\":\"other\",\"divisionCode\":\"150100\"}");

        assertThat(other.statusCode()).isEqualTo(422);
    }

    @Test
    void a_key_is_needed() throws IOException {
        var refused = http.send("POST", SANDBOX.at("/project-codes"), PROJECT);

        assertThat(refused.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"x\"}",
                "{\"name\":\" \",\"divisionCode\":\"150100\"}",
                "{\"name\":\"x\",\"divisionCode\":\"15-0100\"}"
            })
    void a_project_without_name_and_place_gets_none(String project) throws IOException {
        assertThat(register(UUID.randomUUID().toString(), project).statusCode()).isEqualTo(422);
    }

    @Test
    void an_unknown_code_is_not_found() throws IOException {
        assertThat(http.get(SANDBOX.at("/project-codes/2609-150100-04-01-9")).statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> register(String key, String project) throws IOException {
        return http.send("POST", SANDBOX.at("/project-codes"), project, "Idempotency-Key", key);
    }
}
