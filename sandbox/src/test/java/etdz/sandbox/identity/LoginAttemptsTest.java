package etdz.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import etdz.common.mongo.RealMongo;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LoginAttemptsTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final IdentitySettings SETTINGS =
            new IdentitySettings(
                    List.of(URI.create("http://localhost:8080")),
                    "a",
                    "b",
                    Map.of(),
                    Duration.ofMinutes(15),
                    Duration.ofHours(8),
                    3,
                    5,
                    Duration.ofMinutes(5));

    private final LoginAttempts attempts = new LoginAttempts(MONGO.database(), SETTINGS);

    @Test
    void a_user_is_barred_after_too_many_wrong_passwords_from_anywhere() {
        attempts.wrong("officer", "10.0.0.1");
        attempts.wrong("officer", "10.0.0.2");
        assertThat(attempts.spent("officer", "10.0.0.4")).isFalse();

        attempts.wrong("officer", "10.0.0.3");

        assertThat(attempts.spent("officer", "10.0.0.4")).isTrue();
        assertThat(attempts.spent("approver", "10.0.0.4")).isFalse();
    }

    @Test
    void an_address_is_barred_whatever_names_it_tries() {
        for (var i = 0; i < 5; i++) {
            attempts.wrong("name-" + i, "10.0.0.1");
        }

        assertThat(attempts.spent("officer", "10.0.0.1")).isTrue();
        assertThat(attempts.spent("officer", "10.0.0.2")).isFalse();
    }

    @Test
    void the_right_password_forgets_the_wrong_ones_of_the_user() {
        attempts.wrong("officer", "10.0.0.1");
        attempts.wrong("officer", "10.0.0.1");
        attempts.right("officer");
        attempts.wrong("officer", "10.0.0.1");

        assertThat(attempts.spent("officer", "10.0.0.1")).isFalse();
    }

    @Test
    void a_new_window_begins_after_the_old_one() {
        for (var i = 0; i < 3; i++) {
            attempts.wrong("officer", "10.0.0.1");
        }
        opened("user:officer", Duration.ofMinutes(6));
        assertThat(attempts.spent("officer", "10.0.0.1")).isFalse();

        attempts.wrong("officer", "10.0.0.1");

        assertThat(attempts.spent("officer", "10.0.0.1")).isFalse();
    }

    @Test
    void wrong_passwords_at_the_same_moment_are_all_counted() {
        try (var guesses = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 3; i++) {
                guesses.execute(() -> attempts.wrong("officer", "10.0.0.1"));
            }
        }

        assertThat(attempts.spent("officer", "10.0.0.2")).isTrue();
    }

    private static void opened(String key, Duration ago) {
        MONGO.database()
                .getCollection("loginAttempts")
                .updateOne(
                        Filters.eq(key), Updates.set("since", Date.from(Instant.now().minus(ago))));
    }
}
