package etdz.investment.calendar;

import etdz.common.time.CalendarYear;
import etdz.common.time.CalendarYear.Status;
import etdz.investment.calendar.CalendarClient.WholeYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;

/// A year as policy-service told it last; kept, so that a restart needs nobody.
public record KnownYear(
        @BsonId int year,
        int version,
        Status status,
        List<LocalDate> holidays,
        List<LocalDate> workedWeekends) {

    static KnownYear of(WholeYear told) {
        var about = told.about();
        return new KnownYear(
                about.year(),
                about.version(),
                about.status(),
                told.holidays(),
                told.workedWeekends());
    }

    CalendarYear calendar() {
        return new CalendarYear(year, status, Set.copyOf(holidays), Set.copyOf(workedWeekends));
    }
}
