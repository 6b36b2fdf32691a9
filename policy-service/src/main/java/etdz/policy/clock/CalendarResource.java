package etdz.policy.clock;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import etdz.common.http.Problem;
import etdz.common.time.CalendarYear.Status;
import etdz.policy.clock.Term.Pause;
import etdz.policy.matter.Matter.Unit;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Legal days for anybody who wants to check one.
@RestController
@RequestMapping("/api/policy/calendar")
class CalendarResource {

    private static final int LONGEST_TERM = 1000;
    private static final CacheControl PUBLIC =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    record DueView(LocalDate due, boolean provisional) {}

    record YearView(int year, int version, Status status, String source, int workingDays) {

        static YearView of(CalendarNotice notice) {
            return new YearView(
                    notice.year(),
                    notice.version(),
                    notice.status(),
                    notice.source(),
                    NoticeCheck.workingDays(notice));
        }
    }

    record Years(List<YearView> items) {}

    private final Calendars calendars;

    CalendarResource(Calendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping("/due")
    @PreAuthorize("permitAll()")
    ResponseEntity<DueView> due(
            @RequestParam LocalDate from,
            @RequestParam int workingDays,
            @RequestParam Optional<LocalDate> pauseFrom,
            @RequestParam Optional<LocalDate> pauseTo) {
        if (workingDays < 0 || workingDays > LONGEST_TERM) {
            throw bad("workingDays", "0..." + LONGEST_TERM);
        }
        var pauses = pauses(from, pauseFrom, pauseTo);
        try {
            var calendar = calendars.current();
            var due = new Term(workingDays, Unit.WORKING_DAYS).after(from, pauses, calendar);
            return ResponseEntity.ok()
                    .cacheControl(PUBLIC)
                    .body(new DueView(due, calendar.isProvisional(from, due)));
        } catch (DateTimeException e) {
            throw bad("from", "no calendar");
        }
    }

    /// Which years are loaded, and how final they are.
    @GetMapping("/years")
    @PreAuthorize("permitAll()")
    ResponseEntity<Years> years() {
        return ResponseEntity.ok()
                .cacheControl(PUBLIC)
                .body(new Years(calendars.notices().stream().map(YearView::of).toList()));
    }

    private static List<Pause> pauses(
            LocalDate from, Optional<LocalDate> pauseFrom, Optional<LocalDate> pauseTo) {
        if (pauseFrom.isEmpty() && pauseTo.isEmpty()) {
            return List.of();
        }
        var first = pauseFrom.orElseThrow(() -> bad("pauseFrom", "missing"));
        var last = pauseTo.orElseThrow(() -> bad("pauseTo", "missing"));
        if (first.isBefore(from)) {
            throw bad("pauseFrom", "< from");
        }
        if (last.isBefore(first)) {
            throw bad("pauseTo", "< pauseFrom");
        }
        return List.of(new Pause(first, last));
    }

    private static Problem bad(String parameter, String why) {
        return Problem.of(BAD_REQUEST, "bad-parameter").at(parameter, why);
    }
}
