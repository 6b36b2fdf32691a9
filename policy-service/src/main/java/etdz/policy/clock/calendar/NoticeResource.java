package etdz.policy.clock.calendar;

import etdz.common.Bilingual;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.security.Actor;
import etdz.common.time.CalendarYear.Status;
import etdz.policy.clock.calendar.CalendarNotice.Content;
import etdz.policy.clock.calendar.NoticeCheck.Finding;
import etdz.policy.clock.calendar.PublishingNotice.Change;
import etdz.policy.clock.calendar.PublishingNotice.Trial;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Notices of the State Council on the days off of a year (部分节假日安排的通知): tried out, loaded, taken
/// back.
@RestController
@RequestMapping("/api/policy/calendar")
class NoticeResource {

    private static final String EDITORS =
            "hasAnyRole('OPERATOR', 'SYSTEM_ADMIN', 'CATALOGUE_EDITOR')";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_TEXT = 300;
    private static final int MOST_DAYS = 366;

    record Notice(
            @Nullable Integer year,
            @Nullable Status status,
            @Nullable String source,
            @Nullable String url,
            @Nullable List<LocalDate> statutory,
            @Nullable List<LocalDate> holidays,
            @Nullable List<LocalDate> workedWeekends) {}

    record FindingView(String code, @Nullable LocalDate day, Bilingual text) {

        static FindingView of(Finding finding) {
            return new FindingView(finding.code().name(), finding.day(), finding.text());
        }
    }

    record TrialView(
            boolean loadable,
            List<FindingView> errors,
            List<FindingView> warnings,
            int workingDays,
            List<Change> changes) {

        static TrialView of(Trial trial) {
            var check = trial.check();
            return new TrialView(
                    check.errors().isEmpty(),
                    check.errors().stream().map(FindingView::of).toList(),
                    check.warnings().stream().map(FindingView::of).toList(),
                    trial.workingDays(),
                    trial.changes());
        }
    }

    /// @param recomputation under which the open cases are counted anew
    record Loaded(int year, int version, Status status, String recomputation) {}

    private final PublishingNotice publishing;
    private final Calendars calendars;
    private final CreationKeys keys;

    NoticeResource(PublishingNotice publishing, Calendars calendars, CreationKeys keys) {
        this.publishing = publishing;
        this.calendars = calendars;
        this.keys = keys;
    }

    /// Loads nothing: says what is wrong with it and which days it would change.
    @PostMapping("/notices/check")
    @PreAuthorize(EDITORS)
    TrialView tryOut(@RequestBody Notice body) {
        return TrialView.of(publishing.tryOut(content(body)));
    }

    @PostMapping("/notices")
    @PreAuthorize(EDITORS)
    ResponseEntity<Loaded> load(
            Actor actor,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Notice body) {
        var creation = keys.of(actor, key, body);
        return created(
                publishing.publish(content(body), actor.getPrincipal(), body.url(), creation));
    }

    /// Takes back what came later, by loading the earlier version once more.
    @PostMapping("/years/{year}/versions/{version}/again")
    @PreAuthorize(EDITORS)
    ResponseEntity<Loaded> loadAgain(
            Actor actor,
            @PathVariable int year,
            @PathVariable int version,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key) {
        var creation = keys.of(actor, key, List.of(year, version));
        return created(publishing.publishAgain(year, version, actor.getPrincipal(), creation));
    }

    private ResponseEntity<Loaded> created(CalendarNotice notice) {
        var place =
                "/api/policy/calendar/years/%d/versions/%d"
                        .formatted(notice.year(), notice.version());
        return ResponseEntity.created(URI.create(place))
                .body(
                        new Loaded(
                                notice.year(),
                                notice.version(),
                                notice.status(),
                                calendars.edition().id()));
    }

    private static Content content(Notice body) {
        var complaints = new Complaints();
        var year =
                complaints.checked(
                        "/year",
                        body.year(),
                        it -> it >= FIRST_YEAR && it <= LAST_YEAR,
                        new Bilingual("2000–2100", "2000–2100"));
        var status = complaints.needed("/status", body.status());
        var source = complaints.text("/source", body.source(), LONGEST_TEXT);
        complaints.optionalText("/url", body.url(), LONGEST_TEXT);
        var statutory = days(complaints, "/statutory", body.statutory());
        var holidays = days(complaints, "/holidays", body.holidays());
        var worked = days(complaints, "/workedWeekends", body.workedWeekends());
        complaints.raise();
        return new Content(
                year.orElseThrow(), status.orElseThrow(), source, statutory, holidays, worked);
    }

    private static List<LocalDate> days(
            Complaints complaints, String pointer, @Nullable List<LocalDate> days) {
        var given = complaints.needed(pointer, days).orElse(List.of());
        if (given.size() > MOST_DAYS || given.stream().anyMatch(Objects::isNull)) {
            complaints.at(pointer, "应为最多 366 个日期", "at most 366 dates");
            return List.of();
        }
        return given.stream().sorted().distinct().toList();
    }
}
