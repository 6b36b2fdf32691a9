package etdz.common.amqp;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory.ConfirmType;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/// Sends messages and says what the broker made of each. An unroutable message is acknowledged as
/// well: only a confirm without a return is success. Its template is not observed, since that would
/// write a new `traceparent` over the one the event was stored with.
public final class Publisher {

    private static final Logger log = LoggerFactory.getLogger(Publisher.class);

    /// A message and where it goes.
    public record Outgoing(String exchange, String routingKey, Message message) {}

    /// What became of a message.
    public enum Fate {
        CONFIRMED,
        /// No queue takes it.
        RETURNED,
        /// It may or may not have arrived.
        FAILED
    }

    private final RabbitTemplate template;
    private final Duration timeout;
    private final AtomicLong numbers = new AtomicLong();

    /// On a connection of its own, so that a broker which blocks publishers still lets others read.
    public Publisher(CachingConnectionFactory connections, Duration timeout) {
        var own =
                requireNonNull(
                        (CachingConnectionFactory) connections.getPublisherConnectionFactory());
        own.setPublisherConfirmType(ConfirmType.CORRELATED);
        own.setPublisherReturns(true);
        this.template = new RabbitTemplate(own);
        this.template.setMandatory(true);
        this.template.setReturnsCallback(_ -> {});
        this.timeout = timeout;
    }

    /// All in this order on one channel; the answers in the same order.
    public List<Fate> send(List<Outgoing> messages) {
        var sent = new ArrayList<CorrelationData>();
        var deadline = System.nanoTime() + timeout.toNanos();
        try {
            template.<Boolean>invoke(channel -> {
                for (var message : messages) {
                    var confirm = new CorrelationData(Long.toString(numbers.incrementAndGet()));
                    channel.send(
                            message.exchange(), message.routingKey(), message.message(), confirm);
                    sent.add(confirm);
                }
                return true;
            });
        } catch (AmqpException e) {
            log.atWarn()
                    .addKeyValue("sent", sent.size())
                    .addKeyValue("of", messages.size())
                    .log("Publishing broke off: {}", e.toString());
        }
        return IntStream.range(0, messages.size())
                .mapToObj(i -> i < sent.size() ? fate(sent.get(i), deadline) : Fate.FAILED)
                .toList();
    }

    public Fate send(Outgoing message) {
        return send(List.of(message)).getFirst();
    }

    private static Fate fate(CorrelationData sent, long deadline) {
        try {
            var left = Math.max(deadline - System.nanoTime(), 0);
            var confirm = sent.getFuture().get(left, NANOSECONDS);
            if (!confirm.ack()) {
                return Fate.FAILED;
            }
            return sent.getReturned() == null ? Fate.CONFIRMED : Fate.RETURNED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Fate.FAILED;
        } catch (ExecutionException | CancellationException | TimeoutException e) {
            return Fate.FAILED;
        }
    }
}
