package etdz.policy.organ.person;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody is away (请假、出差) and another stands in. Why is nobody's business here.
///
/// @param handsOver the deputy gets the open work (工作交接); otherwise he only sees it
/// @param cancelledAt it never began
public record Absence(
        String id,
        LocalDate from,
        LocalDate to,
        String deputy,
        boolean handsOver,
        String recordedBy,
        Instant recordedAt,
        @Nullable Instant cancelledAt) {

    boolean on(LocalDate day) {
        return cancelledAt == null && !day.isBefore(from) && !day.isAfter(to);
    }

    boolean overlaps(LocalDate otherFrom, LocalDate otherTo) {
        return cancelledAt == null && !otherFrom.isAfter(to) && !from.isAfter(otherTo);
    }

    /// Back on a day: the last day of absence is the day before, or there was none.
    Absence endedOn(LocalDate back, Instant at) {
        return back.isAfter(from)
                ? new Absence(
                        id,
                        from,
                        back.minusDays(1),
                        deputy,
                        handsOver,
                        recordedBy,
                        recordedAt,
                        null)
                : new Absence(id, from, to, deputy, handsOver, recordedBy, recordedAt, at);
    }
}
