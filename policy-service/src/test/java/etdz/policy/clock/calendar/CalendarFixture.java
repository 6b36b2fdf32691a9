package etdz.policy.clock.calendar;

import etdz.common.mongo.Stores;
import etdz.common.time.WorkingDays;
import etdz.policy.clock.overlay.OverlayFixture;
import etdz.policy.data.DataFiles;
import java.util.List;

/// The calendars that come with the service, for tests of this feature and of others.
public final class CalendarFixture {

    private CalendarFixture() {}

    public static List<CalendarNotice> notices() {
        return DataFiles.rows("calendars.json", CalendarNotice.class);
    }

    public static WorkingDays calendar() {
        return WorkingDays.of(notices().stream().map(CalendarNotice::asYear).toList());
    }

    /// Stored and read back.
    public static Calendars calendars(Stores stores) {
        var calendars = new Calendars(new CalendarYears(stores), OverlayFixture.overlays(stores));
        notices().forEach(calendars::publish);
        return calendars;
    }
}
