package etdz.common.amqp;

import com.mongodb.MongoException;
import etdz.common.amqp.Publisher.Fate;
import etdz.common.amqp.Publisher.Outgoing;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.ImmediateRequeueAmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageListener;

/// Takes the messages of one subscription. A failure never leaves the listener as itself, since the
/// broker would deliver again at once until its limit: the message moves, confirmed, to the next
/// waiting queue, after the last one to the dead letters, and only then is acknowledged.
final class Delivery implements MessageListener {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final Duration BREATH = Duration.ofSeconds(1);

    private final Subscription subscription;
    private final ServiceName service;
    private final Topology topology;
    private final BusSettings settings;
    private final Publisher publisher;
    private final DeadLetters deadLetters;
    private final MeterRegistry meters;

    Delivery(
            Subscription subscription,
            ServiceName service,
            Topology topology,
            BusSettings settings,
            Publisher publisher,
            DeadLetters deadLetters,
            MeterRegistry meters) {
        this.subscription = subscription;
        this.service = service;
        this.topology = topology;
        this.settings = settings;
        this.publisher = publisher;
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    /// One at a time, or as many as wait, as the subscription wants it.
    MessageListener listener() {
        return subscription
                .together()
                .<MessageListener>map(
                        many -> new DeliveryTogether(subscription.types(), many, this))
                .orElse(this);
    }

    @Override
    public void onMessage(Message message) {
        var event = CloudEvent.of(message).orElse(null);
        if (event == null) {
            giveUp(message, "not an event");
        } else if (!subscription.types().contains(event.type())) {
            count("ignored");
        } else {
            try {
                subscription.handler().accept(event);
                count("handled");
            } catch (RuntimeException e) {
                failed(message, event, e);
            }
        }
    }

    private void failed(Message message, CloudEvent event, RuntimeException cause) {
        var before = Headers.failedBefore(message);
        log.atWarn()
                .addKeyValue("queue", subscription.queue())
                .addKeyValue("event", event.id())
                .addKeyValue("attempt", before + 1)
                .setCause(cause)
                .log("An event could not be handled");
        if (before < settings.retryDelays().size()) {
            count("delayed");
            rest(message, before, before + 1);
        } else {
            giveUp(message, textOf(cause));
        }
    }

    private void giveUp(Message message, String failure) {
        try {
            deadLetters.store(subscription.queue(), message, failure);
            count("dead");
        } catch (MongoException e) {
            // The store may be what fails the handler as well: rest, then try the handler first.
            var last = settings.retryDelays().size();
            rest(message, last - 1, last);
        }
    }

    private void rest(Message message, int delay, int failed) {
        var queue = topology.waitingQueue(subscription.queue(), delay);
        var out = new Outgoing(service.retryExchange(), queue, Headers.again(message, failed));
        if (publisher.send(out) != Fate.CONFIRMED) {
            requeue(queue + " does not take the message");
        }
    }

    /// A breath first: the broker counts deliveries, and twenty in a row would be over in a second.
    static void requeue(String reason) {
        try {
            Thread.sleep(BREATH);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ImmediateRequeueAmqpException(reason);
    }

    private void count(String outcome) {
        count(outcome, 1);
    }

    void count(String outcome, int events) {
        meters.counter("etdz.events.consumed", "queue", subscription.queue(), "outcome", outcome)
                .increment(events);
    }

    private static String textOf(RuntimeException cause) {
        var text = cause.toString();
        return text.substring(0, Math.min(text.length(), 500));
    }
}
