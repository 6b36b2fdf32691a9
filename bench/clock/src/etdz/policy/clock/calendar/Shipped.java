package etdz.policy.clock.calendar;

import etdz.common.time.WorkingDays;
import etdz.policy.data.DataFiles;

/// The calendar by the notices that come with the service.
public final class Shipped {

    private Shipped() {}

    public static WorkingDays calendar() {
        return WorkingDays.of(
                DataFiles.rows("calendars.json", CalendarNotice.class).stream()
                        .map(CalendarNotice::asYear)
                        .toList());
    }
}
