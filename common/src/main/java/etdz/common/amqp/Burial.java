package etdz.common.amqp;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageListener;

/// Stores what the broker took from a work queue because consumers died on it again and again. Its
/// routing key is the name of that queue.
record Burial(DeadLetters deadLetters, MeterRegistry meters) implements MessageListener {

    @Override
    public void onMessage(Message message) {
        try {
            var key = message.getMessageProperties().getReceivedRoutingKey();
            var queue = key == null ? "" : key;
            deadLetters.store(queue, message, "delivered too often");
            meters.counter("etdz.events.consumed", "queue", queue, "outcome", "dead").increment();
        } catch (MongoException e) {
            Delivery.requeue("the store does not answer");
        }
    }
}
