package etdz.policy.seed;

import etdz.common.time.China;
import etdz.common.time.Moment;
import etdz.common.time.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SplittableRandom;

/// The days of the samples: they lie relative to today.
record SampleDays(WorkingDays calendar, Instant now) {

    private static final int MINUTES_OF_A_DAY = 450;

    /// Some time of a working day, and never later than now.
    Moment at(int workingDaysAgo, SplittableRandom random) {
        var opening = China.startOf(workingDay(workingDaysAgo)).plus(Duration.ofHours(9));
        var at = opening.plus(Duration.ofMinutes(random.nextInt(MINUTES_OF_A_DAY)));
        return new Moment(at.isAfter(now) ? now : at, calendar);
    }

    LocalDate today() {
        return China.dayOf(now);
    }

    private LocalDate workingDay(int ago) {
        var day = China.dayOf(now);
        var left = ago;
        while (true) {
            if (calendar.kindOf(day).counts() && left-- == 0) {
                return day;
            }
            day = day.minusDays(1);
        }
    }
}
