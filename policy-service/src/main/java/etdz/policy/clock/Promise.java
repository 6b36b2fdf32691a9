package etdz.policy.clock;

import etdz.common.time.WorkingDays;
import etdz.policy.matter.Matter.Limit;
import java.time.LocalDate;
import java.util.Optional;

/// A promised limit (承诺时限) beside the one of the law, which it may shorten and never lengthen. In
/// different units the two are compared by the dates they give.
public record Promise(Limit statutory, Limit promised) {

    /// The first day of the span on which an application would get a promise later than the law
    /// allows, if there is one. Where the law sets no limit, none is broken.
    public Optional<LocalDate> brokenOn(LocalDate from, LocalDate to, WorkingDays calendar) {
        var lawful = statutory.value();
        var days = promised.value();
        if (lawful == null || days == null) {
            return Optional.empty();
        }
        if (statutory.unit() == promised.unit()) {
            return days > lawful ? Optional.of(from) : Optional.empty();
        }
        return from.datesUntil(to.plusDays(1))
                .filter(start -> {
                    var day = start.toEpochDay();
                    return Term.end(day, days, promised.unit(), Pauses.NONE, calendar)
                            > Term.end(day, lawful, statutory.unit(), Pauses.NONE, calendar);
                })
                .findFirst();
    }
}
