package etdz.policy.notice;

import etdz.policy.notice.reader.Mailbox;
import etdz.policy.notice.template.Channel;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// One message that leaves the platform, with one notice or those of a day, and how that went. Its
/// id is the key under which the message gateway takes it once.
public record Delivery(
        @BsonId String id,
        Mailbox mailbox,
        Channel channel,
        boolean digest,
        List<String> items,
        Progress progress,
        List<Attempt> attempts) {

    public Delivery {
        items = List.copyOf(items);
        attempts = List.copyOf(attempts);
    }

    /// How far it is.
    public sealed interface Progress {

        /// Not out yet. From the first claim on nothing is added to a digest.
        record Waiting(Instant due, int failed, boolean claimed) implements Progress {}

        record Sent(Instant at, String reference) implements Progress {}

        record GivenUp(Instant at, Reason reason) implements Progress {}
    }

    public enum Reason {
        /// The reader has no address, or does not want this channel any more.
        NO_ADDRESS,
        /// The gateway says that it never will.
        REFUSED,
        TOO_OFTEN
    }

    public record Attempt(Instant at, String outcome, @Nullable String detail) {}

    static Delivery of(Notice notice, Channel channel, Instant due) {
        return new Delivery(
                notice.id() + "-" + channel,
                notice.mailbox(),
                channel,
                false,
                List.of(notice.id()),
                new Progress.Waiting(due, 0, false),
                List.of());
    }

    static String digestId(Mailbox mailbox, Channel channel, Instant slot) {
        return "%s-%s-%s".formatted(mailbox.value(), channel, slot);
    }
}
