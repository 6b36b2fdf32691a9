package etdz.investment.intake;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Keeps looking for tables that wait, one at a time in each instance. Which is whose is decided in
/// the database.
@Component
class IntakeWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeWorker.class);

    private final TableJobs jobs;
    private final Duration look;
    private volatile @Nullable Thread worker;

    IntakeWorker(TableJobs jobs, @Value("${etdz.investment.intake.look:500ms}") Duration look) {
        this.jobs = jobs;
        this.look = look;
    }

    @Override
    public void start() {
        worker = Thread.ofVirtual().name("intake").start(this::work);
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (!one()) {
                    Thread.sleep(look);
                }
            }
        } catch (InterruptedException _) {
            LOG.debug("Stopped");
        }
    }

    /// A table that cannot be gone through, or a database that is away, must not end the worker.
    private boolean one() {
        try {
            return jobs.next();
        } catch (RuntimeException e) {
            LOG.warn("Going through tables rests: {}", e.toString());
            return false;
        }
    }

    @Override
    public void stop() {
        var running = worker;
        if (running != null) {
            running.interrupt();
            worker = null;
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}
