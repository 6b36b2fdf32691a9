package etdz.investment.lead;

import etdz.common.time.China;
import etdz.common.time.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// By when an investor hears from the zone, and after how long a lead stands still. Dates are
/// computed when they are asked for, so that a newly loaded calendar holds at once.
public record LeadTerms(Term firstReply, Term stuck) {

    /// So many working days; none of the two is a term of law.
    ///
    /// @param source who set it
    public record Term(int workingDays, String source) {

        LocalDate dueOn(Instant since, Moment now) {
            return now.calendar().after(China.dayOf(since), workingDays);
        }

        /// What began before this moment was due before today.
        Instant before(Moment now) {
            return China.startOf(now.calendar().before(now.today(), workingDays));
        }
    }

    /// Absent when somebody has talked to the investor.
    public Optional<LocalDate> replyDueOn(Lead lead, Moment now) {
        return Optional.ofNullable(lead.awaitsReplySince())
                .map(since -> firstReply.dueOn(since, now));
    }

    public boolean replyIsLate(Lead lead, Moment now) {
        return replyDueOn(lead, now).filter(now.today()::isAfter).isPresent();
    }

    /// The last day on which an open lead may rest.
    public Optional<LocalDate> restsUntil(Lead lead, Moment now) {
        return lead.isOpen() ? Optional.of(stuck.dueOn(lead.touchedAt(), now)) : Optional.empty();
    }

    public boolean isStuck(Lead lead, Moment now) {
        return restsUntil(lead, now).filter(now.today()::isAfter).isPresent();
    }

    /// A lead that waits for its first reply since before this moment is late.
    public Instant lateBefore(Moment now) {
        return firstReply.before(now);
    }

    /// Whatever began to wait before this moment has missed the term of which is reminded so.
    public Instant missedBefore(Reminder reminder, Moment now) {
        return switch (reminder) {
            case LATE -> lateBefore(now);
            case STUCK -> stuckBefore(now);
        };
    }

    /// An open lead that was touched last before this moment is stuck.
    public Instant stuckBefore(Moment now) {
        return stuck.before(now);
    }
}
