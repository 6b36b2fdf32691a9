package etdz.common.amqp;

import com.mongodb.MongoException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageListener;

/// Stores what the broker took from a work queue because consumers died on it again and again. Its
/// routing key is the name of that queue.
record Burial(DeadLetters deadLetters) implements MessageListener {

    @Override
    public void onMessage(Message message) {
        try {
            var queue = message.getMessageProperties().getReceivedRoutingKey();
            deadLetters.store(queue == null ? "" : queue, message, "delivered too often");
        } catch (MongoException e) {
            Delivery.requeue("the store does not answer");
        }
    }
}
