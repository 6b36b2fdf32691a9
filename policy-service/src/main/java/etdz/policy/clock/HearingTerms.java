package etdz.policy.clock;

import etdz.common.time.WorkingDays;
import java.time.LocalDate;

/// The days of a hearing (听证, 行政许可法 第四十七条、第四十八条): asked for within five days of being told of the
/// right, held within twenty of being asked for, place and time told seven days before. None of it
/// counts towards the decision (第四十五条).
public record HearingTerms(WorkingDays calendar) {

    /// The last day on which the applicant may ask to be heard.
    public LocalDate askBy(LocalDate told) {
        return LegalTerm.HEARING_REQUEST.after(told, calendar);
    }

    public boolean askedInTime(LocalDate told, LocalDate asked) {
        return !asked.isBefore(told) && !asked.isAfter(askBy(told));
    }

    /// The last day for the hearing.
    public LocalDate holdBy(LocalDate asked) {
        return LegalTerm.HEARING.after(asked, calendar);
    }

    /// The last day on which place and time may be told. Neither that day nor the hearing itself is
    /// one of the seven.
    public LocalDate tellBy(LocalDate hearing) {
        return LegalTerm.HEARING_NOTICE.before(hearing, calendar);
    }

    /// The first day for a hearing of which the parties are told on `notice`.
    public LocalDate earliest(LocalDate notice) {
        return LegalTerm.HEARING_NOTICE.after(notice, calendar);
    }

    /// Whether a hearing on that day keeps both terms.
    public boolean fits(LocalDate asked, LocalDate notice, LocalDate hearing) {
        return !hearing.isBefore(earliest(notice)) && !hearing.isAfter(holdBy(asked));
    }
}
