package etdz.common.amqp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;

/// An event on the bus: CloudEvents 1.0 in AMQP binary mode. Every attribute travels as text, so
/// that readers in other languages see the same; `traceparent` passes unchanged.
///
/// @param sequence the version of the aggregate after the move that the event tells
/// @param data JSON
public record CloudEvent(
        String id,
        String type,
        String source,
        String time,
        String subject,
        long sequence,
        @Nullable String traceparent,
        String data) {

    private static final String PREFIX = "cloudEvents:";
    private static final String TRACEPARENT = "traceparent";
    private static final String JSON = "application/json";

    /// Nothing when the message lacks an attribute that every event of ours has.
    static Optional<CloudEvent> of(Message message) {
        var id = attribute(message, "id");
        var type = attribute(message, "type");
        var sequence = attribute(message, "sequence");
        if (id == null || type == null || sequence == null || !sequence.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(
                new CloudEvent(
                        id,
                        type,
                        orEmpty(attribute(message, "source")),
                        orEmpty(attribute(message, "time")),
                        orEmpty(attribute(message, "subject")),
                        Long.parseLong(sequence),
                        header(message, TRACEPARENT),
                        new String(message.getBody(), UTF_8)));
    }

    /// When it happened.
    public Instant at() {
        return OffsetDateTime.parse(time).toInstant();
    }

    public Message toMessage() {
        var builder =
                MessageBuilder.withBody(data.getBytes(UTF_8))
                        .setContentType(JSON)
                        .setContentEncoding(UTF_8.name())
                        .setMessageId(id)
                        .setDeliveryMode(MessageDeliveryMode.PERSISTENT)
                        .setHeader(PREFIX + "specversion", "1.0")
                        .setHeader(PREFIX + "id", id)
                        .setHeader(PREFIX + "type", type)
                        .setHeader(PREFIX + "source", source)
                        .setHeader(PREFIX + "time", time)
                        .setHeader(PREFIX + "subject", subject)
                        .setHeader(PREFIX + "sequence", Long.toString(sequence))
                        .setHeader(PREFIX + "datacontenttype", JSON);
        if (traceparent != null) {
            builder.setHeader(TRACEPARENT, traceparent);
        }
        return builder.build();
    }

    private static @Nullable String attribute(Message message, String name) {
        return header(message, PREFIX + name);
    }

    /// A text of more than 1024 characters arrives as another type.
    private static @Nullable String header(Message message, String name) {
        Object value = message.getMessageProperties().getHeader(name);
        return value == null ? null : value.toString();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
