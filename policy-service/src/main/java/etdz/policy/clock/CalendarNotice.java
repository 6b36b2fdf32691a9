package etdz.policy.clock;

import etdz.common.time.CalendarYear;
import etdz.common.time.CalendarYear.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;

/// One version of one year's calendar for a region, as a notice announced it. A newer notice is a
/// new version; old ones stay, since decisions were made by them.
///
/// @param region `CN`, or the division code of a local overlay
/// @param statutory the days off by law (全国年节及纪念日放假办法), whatever was swapped
/// @param holidays all days off, the statutory ones included
/// @param workedWeekends Saturdays and Sundays worked in exchange (调休)
public record CalendarNotice(
        @BsonId String id,
        int year,
        String region,
        int version,
        Status status,
        String source,
        List<LocalDate> statutory,
        List<LocalDate> holidays,
        List<LocalDate> workedWeekends) {

    public CalendarNotice {
        statutory = List.copyOf(statutory);
        holidays = List.copyOf(holidays);
        workedWeekends = List.copyOf(workedWeekends);
    }

    CalendarYear asYear() {
        return new CalendarYear(year, status, Set.copyOf(holidays), Set.copyOf(workedWeekends));
    }
}
