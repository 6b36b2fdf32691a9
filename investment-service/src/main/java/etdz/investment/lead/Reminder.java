package etdz.investment.lead;

import etdz.common.time.Moment;
import java.time.LocalDate;
import java.util.Optional;

/// Of what the officer of a lead is reminded, once for each wait (平台规则): that the first reply is
/// late, and that the lead stands still.
public enum Reminder {
    LATE,
    STUCK;

    /// The last day of the term that has run out; empty while it runs, or when there is none.
    public Optional<LocalDate> missed(Lead held, LeadTerms terms, Moment now) {
        var due =
                switch (this) {
                    case LATE -> terms.replyDueOn(held, now);
                    case STUCK -> terms.restsUntil(held, now);
                };
        return due.filter(now.today()::isAfter);
    }
}
