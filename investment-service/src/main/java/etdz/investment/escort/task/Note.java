package etdz.investment.escort.task;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A note that comes back on a day (提醒便笺). It is the zone's own: clients and departments do not see
/// it.
///
/// @param number within its escort, from 1
/// @param settledAt absent while it still comes up
public record Note(
        int number, String text, LocalDate comesUpOn, String by, @Nullable Instant settledAt) {

    public boolean isOpen() {
        return settledAt == null;
    }

    public boolean isUpOn(LocalDate day) {
        return isOpen() && !comesUpOn.isAfter(day);
    }

    public Note putOff(LocalDate to) {
        return new Note(number, text, to, by, null);
    }

    public Note settled(Instant at) {
        return new Note(number, text, comesUpOn, by, at);
    }
}
