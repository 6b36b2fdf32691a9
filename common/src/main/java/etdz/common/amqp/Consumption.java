package etdz.common.amqp;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.BatchMessageListener;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.MessageListener;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.VirtualThreadTaskExecutor;

/// Declares what the service needs on the broker, again on each new connection, and consumes once
/// it is there. A broker that is away at the start, or lacks the shared exchange, is waited for.
final class Consumption implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Consumption.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /// How long what was taken waits for more to be handled together.
    private static final Duration GATHERING = Duration.ofMillis(100);

    /// A queue and who takes its messages.
    record Intake(String queue, MessageListener listener) {}

    private final AmqpAdmin admin;
    private final Declarables wanted;
    private final List<SimpleMessageListenerContainer> containers;
    private final Semaphore connected = new Semaphore(0);
    private volatile @Nullable Thread keeper;

    Consumption(
            ApplicationContext context,
            ConnectionFactory connections,
            AmqpAdmin admin,
            Declarables wanted,
            List<Intake> intakes,
            BusSettings settings) {
        this.admin = admin;
        this.wanted = wanted;
        this.containers =
                intakes.stream()
                        .map(intake -> container(context, connections, intake, settings))
                        .toList();
        connections.addConnectionListener(_ -> connected.release());
    }

    /// The simple container: the direct one does not run on virtual threads.
    private static SimpleMessageListenerContainer container(
            ApplicationContext context,
            ConnectionFactory connections,
            Intake intake,
            BusSettings settings) {
        var container = new SimpleMessageListenerContainer(connections);
        container.setApplicationContext(context);
        container.setBeanName(intake.queue());
        container.setQueueNames(intake.queue());
        container.setMessageListener(intake.listener());
        container.setTaskExecutor(new VirtualThreadTaskExecutor(intake.queue() + "-"));
        container.setPrefetchCount(settings.prefetch());
        if (intake.listener() instanceof BatchMessageListener) {
            container.setConsumerBatchEnabled(true);
            container.setBatchSize(settings.prefetch());
            container.setReceiveTimeout(GATHERING.toMillis());
        }
        container.setMissingQueuesFatal(false);
        container.setAutoDeclare(false);
        container.setRecoveryInterval(PAUSE.toMillis());
        container.setShutdownTimeout(settings.shutdownTimeout().toMillis());
        container.setForceStop(true);
        container.setObservationEnabled(true);
        container.afterPropertiesSet();
        return container;
    }

    @Override
    public void start() {
        if (!containers.isEmpty()) {
            keeper = Thread.ofVirtual().name("bus-topology").start(this::keep);
        }
    }

    private void keep() {
        try {
            while (true) {
                declareUntilDone();
                containers.forEach(SimpleMessageListenerContainer::start);
                connected.acquire();
                connected.drainPermits();
            }
        } catch (InterruptedException e) {
            log.debug("Stopped");
        }
    }

    private void declareUntilDone() throws InterruptedException {
        while (true) {
            try {
                Topology.declare(wanted, admin);
                return;
            } catch (AmqpException e) {
                log.warn("The broker does not have what is needed yet: {}", e.toString());
                Thread.sleep(PAUSE);
            }
        }
    }

    @Override
    public void stop() {
        var started = keeper;
        if (started != null) {
            started.interrupt();
            keeper = null;
        }
        containers.parallelStream().forEach(SimpleMessageListenerContainer::destroy);
    }

    @Override
    public boolean isRunning() {
        return keeper != null;
    }
}
