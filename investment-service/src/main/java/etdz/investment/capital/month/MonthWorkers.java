package etdz.investment.capital.month;

import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Keeps looking for months to count anew. Which month is whose is decided in the database.
@Component
class MonthWorkers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MonthWorkers.class);

    private final RecountingMonths recounting;
    private final MonthSettings settings;
    private volatile List<Thread> workers = List.of();

    MonthWorkers(RecountingMonths recounting, MonthSettings settings) {
        this.recounting = recounting;
        this.settings = settings;
    }

    @Override
    public void start() {
        workers =
                IntStream.range(0, settings.workers())
                        .mapToObj(i ->
                                Thread.ofVirtual().name("capital-months-" + i).start(this::work))
                        .toList();
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (!one()) {
                    Thread.sleep(settings.look());
                }
            }
        } catch (InterruptedException e) {
            log.debug("Stopped");
        }
    }

    /// A database that is away for a moment must not end the worker.
    private boolean one() {
        try {
            return recounting.recountNext() || recounting.noteEdition();
        } catch (RuntimeException e) {
            log.warn("Counting months of capital rests: {}", e.toString());
            return false;
        }
    }

    @Override
    public void stop() {
        workers.forEach(Thread::interrupt);
        workers = List.of();
    }

    @Override
    public boolean isRunning() {
        return !workers.isEmpty();
    }
}
