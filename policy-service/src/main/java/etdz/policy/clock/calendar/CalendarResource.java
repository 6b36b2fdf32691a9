package etdz.policy.clock.calendar;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.http.Problem;
import etdz.common.time.CalendarYear.Status;
import etdz.common.time.WorkingDays;
import etdz.policy.clock.Term;
import etdz.policy.clock.Term.Pause;
import etdz.policy.clock.overlay.Division;
import etdz.policy.matter.Matter.Unit;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Legal days for anybody who wants to check one.
@RestController
@RequestMapping("/api/policy/calendar")
class CalendarResource {

    private static final int LONGEST_TERM = 1000;
    private static final int MOST_PAUSES = 20;
    private static final CacheControl PUBLIC =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    record DueView(LocalDate due, boolean provisional) {}

    record YearView(
            int year,
            int version,
            Status status,
            String source,
            @Nullable String url,
            @Nullable Instant loadedAt,
            @Nullable Integer again,
            int workingDays) {

        static YearView of(CalendarNotice notice) {
            var loading = notice.loading();
            return new YearView(
                    notice.year(),
                    notice.version(),
                    notice.status(),
                    notice.source(),
                    loading == null ? null : loading.url(),
                    loading == null ? null : loading.at(),
                    loading == null ? null : loading.again(),
                    NoticeCheck.workingDays(notice.content()));
        }
    }

    record Years(List<YearView> items) {}

    /// @param local days off only in the division that was asked for
    record WholeYear(
            YearView about,
            List<LocalDate> statutory,
            List<LocalDate> holidays,
            List<LocalDate> workedWeekends,
            List<LocalDate> local) {}

    private final Calendars calendars;
    private final CalendarYears years;

    CalendarResource(Calendars calendars, CalendarYears years) {
        this.calendars = calendars;
        this.years = years;
    }

    /// Several pauses are given by repeating both parameters.
    @GetMapping("/due")
    @PreAuthorize("permitAll()")
    ResponseEntity<DueView> due(
            @RequestParam LocalDate from,
            @RequestParam int workingDays,
            @RequestParam Optional<List<LocalDate>> pauseFrom,
            @RequestParam Optional<List<LocalDate>> pauseTo,
            @RequestParam Optional<Division> division) {
        if (workingDays < 0 || workingDays > LONGEST_TERM) {
            throw bad("workingDays", "0..." + LONGEST_TERM);
        }
        var pauses = pauses(from, pauseFrom.orElse(List.of()), pauseTo.orElse(List.of()));
        var calendar = calendar(division);
        try {
            var due = new Term(workingDays, Unit.WORKING_DAYS).after(from, pauses, calendar);
            return ResponseEntity.ok()
                    .cacheControl(PUBLIC)
                    .body(new DueView(due, calendar.isProvisional(from, due)));
        } catch (DateTimeException e) {
            throw bad("from", "no calendar");
        }
    }

    private WorkingDays calendar(Optional<Division> division) {
        if (division.filter(it -> !it.isWellFormed()).isPresent()) {
            throw bad("division", "GB/T 2260");
        }
        return division.map(calendars::current).orElseGet(calendars::current);
    }

    /// Which years are loaded, and how final they are.
    @GetMapping("/years")
    @PreAuthorize("permitAll()")
    ResponseEntity<Years> years() {
        return ResponseEntity.ok()
                .cacheControl(PUBLIC)
                .body(new Years(calendars.notices().stream().map(YearView::of).toList()));
    }

    /// The newest version of a year, day by day as far as it is not an ordinary one.
    @GetMapping("/years/{year}")
    @PreAuthorize("permitAll()")
    ResponseEntity<WholeYear> year(
            @PathVariable int year, @RequestParam Optional<Division> division) {
        return answer(years.newest(Calendars.NATION, year), calendar(division));
    }

    @GetMapping("/years/{year}/versions/{version}")
    @PreAuthorize("permitAll()")
    ResponseEntity<WholeYear> version(@PathVariable int year, @PathVariable int version) {
        return answer(years.find(Calendars.NATION, year, version), calendars.current());
    }

    private static ResponseEntity<WholeYear> answer(
            Optional<CalendarNotice> found, WorkingDays calendar) {
        var notice = found.orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-calendar"));
        var year = notice.year();
        var local =
                LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .filter(calendar::isLocalHoliday)
                        .toList();
        return ResponseEntity.ok()
                .cacheControl(PUBLIC)
                .body(
                        new WholeYear(
                                YearView.of(notice),
                                notice.statutory(),
                                notice.holidays(),
                                notice.workedWeekends(),
                                local));
    }

    private static List<Pause> pauses(LocalDate from, List<LocalDate> first, List<LocalDate> last) {
        if (first.size() > last.size()) {
            throw bad("pauseTo", "missing");
        }
        if (first.size() < last.size()) {
            throw bad("pauseFrom", "missing");
        }
        if (first.size() > MOST_PAUSES) {
            throw bad("pauseFrom", "<= " + MOST_PAUSES);
        }
        var pauses = new ArrayList<Pause>();
        var after = from;
        for (var i = 0; i < first.size(); i++) {
            if (first.get(i).isBefore(after)) {
                throw bad("pauseFrom", "< " + after);
            }
            if (last.get(i).isBefore(first.get(i))) {
                throw bad("pauseTo", "< pauseFrom");
            }
            pauses.add(new Pause(first.get(i), last.get(i)));
            after = last.get(i).plusDays(1);
        }
        return pauses;
    }

    private static Problem bad(String parameter, String why) {
        return Problem.of(BAD_REQUEST, "bad-parameter").at(parameter, why);
    }
}
