package etdz.common.amqp;

import etdz.common.amqp.DeadLetters.DeadLetter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/// The operator's view of the dead letters: read, give back to the queue, drop.
@Endpoint(id = "deadletters")
final class DeadLettersEndpoint {

    private final DeadLetters deadLetters;

    DeadLettersEndpoint(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @ReadOperation
    List<DeadLetter> list() {
        return deadLetters.list();
    }

    @ReadOperation
    @Nullable DeadLetter show(@Selector String id) {
        return deadLetters.find(id).orElse(null);
    }

    @WriteOperation
    Map<String, Integer> replayAll() {
        return Map.of("replayed", deadLetters.replayAll());
    }

    @WriteOperation
    Map<String, Boolean> replay(@Selector String id) {
        return Map.of("replayed", deadLetters.replay(id));
    }

    @DeleteOperation
    Map<String, Boolean> drop(@Selector String id) {
        return Map.of("dropped", deadLetters.drop(id));
    }
}
