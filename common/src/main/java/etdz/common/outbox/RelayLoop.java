package etdz.common.outbox;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Keeps the relay going: at once after a write, and now and then for what is left over. After a
/// failure it rests; a nudge does not shorten that, or each write would try a broker that is away.
final class RelayLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RelayLoop.class);
    private static final Duration LAST_ROUND = Duration.ofSeconds(5);
    private static final int SWEEPS_PER_LOOK = 10;

    private final Relay relay;
    private final BacklogGauges gauges;
    private final OutboxSettings settings;
    private final Semaphore nudges = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;
    private long nextSweep = System.nanoTime();
    private int sweeps;

    RelayLoop(Relay relay, BacklogGauges gauges, OutboxSettings settings) {
        this.relay = relay;
        this.gauges = gauges;
        this.settings = settings;
    }

    /// Costs the writer next to nothing.
    void nudge() {
        nudges.release();
    }

    @Override
    public synchronized void start() {
        running = true;
        nudge();
        thread = Thread.ofVirtual().name("outbox-relay").start(this::run);
    }

    private void run() {
        var rest = settings.backoff();
        try {
            while (running) {
                try {
                    round();
                    rest = settings.backoff();
                } catch (RuntimeException e) {
                    log.warn("The relay rests for {}: {}", rest, e.toString());
                    Thread.sleep(rest);
                    rest = shorter(rest.multipliedBy(2), settings.longestBackoff());
                }
            }
        } catch (InterruptedException e) {
            log.debug("Interrupted");
        }
    }

    private void round() throws InterruptedException {
        if (nudges.tryAcquire(nextSweep - System.nanoTime(), NANOSECONDS)) {
            nudges.drainPermits();
            relay.publishFresh();
            Thread.sleep(settings.gather());
        }
        if (running && System.nanoTime() - nextSweep >= 0) {
            relay.sweep();
            if (sweeps++ % SWEEPS_PER_LOOK == 0) {
                gauges.look();
            }
            nextSweep = System.nanoTime() + settings.sweepEvery().toNanos();
        }
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    /// The round under way, or one more, is finished.
    @Override
    public synchronized void stop() {
        var last = thread;
        running = false;
        thread = null;
        if (last != null) {
            nudge();
            try {
                if (!last.join(LAST_ROUND)) {
                    last.interrupt();
                }
                relay.leave();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                log.debug("The lease runs out by itself", e);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Stops after the consumers, whose last effects still want to be told.
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }
}
