package etdz.sandbox.fault;

import static etdz.sandbox.Http.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etdz.sandbox.Http;
import etdz.sandbox.RunningSandbox;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandInTest {

    @RegisterExtension static final RunningSandbox SANDBOX = new RunningSandbox();

    private final Http http = new Http();

    @AfterEach
    void all_faults_are_off_again() throws IOException {
        fault("registry", "{\"mode\":\"NONE\"}");
        fault("project-codes", "{\"mode\":\"NONE\"}");
    }

    @Test
    void a_system_that_is_down_drops_the_connection() throws IOException {
        fault("registry", "{\"mode\":\"DOWN\"}");

        assertThatThrownBy(this::look).isInstanceOf(IOException.class);
    }

    @Test
    void junk_comes_as_if_it_were_an_answer() throws IOException {
        fault("registry", "{\"mode\":\"JUNK\",\"rate\":1.0}");

        var answer = look();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/json");
        assertThatThrownBy(() -> json(answer)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void an_error_is_a_500() throws IOException {
        fault("registry", "{\"mode\":\"ERROR\"}");

        assertThat(look().statusCode()).isEqualTo(500);
    }

    @Test
    void a_slow_system_answers_late_and_right() throws IOException {
        fault("registry", "{\"mode\":\"SLOW\",\"delayMillis\":300}");
        var start = System.nanoTime();

        var answer = look();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThan(Duration.ofMillis(300));
    }

    @Test
    void a_rate_spoils_a_part_of_the_answers() throws IOException {
        fault("registry", "{\"mode\":\"ERROR\",\"rate\":0.5}");
        var bad = 0;

        for (var i = 0; i < 100; i++) {
            bad += look().statusCode() == 500 ? 1 : 0;
        }

        assertThat(bad).isBetween(20, 80);
    }

    @Test
    void a_fault_of_one_system_leaves_the_others_alone() throws IOException {
        fault("project-codes", "{\"mode\":\"DOWN\"}");

        assertThat(look().statusCode()).isEqualTo(200);
        assertThat(http.get(SANDBOX.at("/login")).statusCode()).isEqualTo(200);
        var all = json(http.get(SANDBOX.at("/faults")));
        assertThat(all.at("/project-codes/mode").asString()).isEqualTo("DOWN");
        assertThat(all.at("/registry/mode").asString()).isEqualTo("NONE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "registry | {\"mode\":\"BROKEN\"} | 400",
                "registry | {\"mode\":\"SLOW\",\"rate\":1.5} | 400",
                "registry | {\"mode\":\"SLOW\",\"delayMillis\":-1} | 400",
                "registry | {} | 400",
                "customs | {\"mode\":\"DOWN\"} | 404"
            })
    void nonsense_is_refused(String system, String body, int status) throws IOException {
        assertThat(fault(system, body).statusCode()).isEqualTo(status);
        assertThat(look().statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> look() throws IOException {
        return http.get(SANDBOX.at("/registry/enterprises/91150100MA0N00016K"));
    }

    private HttpResponse<String> fault(String system, String body) throws IOException {
        return http.send("PUT", SANDBOX.at("/faults/" + system), body);
    }
}
