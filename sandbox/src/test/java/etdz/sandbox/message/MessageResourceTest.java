package etdz.sandbox.message;

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
import org.junit.jupiter.params.provider.CsvSource;

class MessageResourceTest {

    @RegisterExtension static final RunningSandbox SANDBOX = new RunningSandbox();

    private static final String SMS = "{\"to\":\"13800000000\",\"text\":\"示例短信（虚构）\"}";

    private final Http http = new Http();

    @Test
    void a_message_is_taken_once_for_its_key_and_shown() throws IOException {
        var key = UUID.randomUUID().toString();
        var mail = "{\"to\":\"%s@example.org\",\"subject\":\"示例\",\"text\":\"正文\"}".formatted(key);

        var first = send("/mail/messages", key, mail);
        var second = send("/mail/messages", key, mail);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(json(second).get("reference")).isEqualTo(json(first).get("reference"));
        var shown = http.get(SANDBOX.at("/mail/messages?to=" + key + "%40example.org"));
        assertThat(json(shown)).hasSize(1);
        assertThat(json(shown).get(0).get("subject").asString()).isEqualTo("示例");
    }

    @Test
    void twenty_senders_at_once_get_one_reference()
            throws InterruptedException, ExecutionException {
        var key = UUID.randomUUID().toString();
        Callable<String> send =
                () -> json(send("/sms/messages", key, SMS)).get("reference").asString();
        var references = new HashSet<String>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var sent : senders.invokeAll(Stream.generate(() -> send).limit(20).toList())) {
                references.add(sent.get());
            }
        }

        assertThat(references).hasSize(1);
    }

    @Test
    void a_key_stands_for_one_message_in_its_channel() throws IOException {
        var key = UUID.randomUUID().toString();
        send("/sms/messages", key, SMS);

        assertThat(send("/sms/messages", key, SMS.replace("示例", "又一")).statusCode()).isEqualTo(422);
        assertThat(
                        send(
                                        "/mail/messages",
                                        key,
                                        "{\"to\":\"a@b\",\"subject\":\"s\",\"text\":\"t\"}")
                                .statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "/sms/messages, 110, x, 422",
        "/sms/messages, 13800000000, '', 422",
        "/mail/messages, nobody, x, 422"
    })
    void what_cannot_arrive_is_refused(String path, String to, String text, int status)
            throws IOException {
        var body = "{\"to\":\"%s\",\"subject\":\"s\",\"text\":\"%s\"}".formatted(to, text);

        assertThat(send(path, UUID.randomUUID().toString(), body).statusCode()).isEqualTo(status);
        assertThat(http.send("POST", SANDBOX.at(path), body).statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> send(String path, String key, String body) throws IOException {
        return http.send("POST", SANDBOX.at(path), body, "Idempotency-Key", key);
    }
}
