package etdz.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.mongo.RealMongo;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SigningKeysTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    @Test
    void a_restarted_sandbox_signs_with_the_same_key() {
        var before = new SigningKeys(MONGO.database()).current();

        var after = new SigningKeys(MONGO.database()).current();

        assertThat(after).isEqualTo(before);
        assertThat(after.isPrivate()).isTrue();
    }

    @Test
    void sandboxes_that_start_together_agree_on_one_key()
            throws InterruptedException, ExecutionException {
        Callable<String> start = () -> new SigningKeys(MONGO.database()).current().getKeyID();
        try (var starts = Executors.newVirtualThreadPerTaskExecutor()) {
            var keys = starts.invokeAll(Stream.generate(() -> start).limit(4).toList());

            var first = keys.getFirst().get();
            for (var key : keys) {
                assertThat(key.get()).isEqualTo(first);
            }
        }
    }
}
