package etdz.common.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// How many documents have events to tell, and since when: the age is the alarm for a relay that
/// does not get through.
final class BacklogGauges {

    private static final int BOUND = 10_000;

    private final Outboxes outboxes;
    private final Supplier<Stream<String>> collections;
    private final InstantSource clock;
    private volatile int waiting;
    private volatile Optional<Instant> oldest = Optional.empty();

    BacklogGauges(
            Outboxes outboxes,
            Supplier<Stream<String>> collections,
            InstantSource clock,
            MeterRegistry meters) {
        this.outboxes = outboxes;
        this.collections = collections;
        this.clock = clock;
        meters.gauge("etdz.outbox.waiting", this, gauges -> gauges.waiting);
        meters.gauge("etdz.outbox.oldest.seconds", this, BacklogGauges::oldestSeconds);
    }

    void look() {
        var backlogs = collections.get().map(name -> outboxes.backlog(name, BOUND)).toList();
        waiting = backlogs.stream().mapToInt(Outboxes.Backlog::documents).sum();
        oldest =
                backlogs.stream()
                        .flatMap(backlog -> backlog.oldest().stream())
                        .min(Instant::compareTo);
    }

    private double oldestSeconds() {
        return oldest.map(at -> Duration.between(at, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
