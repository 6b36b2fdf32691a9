package etdz.common.amqp;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.Binding.DestinationType;
import org.springframework.amqp.core.Declarable;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.DirectExchange;
import org.springframework.amqp.core.Exchange;
import org.springframework.amqp.core.FanoutExchange;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.core.QueueBuilder.Overflow;
import org.springframework.amqp.core.TopicExchange;

/// What a service declares on the broker, with its own rights: its retry and dead exchanges, and
/// for each subscription a work queue with one waiting queue per delay (a delay per message would
/// wait behind longer ones). The shared exchanges belong to the platform and are only bound to.
public final class Topology {

    /// Topic exchange of all events, without alternate exchange: what that takes is not returned.
    public static final String EVENTS = "etdz.events";

    /// Exchange and queue of events that nobody is bound to.
    public static final String UNROUTED = "etdz.unrouted";

    private static final int UNROUTED_LIMIT = 10_000;

    private final ServiceName service;
    private final BusSettings settings;
    private final List<Subscription> subscriptions;

    Topology(ServiceName service, BusSettings settings, List<Subscription> subscriptions) {
        this.service = service;
        this.settings = settings;
        this.subscriptions = List.copyOf(subscriptions);
    }

    /// What the platform declares before any service starts.
    public static Declarables shared() {
        var unrouted =
                QueueBuilder.durable(UNROUTED)
                        .quorum()
                        .maxLength(UNROUTED_LIMIT)
                        .overflow(Overflow.dropHead)
                        .build();
        var exchange = new FanoutExchange(UNROUTED);
        return new Declarables(
                new TopicExchange(EVENTS), exchange, unrouted, bind(unrouted, exchange, ""));
    }

    Declarables own() {
        var retry = new DirectExchange(service.retryExchange());
        var dead = new FanoutExchange(service.dead());
        var deadQueue = QueueBuilder.durable(service.dead()).quorum().build();
        return new Declarables(
                Stream.concat(
                                Stream.of(retry, dead, deadQueue, bind(deadQueue, dead, "")),
                                subscriptions.stream().flatMap(s -> of(s, retry)))
                        .toList());
    }

    static void declare(Declarables wanted, AmqpAdmin admin) {
        wanted.getDeclarablesByType(Exchange.class).forEach(admin::declareExchange);
        wanted.getDeclarablesByType(Queue.class).forEach(admin::declareQueue);
        wanted.getDeclarablesByType(Binding.class).forEach(admin::declareBinding);
    }

    /// Where a message of this queue rests before the attempt after `failed` failed ones.
    String waitingQueue(String queue, int failed) {
        return waitingQueue(queue, settings.retryDelays().get(failed));
    }

    private Stream<Declarable> of(Subscription subscription, Exchange retry) {
        var work =
                guarded(subscription.queue())
                        .deliveryLimit(settings.deliveryLimit())
                        .deadLetterExchange(service.dead())
                        .deadLetterRoutingKey(subscription.queue())
                        .build();
        var bindings =
                subscription.types().stream()
                        .map(type -> bind(work, new TopicExchange(EVENTS), type));
        var waiting =
                settings.retryDelays().stream()
                        .map(delay -> waiting(work, delay))
                        .flatMap(queue -> Stream.of(queue, bind(queue, retry, queue.getName())));
        return Stream.of(Stream.of(work, bind(work, retry, work.getName())), waiting, bindings)
                .flatMap(all -> all);
    }

    private Queue waiting(Queue work, Duration delay) {
        return guarded(waitingQueue(work.getName(), delay))
                .ttl(Math.toIntExact(delay.toMillis()))
                .deadLetterExchange(service.retryExchange())
                .deadLetterRoutingKey(work.getName())
                .build();
    }

    /// The delay is part of the name: a queue cannot be declared again with another one.
    private static String waitingQueue(String queue, Duration delay) {
        var text = delay.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
        return queue + ".retry." + text;
    }

    private static QueueBuilder guarded(String name) {
        return QueueBuilder.durable(name)
                .quorum()
                .overflow(Overflow.rejectPublish)
                .withArgument("x-dead-letter-strategy", "at-least-once");
    }

    private static Binding bind(Queue queue, Exchange exchange, String key) {
        return new Binding(
                queue.getName(), DestinationType.QUEUE, exchange.getName(), key, Map.of());
    }
}
