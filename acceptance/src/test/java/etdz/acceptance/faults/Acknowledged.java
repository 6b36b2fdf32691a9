package etdz.acceptance.faults;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// What the platform said it had done, kept outside of it.
final class Acknowledged {

    /// How far a case is; each step includes those before.
    enum Step {
        Submitted,
        Accepted,
        Granted
    }

    private final Map<String, Step> cases = new ConcurrentHashMap<>();
    private final AtomicInteger commands = new AtomicInteger();

    void reached(String id, Step step) {
        cases.merge(id, step, (known, said) -> known.compareTo(said) > 0 ? known : said);
        commands.incrementAndGet();
    }

    Map<String, Step> cases() {
        return Map.copyOf(cases);
    }

    int commands() {
        return commands.get();
    }
}
