package etdz.investment.project.coding;

import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Keeps looking for project codes to fetch. Which request is whose is decided in the database.
@Component
class CodeWorkers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CodeWorkers.class);

    private final FetchingProjectCodes fetching;
    private final CodingSettings settings;
    private volatile List<Thread> workers = List.of();

    CodeWorkers(FetchingProjectCodes fetching, CodingSettings settings) {
        this.fetching = fetching;
        this.settings = settings;
    }

    @Override
    public void start() {
        workers =
                IntStream.range(0, settings.workers())
                        .mapToObj(i ->
                                Thread.ofVirtual().name("project-codes-" + i).start(this::work))
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
            return fetching.fetchNext();
        } catch (RuntimeException e) {
            log.warn("Fetching project codes rests: {}", e.toString());
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
