package etdz.policy.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import etdz.common.Bilingual;
import etdz.common.crypto.Sha256;
import etdz.policy.notice.reader.Mailbox;
import etdz.policy.notice.template.Channel;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// What somebody is told of a fact. Its id follows from fact, mailbox and template, so that nobody
/// is told twice, whatever comes again.
///
/// @param template `<code>/<version>`
/// @param outward by which channels it goes out, as the reader wanted it then
/// @param digest with others of the day
/// @param batch of the act that marked it read together with others
public record Notice(
        @BsonId String id,
        String fact,
        Mailbox mailbox,
        String template,
        Bilingual title,
        Bilingual body,
        @Nullable Bilingual sms,
        String link,
        boolean urgent,
        Set<Channel> outward,
        boolean digest,
        Instant happenedAt,
        Instant at,
        Shelf shelf,
        @Nullable Instant readAt,
        @Nullable String batch) {

    /// Where in the mailbox it lies.
    public enum Shelf {
        UNREAD,
        READ,
        ARCHIVED
    }

    private static final int ID_BYTES = 12;

    public Notice {
        outward = Set.copyOf(outward);
    }

    static String id(String fact, Mailbox mailbox, String template) {
        var named = String.join("\n", fact, mailbox.value(), template).getBytes(UTF_8);
        return "N-" + HexFormat.of().formatHex(Sha256.of(named), 0, ID_BYTES);
    }
}
