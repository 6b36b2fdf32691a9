package etdz.policy.premises;

import etdz.common.ZoneCode;
import etdz.policy.matter.MatterCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// A time of a day before a group of windows, and who has booked it. One document, so that its
/// places are never given out twice.
public record Slot(
        @BsonId String id,
        ZoneCode zone,
        String group,
        LocalDate day,
        String time,
        Instant startsAt,
        int capacity,
        int taken,
        List<Appointment> appointments) {

    public Slot {
        appointments = List.copyOf(appointments);
    }

    /// 预约.
    ///
    /// @param key under which it was booked, with what was sent
    public record Appointment(
            String id,
            String by,
            String name,
            @Nullable MatterCode matter,
            State state,
            Instant at,
            String key,
            String hash) {}

    public enum State {
        BOOKED,
        ARRIVED,
        CANCELLED,
        NO_SHOW
    }

    static String id(ZoneCode zone, String group, LocalDate day, String time) {
        return zone.value() + "/" + group + "/" + day + "/" + time;
    }

    Optional<Appointment> appointment(String wanted) {
        return appointments.stream().filter(it -> it.id().equals(wanted)).findFirst();
    }

    Optional<Appointment> bookedUnder(String key) {
        return appointments.stream().filter(it -> it.key().equals(key)).findFirst();
    }
}
