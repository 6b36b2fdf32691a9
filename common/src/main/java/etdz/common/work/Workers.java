package etdz.common.work;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Threads that keep looking for something to do, one piece at a time. Which piece is whose is
/// decided in the database, so that instances need not know of each other.
public final class Workers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private final String name;
    private final int count;
    private final Duration look;
    private final BooleanSupplier next;
    private volatile List<Thread> threads = List.of();

    /// @param name of the threads
    /// @param look how long to wait when there was nothing to do
    /// @param next does a piece; false when there is none
    public Workers(String name, int count, Duration look, BooleanSupplier next) {
        this.name = name;
        this.count = count;
        this.look = look;
        this.next = next;
    }

    @Override
    public void start() {
        threads =
                IntStream.range(0, count)
                        .mapToObj(i -> Thread.ofVirtual().name(name + "-" + i).start(this::work))
                        .toList();
    }

    /// Work that fails, because the database is away or a piece cannot be done, must not end the
    /// thread. It is told once until it goes well again.
    private void work() {
        var failing = false;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var did = false;
                try {
                    did = next.getAsBoolean();
                    failing = false;
                } catch (RuntimeException e) {
                    if (!failing) {
                        LOG.warn("{} rest: {}", name, e.toString());
                    }
                    failing = true;
                }
                if (!did) {
                    Thread.sleep(look);
                }
            }
        } catch (InterruptedException _) {
            LOG.debug("{} stopped", name);
        }
    }

    @Override
    public void stop() {
        threads.forEach(Thread::interrupt);
        threads = List.of();
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }
}
