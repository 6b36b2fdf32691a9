package etdz.policy.approval;

import etdz.common.ZoneCode;
import etdz.common.time.Moment;
import etdz.policy.clock.calendar.Calendars;
import etdz.policy.clock.overlay.Division;
import etdz.policy.zone.Zones;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// What time it is for a case: now, and the calendar of the place where it is handled.
@Component
public class ZoneTime {

    private final Calendars calendars;
    private final Zones zones;
    private final InstantSource clock;

    ZoneTime(Calendars calendars, Zones zones, InstantSource clock) {
        this.calendars = calendars;
        this.zones = zones;
        this.clock = clock;
    }

    /// Where no place is meant.
    public Moment anywhere() {
        return new Moment(clock.instant(), calendars.current());
    }

    public Moment in(ZoneCode zone) {
        if (!calendars.differByDivision()) {
            return anywhere();
        }
        return zones.find(zone)
                .map(it -> calendars.current(new Division(it.divisionCode())))
                .map(calendar -> new Moment(clock.instant(), calendar))
                .orElseGet(this::anywhere);
    }
}
