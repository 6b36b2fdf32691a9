package etdz.policy.clock.calendar;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.http.Complaints;
import etdz.common.http.CreationKey;
import etdz.common.http.CreationKeys;
import etdz.common.http.Problem;
import etdz.policy.clock.calendar.CalendarNotice.Content;
import etdz.policy.clock.calendar.CalendarNotice.Loading;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Loads a notice as the next version of its year. The open cases are counted anew by whoever finds
/// that the calendar is another edition, so nothing is lost if this process ends here.
@Component
class PublishingNotice {

    private static final int TRIES = 5;

    private final CalendarYears years;
    private final Calendars calendars;
    private final InstantSource clock;

    PublishingNotice(CalendarYears years, Calendars calendars, InstantSource clock) {
        this.years = years;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// A day that is another one than in the calendar so far.
    record Change(LocalDate day, boolean before, boolean after) {}

    /// What would be loaded, and what is wrong with it.
    record Trial(NoticeCheck check, int workingDays, List<Change> changes) {}

    Trial tryOut(Content content) {
        var before = years.newest(Calendars.NATION, content.year()).map(CalendarNotice::content);
        return new Trial(
                NoticeCheck.of(content),
                NoticeCheck.workingDays(content),
                before.map(old -> changes(old, content)).orElse(List.of()));
    }

    private static List<Change> changes(Content before, Content after) {
        return LocalDate.of(after.year(), 1, 1)
                .datesUntil(LocalDate.of(after.year() + 1, 1, 1))
                .filter(day -> NoticeCheck.works(before, day) != NoticeCheck.works(after, day))
                .map(day ->
                        new Change(
                                day, NoticeCheck.works(before, day), NoticeCheck.works(after, day)))
                .toList();
    }

    CalendarNotice publish(Content content, String by, @Nullable String url, CreationKey key) {
        return publish(content, new Loading(by, clock.instant(), url, null), key);
    }

    /// Undoes later versions: what this one says is in force again, under a number of its own.
    CalendarNotice publishAgain(int year, int version, String by, CreationKey key) {
        var earlier =
                years.find(Calendars.NATION, year, version)
                        .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-calendar"));
        var url = earlier.loading() == null ? null : earlier.loading().url();
        return publish(earlier.content(), new Loading(by, clock.instant(), url, version), key);
    }

    private CalendarNotice publish(Content content, Loading loading, CreationKey key) {
        var complaints = new Complaints();
        NoticeCheck.of(content)
                .errors()
                .forEach(error -> complaints.at(error.code().pointer(), error.text()));
        complaints.raise();
        for (var i = 0; i < TRIES; i++) {
            var earlier = createdUnder(key);
            if (earlier.isPresent()) {
                return earlier.get();
            }
            var version =
                    years.newest(Calendars.NATION, content.year())
                            .map(newest -> newest.version() + 1)
                            .orElse(1);
            var notice = content.as(Calendars.NATION, version, loading, key);
            if (calendars.publish(notice)) {
                return notice;
            }
        }
        throw Problem.of(CONFLICT, "calendar-is-being-loaded");
    }

    private Optional<CalendarNotice> createdUnder(CreationKey key) {
        var earlier = years.createdUnder(key);
        earlier.map(CalendarNotice::creation)
                .filter(creation -> !key.hash().equals(creation.hash()))
                .ifPresent(_ -> {
                    throw CreationKeys.reused();
                });
        return earlier;
    }
}
