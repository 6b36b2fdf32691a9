package etdz.policy.clock.calendar;

import static etdz.policy.clock.calendar.NoticeCheck.Code.BOTH_OFF_AND_WORKED;
import static etdz.policy.clock.calendar.NoticeCheck.Code.LONG_RUN;
import static etdz.policy.clock.calendar.NoticeCheck.Code.NOT_IN_THE_YEAR;
import static etdz.policy.clock.calendar.NoticeCheck.Code.STATUTORY_DAYS;
import static etdz.policy.clock.calendar.NoticeCheck.Code.STATUTORY_DAY_NOT_OFF;
import static etdz.policy.clock.calendar.NoticeCheck.Code.WORKED_DAY_NOT_A_WEEKEND;
import static etdz.policy.clock.calendar.NoticeCheck.Code.WORKING_DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.time.CalendarYear.Status;
import etdz.policy.clock.calendar.CalendarNotice.Content;
import etdz.policy.clock.calendar.NoticeCheck.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class NoticeCheckTest {

    private static final Content OF_2026 =
            CalendarFixture.notices().stream()
                    .filter(notice -> notice.year() == 2026)
                    .map(CalendarNotice::content)
                    .findFirst()
                    .orElseThrow();

    @Test
    void the_calendars_that_come_with_the_service_are_right() {
        assertThat(CalendarFixture.notices())
                .allSatisfy(
                        notice -> assertThat(NoticeCheck.of(notice.content()).errors()).isEmpty());
        assertThat(CalendarFixture.notices())
                .flatExtracting(notice -> NoticeCheck.of(notice.content()).warnings())
                .containsExactly(
                        Finding.at(LONG_RUN, day("2023-02-03")),
                        Finding.at(LONG_RUN, day("2023-10-13")));
        assertThat(CalendarFixture.notices())
                .extracting(CalendarNotice::status)
                .containsExactly(
                        Status.FINAL, Status.FINAL, Status.FINAL, Status.FINAL, Status.PROVISIONAL);
    }

    @Test
    void of_2027_only_the_thirteen_days_of_the_law_are_known() {
        var notice = CalendarFixture.notices().getLast();

        assertThat(notice.holidays()).hasSize(13).isEqualTo(notice.statutory());
        assertThat(notice.workedWeekends()).isEmpty();
    }

    @Test
    void a_day_too_many_off_makes_the_sum_wrong() {
        assertThat(errors(off -> off.add(day("2026-03-02")), work -> {}))
                .containsExactly(Finding.sum(WORKING_DAYS, 247, 248));
    }

    @Test
    void a_day_off_by_law_is_off() {
        assertThat(errors(off -> off.remove(day("2026-05-01")), work -> {}))
                .contains(Finding.at(STATUTORY_DAY_NOT_OFF, day("2026-05-01")));
    }

    @Test
    void only_weekends_are_worked_in_exchange() {
        assertThat(errors(off -> {}, work -> work.add(day("2026-03-02"))))
                .contains(Finding.at(WORKED_DAY_NOT_A_WEEKEND, day("2026-03-02")));
    }

    @Test
    void no_day_is_both_off_and_worked() {
        assertThat(errors(off -> off.add(day("2026-02-14")), work -> {}))
                .contains(Finding.at(BOTH_OFF_AND_WORKED, day("2026-02-14")));
    }

    @Test
    void the_law_has_thirteen_days_off() {
        var twelve = OF_2026.statutory().subList(1, 13);

        assertThat(
                        NoticeCheck.of(
                                        new Content(
                                                2026,
                                                Status.PROVISIONAL,
                                                "test",
                                                twelve,
                                                OF_2026.holidays(),
                                                OF_2026.workedWeekends()))
                                .errors())
                .containsExactly(Finding.sum(STATUTORY_DAYS, 12, 13));
    }

    @Test
    void a_notice_speaks_of_its_year() {
        assertThat(errors(off -> off.add(day("2027-01-01")), work -> {}))
                .contains(Finding.at(NOT_IN_THE_YEAR, day("2027-01-01")));
    }

    @Test
    void seven_days_in_a_row_are_only_looked_at() {
        var moved = changed(off -> off.add(day("2026-03-16")), work -> work.add(day("2026-03-07")));

        assertThat(NoticeCheck.of(moved).errors()).isEmpty();
        assertThat(NoticeCheck.of(moved).warnings()).isEmpty();
        assertThat(
                        NoticeCheck.of(
                                        changed(
                                                off ->
                                                        off.addAll(
                                                                List.of(
                                                                        day("2026-03-16"),
                                                                        day("2026-03-17"))),
                                                work ->
                                                        work.addAll(
                                                                List.of(
                                                                        day("2026-03-07"),
                                                                        day("2026-03-08")))))
                                .warnings())
                .containsExactly(Finding.at(LONG_RUN, day("2026-03-08")));
    }

    private static List<Finding> errors(
            Consumer<List<LocalDate>> off, Consumer<List<LocalDate>> work) {
        return NoticeCheck.of(changed(off, work)).errors();
    }

    private static Content changed(Consumer<List<LocalDate>> off, Consumer<List<LocalDate>> work) {
        var holidays = new ArrayList<>(OF_2026.holidays());
        var worked = new ArrayList<>(OF_2026.workedWeekends());
        off.accept(holidays);
        work.accept(worked);
        return new Content(2026, Status.FINAL, "test", OF_2026.statutory(), holidays, worked);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
