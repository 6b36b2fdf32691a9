package etdz.sandbox.message;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// What a gateway took.
///
/// @param reference given to the sender
/// @param key under which it was sent, unique within the channel
public record Message(
        @BsonId String reference, Channel channel, String key, Content content, Instant takenAt) {

    public enum Channel {
        SMS,
        MAIL
    }

    public record Content(String to, @Nullable String subject, String text) {}
}
