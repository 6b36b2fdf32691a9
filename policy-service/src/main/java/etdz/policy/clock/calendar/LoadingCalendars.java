package etdz.policy.clock.calendar;

import etdz.policy.data.DataFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/// Stores the calendars that come with the service, unless they are there.
@Component
class LoadingCalendars implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(LoadingCalendars.class);

    private final Calendars calendars;

    LoadingCalendars(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public void afterPropertiesSet() {
        var files = DataFiles.rows("calendars.json", CalendarNotice.class);
        var added = files.stream().filter(calendars::publish).count();
        LOG.atInfo().addKeyValue("added", added).log("Calendars loaded");
    }
}
