package etdz.policy.clock.calendar;

import etdz.common.http.CreationKey;
import etdz.common.time.CalendarYear;
import etdz.common.time.CalendarYear.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// One version of one year's calendar for a region, as a notice announced it. A newer notice is a
/// new version; old ones stay, since decisions were made by them.
///
/// @param region `CN`
/// @param statutory the days off by law (全国年节及纪念日放假办法), whatever was swapped
/// @param holidays all days off, the statutory ones included
/// @param workedWeekends Saturdays and Sundays worked in exchange (调休)
/// @param loading who put it in; absent in those that come with the service
public record CalendarNotice(
        @BsonId String id,
        int year,
        String region,
        int version,
        Status status,
        String source,
        List<LocalDate> statutory,
        List<LocalDate> holidays,
        List<LocalDate> workedWeekends,
        @Nullable Loading loading,
        @Nullable CreationKey creation) {

    public CalendarNotice {
        statutory = List.copyOf(statutory);
        holidays = List.copyOf(holidays);
        workedWeekends = List.copyOf(workedWeekends);
    }

    /// How a notice got in.
    ///
    /// @param url where the notice was read
    /// @param again the earlier version that it repeats
    public record Loading(String by, Instant at, @Nullable String url, @Nullable Integer again) {}

    /// What a notice says, before it is a version of its year.
    record Content(
            int year,
            Status status,
            String source,
            List<LocalDate> statutory,
            List<LocalDate> holidays,
            List<LocalDate> workedWeekends) {

        CalendarNotice as(
                String region,
                int version,
                @Nullable Loading loading,
                @Nullable CreationKey creation) {
            return new CalendarNotice(
                    "%d/%s/%d".formatted(year, region, version),
                    year,
                    region,
                    version,
                    status,
                    source,
                    statutory,
                    holidays,
                    workedWeekends,
                    loading,
                    creation);
        }
    }

    public Content content() {
        return new Content(year, status, source, statutory, holidays, workedWeekends);
    }

    CalendarYear asYear() {
        return new CalendarYear(
                year, status, new HashSet<>(holidays), new HashSet<>(workedWeekends));
    }
}
