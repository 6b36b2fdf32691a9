package etdz.policy.notice;

import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Keeps looking for messages to send.
@Component
class MessageWorkers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MessageWorkers.class);

    private final SendingMessages sending;
    private final NoticeSettings settings;
    private volatile List<Thread> workers = List.of();

    MessageWorkers(SendingMessages sending, NoticeSettings settings) {
        this.sending = sending;
        this.settings = settings;
    }

    @Override
    public void start() {
        workers =
                IntStream.range(0, settings.workers())
                        .mapToObj(i -> Thread.ofVirtual().name("messages-" + i).start(this::work))
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
            LOG.debug("Stopped");
        }
    }

    /// A database that is away for a moment must not end the worker.
    private boolean one() {
        try {
            return sending.sendNext();
        } catch (RuntimeException e) {
            LOG.warn("Sending messages rests: {}", e.toString());
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
