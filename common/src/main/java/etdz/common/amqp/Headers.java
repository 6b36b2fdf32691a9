package etdz.common.amqp;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;

/// What of a message's headers goes with it when it is sent again: the broker's `x-` headers would
/// count on from the last round, and the client's own are overwritten anyway.
final class Headers {

    private static final String ATTEMPT = "etdz-attempt";

    private Headers() {}

    static Map<String, Object> kept(Message message) {
        var kept = new TreeMap<>(message.getMessageProperties().getHeaders());
        kept.keySet()
                .removeIf(name ->
                        name.startsWith("x-")
                                || name.startsWith("spring_")
                                || name.equals(ATTEMPT));
        return kept;
    }

    /// How many attempts have failed before this one.
    static int failedBefore(Message message) {
        return message.getMessageProperties().getHeader(ATTEMPT) instanceof Number failed
                ? failed.intValue()
                : 0;
    }

    static Message again(Message message, int failed) {
        return MessageBuilder.withBody(message.getBody())
                .setContentType(message.getMessageProperties().getContentType())
                .setDeliveryMode(MessageDeliveryMode.PERSISTENT)
                .copyHeaders(kept(message))
                .setHeader(ATTEMPT, failed)
                .build();
    }
}
