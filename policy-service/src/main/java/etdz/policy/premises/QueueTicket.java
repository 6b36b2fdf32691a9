package etdz.policy.premises;

import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import java.time.Instant;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// A number in the queue of a day (排队号).
///
/// @param number in its group on that day, from 1
/// @param priority 0 for who booked, 1 for who walked in
/// @param window where it was called, absent while it waits
public record QueueTicket(
        @BsonId String id,
        ZoneCode zone,
        LocalDate day,
        String group,
        int number,
        int priority,
        State state,
        Instant takenAt,
        String by,
        @Nullable String appointment,
        @Nullable Integer window,
        @Nullable Instant calledAt,
        @Nullable Instant doneAt,
        CreationKey creation) {

    public enum State {
        WAITING,
        CALLED,
        SERVED,
        SKIPPED
    }

    static String id(ZoneCode zone, LocalDate day, String group, int number) {
        return "%s-%s-%s-%03d".formatted(zone.value(), day, group, number);
    }
}
