package etdz.policy.clock;

import etdz.common.time.WorkingDays;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An application on the table (收件). Whoever is not told within five working days what is missing
/// is accepted, and that on the day of receipt (行政许可法 第三十二条).
///
/// @param noticeSent the day on which the applicant was told, or the case was accepted or refused
public record Receipt(LocalDate received, @Nullable LocalDate noticeSent) {

    public LocalDate noticeDueOn(WorkingDays calendar) {
        return LegalTerm.CORRECTION_NOTICE.after(received, calendar);
    }

    /// The day of acceptance that silence has brought about, if it has.
    public Optional<LocalDate> deemedAcceptedOn(LocalDate asOf, WorkingDays calendar) {
        var due = noticeDueOn(calendar);
        var answeredBy = noticeSent == null ? asOf : noticeSent;
        return answeredBy.isAfter(due) ? Optional.of(received) : Optional.empty();
    }
}
