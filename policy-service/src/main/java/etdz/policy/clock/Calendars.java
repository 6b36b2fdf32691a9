package etdz.policy.clock;

import etdz.common.time.WorkingDays;
import org.springframework.stereotype.Component;

/// The calendar that legal terms run by, put together from the newest version of every year.
@Component
public class Calendars {

    private final CalendarYears years;

    Calendars(CalendarYears years) {
        this.years = years;
    }

    public WorkingDays current() {
        return years.current();
    }
}
