package etdz.sandbox.time;

import static etdz.sandbox.Http.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.mongodb.client.MongoClient;
import etdz.sandbox.Http;
import etdz.sandbox.RunningSandbox;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TimeEndpointTest {

    @RegisterExtension static final RunningSandbox SANDBOX = new RunningSandbox();

    private final Http http = new Http();

    @BeforeEach
    @AfterEach
    void it_is_now() throws IOException {
        move("reset");
    }

    @Test
    void moves_add_up() throws IOException {
        move("+20d");
        move("-3d");
        var moved = move("+2h");

        var offset = Duration.ofDays(17).plusHours(2);
        assertThat(moved.statusCode()).isEqualTo(200);
        assertThat(json(moved).get("offsetMillis").asLong()).isEqualTo(offset.toMillis());
        assertThat(stored())
                .isEqualTo(new Document("_id", "offset").append("millis", offset.toMillis()));
        var told = json(http.get(SANDBOX.managementAt("/actuator/time")));
        assertThat(told.get("offset").asString()).isEqualTo("PT410H");
        assertThat(told.get("now").asString()).endsWith("+08:00");
        assertThat(OffsetDateTime.parse(told.get("now").asString()).toInstant())
                .isCloseTo(Instant.now().plus(offset), within(5, ChronoUnit.SECONDS));
    }

    @Test
    void a_reset_ends_it() throws IOException {
        move("+20d");

        assertThat(json(move("reset")).get("offsetMillis").asLong()).isZero();
        assertThat(stored()).isEqualTo(new Document("_id", "offset").append("millis", 0L));
    }

    @Test
    void nonsense_changes_nothing() throws IOException {
        move("+20d");

        assertThat(move("tomorrow").statusCode()).isEqualTo(400);
        assertThat(http.send("POST", SANDBOX.managementAt("/actuator/time"), "{}").statusCode())
                .isEqualTo(400);
        assertThat(stored()).containsEntry("millis", Duration.ofDays(20).toMillis());
    }

    @Test
    void nobody_moves_it_through_the_public_port() throws IOException {
        var body = "{\"offset\":\"+20d\"}";

        assertThat(http.send("POST", SANDBOX.at("/actuator/time"), body).statusCode())
                .isNotEqualTo(200);
        assertThat(stored()).containsEntry("millis", 0L);
    }

    private HttpResponse<String> move(String offset) throws IOException {
        return http.send(
                "POST", SANDBOX.managementAt("/actuator/time"), "{\"offset\":\"" + offset + "\"}");
    }

    private static Document stored() {
        var found =
                SANDBOX.bean(MongoClient.class)
                        .getDatabase("platform")
                        .getCollection("clock")
                        .find()
                        .first();
        return found == null ? new Document() : found;
    }
}
