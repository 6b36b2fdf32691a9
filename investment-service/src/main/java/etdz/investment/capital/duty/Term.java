package etdz.investment.capital.duty;

import etdz.common.time.WorkingDays;
import etdz.investment.capital.duty.DutyRules.Rule;
import java.time.LocalDate;
import java.time.MonthDay;

/// The term of a kind of report, by a calendar.
record Term(Rule rule, WorkingDays calendar) {

    /// The last day for what began on a day.
    LocalDate dueOn(LocalDate startsOn) {
        var days = rule.workingDays();
        return days == null ? end().atYear(startsOn.getYear()) : calendar.after(startsOn, days);
    }

    boolean isProvisional(LocalDate startsOn) {
        return rule.workingDays() != null && calendar.isProvisional(startsOn, dueOn(startsOn));
    }

    /// What began before this day is overdue today; a bound on the first day, so that a calendar
    /// loaded later holds at once.
    LocalDate overdueIfBefore(LocalDate today) {
        var days = rule.workingDays();
        if (days != null) {
            return calendar.before(today, days);
        }
        var thisYear = LocalDate.of(today.getYear(), 1, 1);
        return today.isAfter(end().atYear(today.getYear())) ? thisYear.plusYears(1) : thisYear;
    }

    private MonthDay end() {
        return MonthDay.parse("--" + rule.endsOn());
    }
}
