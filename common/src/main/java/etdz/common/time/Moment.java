package etdz.common.time;

import java.time.Instant;
import java.time.LocalDate;

/// When something is decided, with the calendar that terms starting then run by.
public record Moment(Instant at, WorkingDays calendar) {

    public LocalDate today() {
        return China.dayOf(at);
    }

    public LocalDate plus(int workingDays) {
        return calendar.after(today(), workingDays);
    }
}
