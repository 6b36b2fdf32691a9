package etdz.common.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Event types whose consumers have no queue yet: each rests a while, longer each time, so that it
/// does not stand in the way of the others.
final class HeldTypes {

    private static final Duration FIRST = Duration.ofSeconds(1);

    private record Rest(long until, Duration next) {}

    private final Map<String, Rest> resting = new HashMap<>();
    private final Duration longest;

    HeldTypes(Duration longest) {
        this.longest = longest;
    }

    Set<String> now() {
        return resting.entrySet().stream()
                .filter(entry -> entry.getValue().until() - System.nanoTime() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    void hold(String type) {
        var before = resting.get(type);
        var rest = before == null ? FIRST : before.next();
        if (before == null || before.until() - System.nanoTime() <= 0) {
            var doubled = rest.multipliedBy(2);
            resting.put(
                    type,
                    new Rest(
                            System.nanoTime() + rest.toNanos(),
                            doubled.compareTo(longest) < 0 ? doubled : longest));
        }
    }

    void release(String type) {
        resting.remove(type);
    }
}
