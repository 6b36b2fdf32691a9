package etdz.policy.worklist;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static etdz.policy.worklist.OpenCasesTest.ZONES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etdz.common.mongo.RealMongo;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.policy.approval.CaseFixture;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A list that breaks off half-way must not look like a whole one.
@ServiceTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class BrokenExportTest {

    private static final int ENOUGH_TO_BE_UNDER_WAY = 3_000;

    @Autowired RealMongo mongo;
    @Autowired DemoUsers users;

    @LocalServerPort int port;

    @Test
    void the_connection_is_cut_when_a_row_cannot_be_read()
            throws IOException, InterruptedException {
        var all = CaseFixture.mixed(ENOUGH_TO_BE_UNDER_WAY, ZONES);
        CaseFixture.store(mongo.stores(), all);
        var uri = "http://localhost:" + port + "/api/policy/cases/register/export?format=csv";
        var request =
                HttpRequest.newBuilder(URI.create(uri))
                        .header("Authorization", "Bearer " + users.token("leader-nmg"))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var whole = client.send(request, BodyHandlers.ofString());
            assertThat(whole.body().lines()).hasSize(1 + ENOUGH_TO_BE_UNDER_WAY);

            var last = whole.body().lines().toList().getLast();
            var broken = last.substring(0, last.indexOf(','));
            mongo.database()
                    .getCollection("cases")
                    .updateOne(eq("_id", broken), set("application.receivedAt", "no date"));

            assertThatThrownBy(() -> client.send(request, BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
    }
}
