package etdz.policy.notice;

import etdz.common.crypto.Confidential;
import etdz.common.time.China;
import etdz.policy.notice.reader.Mailbox;
import etdz.policy.notice.template.Channel;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// How the reader of a mailbox wants to be told outside the platform.
///
/// @param quiet hours in which only urgent messages go out
/// @param version 0 for what holds while nobody set anything
public record Preferences(
        @BsonId Mailbox mailbox,
        Language language,
        boolean sms,
        @Nullable Confidential phone,
        boolean email,
        @Nullable Confidential address,
        Rhythm rhythm,
        @Nullable Quiet quiet,
        long version,
        Instant changedAt,
        String changedBy) {

    public enum Language {
        ZH,
        EN
    }

    /// When mail goes out that is not urgent.
    public sealed interface Rhythm {

        record Immediate() implements Rhythm {}

        /// All of a day together, at a full hour of Beijing time.
        record Daily(int hour) implements Rhythm {

            Instant next(Instant after) {
                var at = after.atZone(China.ZONE);
                var slot = at.toLocalDate().atTime(LocalTime.of(hour, 0)).atZone(China.ZONE);
                return (slot.toInstant().isAfter(after) ? slot : slot.plusDays(1)).toInstant();
            }
        }
    }

    /// From a time of day to another, possibly over midnight: `HH:mm`.
    public record Quiet(String from, String to) {

        /// The end of the quiet hours that run then, or then.
        public Instant after(Instant at) {
            var local = at.atZone(China.ZONE);
            var time = local.toLocalTime();
            var begin = LocalTime.parse(from);
            var end = LocalTime.parse(to);
            var over = begin.isAfter(end);
            var within =
                    over
                            ? !time.isBefore(begin) || time.isBefore(end)
                            : !time.isBefore(begin) && time.isBefore(end);
            if (!within) {
                return at;
            }
            var day = over && !time.isBefore(begin) ? 1 : 0;
            return local.toLocalDate().plusDays(day).atTime(end).atZone(China.ZONE).toInstant();
        }
    }

    static Preferences unset(Mailbox mailbox) {
        return new Preferences(
                mailbox,
                Language.ZH,
                false,
                null,
                false,
                null,
                new Rhythm.Immediate(),
                null,
                0,
                Instant.EPOCH,
                mailbox.value());
    }

    /// Where to send, wanted or not.
    @Nullable Confidential stored(Channel channel) {
        return switch (channel) {
            case SMS -> phone;
            case EMAIL -> address;
        };
    }

    /// Where to send, if that is wanted and known.
    Optional<Confidential> to(Channel channel) {
        var wanted =
                switch (channel) {
                    case SMS -> sms;
                    case EMAIL -> email;
                };
        return wanted ? Optional.ofNullable(stored(channel)) : Optional.empty();
    }
}
