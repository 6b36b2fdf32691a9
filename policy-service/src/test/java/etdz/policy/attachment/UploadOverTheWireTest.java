package etdz.policy.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.mongo.RealMongo;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.policy.Papers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What only a real connection shows: bodies that are too large, with and without a length.
@ServiceTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class UploadOverTheWireTest {

    @Autowired RealMongo mongo;
    @Autowired DemoUsers users;

    private static final byte[] HUGE =
            Arrays.copyOf(Papers.pdf("huge"), (int) Upload.MOST_BYTES + (5 << 20));

    @LocalServerPort int port;

    @Test
    void a_file_goes_in_and_out() throws IOException, InterruptedException {
        var bytes = Papers.pdf("over the wire");

        var stored = send("wire-key-1", BodyPublishers.ofByteArray(bytes));

        assertThat(stored.statusCode()).isEqualTo(201);
        var location = stored.headers().firstValue("Location").orElseThrow();
        var content =
                client().send(
                                request(location + "/content").GET().build(),
                                BodyHandlers.ofByteArray());
        assertThat(content.body()).isEqualTo(bytes);
    }

    @Test
    void too_many_bytes_are_refused_whether_announced_or_not()
            throws IOException, InterruptedException {
        var announced = send("wire-key-2", BodyPublishers.ofByteArray(HUGE));
        var chunked =
                send(
                        "wire-key-3",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(HUGE)));

        for (var answer : new HttpResponse<?>[] {announced, chunked}) {
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(String.valueOf(answer.body())).contains("/problems/too-large");
        }
        assertThat(mongo.database().getCollection("contents.chunks").countDocuments()).isZero();
    }

    private HttpResponse<String> send(String key, BodyPublisher body)
            throws IOException, InterruptedException {
        return client().send(
                        request("/api/policy/documents?name=wire.pdf")
                                .header("Idempotency-Key", key)
                                .header("Content-Type", "application/pdf")
                                .POST(body)
                                .build(),
                        BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + users.token("applicant-1"));
    }

    private static HttpClient client() {
        return HttpClient.newHttpClient();
    }
}
