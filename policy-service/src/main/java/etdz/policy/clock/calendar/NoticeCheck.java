package etdz.policy.clock.calendar;

import static etdz.policy.clock.calendar.NoticeCheck.Code.BOTH_OFF_AND_WORKED;
import static etdz.policy.clock.calendar.NoticeCheck.Code.LONG_RUN;
import static etdz.policy.clock.calendar.NoticeCheck.Code.NOT_IN_THE_YEAR;
import static etdz.policy.clock.calendar.NoticeCheck.Code.NO_SOURCE;
import static etdz.policy.clock.calendar.NoticeCheck.Code.STATUTORY_DAYS;
import static etdz.policy.clock.calendar.NoticeCheck.Code.STATUTORY_DAY_NOT_OFF;
import static etdz.policy.clock.calendar.NoticeCheck.Code.WORKED_DAY_NOT_A_WEEKEND;
import static etdz.policy.clock.calendar.NoticeCheck.Code.WORKING_DAYS;

import etdz.common.Bilingual;
import etdz.common.time.CalendarYear;
import etdz.common.time.CalendarYear.Status;
import etdz.common.time.WorkingDays;
import etdz.policy.clock.calendar.CalendarNotice.Content;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether a calendar can be what the State Council announced. Swaps move days, they do not make
/// them: a final year has as many working days as weekdays less the days off by law.
///
/// @param errors the notice is not loaded
/// @param warnings it is, and somebody looks at it
public record NoticeCheck(List<Finding> errors, List<Finding> warnings) {

    /// 放假办法 第七条: as a rule no more than six working days in a row around a holiday.
    private static final int LONGEST_RUN = 6;

    /// 放假办法 第二条: thirteen days since the text of 2024-11-10, eleven before.
    private static final int SINCE = 2025;

    private static final int DAYS_BY_LAW = 13;
    private static final int DAYS_BEFORE = 11;

    enum Code {
        NOT_IN_THE_YEAR("/holidays", "不在这一年", "is not in the year"),
        STATUTORY_DAY_NOT_OFF(
                "/holidays", "是法定节假日，却不在放假日中", "is off by law and not among the days off"),
        STATUTORY_DAYS("/statutory", "法定节假日天数", "days off by law"),
        WORKED_DAY_NOT_A_WEEKEND(
                "/workedWeekends", "不是周末，不能调休上班", "is no weekend that could be worked"),
        BOTH_OFF_AND_WORKED("/workedWeekends", "既放假又上班", "is both off and worked"),
        NO_SOURCE("/source", "没有写明来源", "no source is given"),
        WORKING_DAYS("/holidays", "全年工作日数", "working days of the year"),
        LONG_RUN("/workedWeekends", "已是连续第七个工作日", "is the seventh working day in a row");

        private final String pointer;
        private final String zh;
        private final String en;

        Code(String pointer, String zh, String en) {
            this.pointer = pointer;
            this.zh = zh;
            this.en = en;
        }

        String pointer() {
            return pointer;
        }
    }

    /// @param found a number that is not the one expected
    record Finding(
            Code code,
            @Nullable LocalDate day,
            @Nullable Integer found,
            @Nullable Integer expected) {

        Bilingual text() {
            if (day != null) {
                return new Bilingual(day + " " + code.zh, day + " " + code.en);
            }
            return found == null
                    ? new Bilingual(code.zh, code.en)
                    : new Bilingual(
                            "%s：%d，应为 %d".formatted(code.zh, found, expected),
                            "%s: %d instead of %d".formatted(code.en, found, expected));
        }

        static Finding at(Code code, LocalDate day) {
            return new Finding(code, day, null, null);
        }

        static Finding sum(Code code, int found, int expected) {
            return new Finding(code, null, found, expected);
        }
    }

    static NoticeCheck of(Content notice) {
        var errors = new ArrayList<Finding>();
        Stream.of(notice.statutory(), notice.holidays(), notice.workedWeekends())
                .flatMap(List::stream)
                .distinct()
                .filter(day -> day.getYear() != notice.year())
                .forEach(day -> errors.add(Finding.at(NOT_IN_THE_YEAR, day)));
        notice.statutory().stream()
                .filter(day -> !notice.holidays().contains(day))
                .forEach(day -> errors.add(Finding.at(STATUTORY_DAY_NOT_OFF, day)));
        notice.workedWeekends().stream()
                .filter(day -> !isWeekend(day))
                .forEach(day -> errors.add(Finding.at(WORKED_DAY_NOT_A_WEEKEND, day)));
        notice.workedWeekends().stream()
                .filter(notice.holidays()::contains)
                .forEach(day -> errors.add(Finding.at(BOTH_OFF_AND_WORKED, day)));
        if (notice.source().isBlank()) {
            errors.add(new Finding(NO_SOURCE, null, null, null));
        }
        var byLaw = notice.year() < SINCE ? DAYS_BEFORE : DAYS_BY_LAW;
        var statutory = new HashSet<>(notice.statutory()).size();
        if (statutory != byLaw) {
            errors.add(Finding.sum(STATUTORY_DAYS, statutory, byLaw));
        }
        var days = workingDays(notice);
        var expected = weekdays(notice.year()) - statutory;
        if (notice.status() == Status.FINAL && days != expected) {
            errors.add(Finding.sum(WORKING_DAYS, days, expected));
        }
        return new NoticeCheck(List.copyOf(errors), errors.isEmpty() ? runs(notice) : List.of());
    }

    static boolean works(Content notice, LocalDate day) {
        return notice.workedWeekends().contains(day)
                || (!isWeekend(day) && !notice.holidays().contains(day));
    }

    public static int workingDays(Content notice) {
        var off = new HashSet<>(notice.holidays());
        var worked = new HashSet<>(notice.workedWeekends());
        return Math.toIntExact(
                days(notice.year())
                        .filter(day ->
                                worked.contains(day) || (!isWeekend(day) && !off.contains(day)))
                        .count());
    }

    private static int weekdays(int year) {
        return Math.toIntExact(days(year).filter(day -> !isWeekend(day)).count());
    }

    private static List<Finding> runs(Content notice) {
        var warnings = new ArrayList<Finding>();
        var year =
                new CalendarYear(
                        notice.year(),
                        notice.status(),
                        new HashSet<>(notice.holidays()),
                        new HashSet<>(notice.workedWeekends()));
        var calendar = WorkingDays.of(List.of(year));
        var run = 0;
        for (var day : days(notice.year()).toList()) {
            run = calendar.kindOf(day).counts() ? run + 1 : 0;
            if (run == LONGEST_RUN + 1) {
                warnings.add(Finding.at(LONG_RUN, day));
            }
        }
        return List.copyOf(warnings);
    }

    private static Stream<LocalDate> days(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }
}
