package etdz.policy.approval.stage;

import etdz.common.time.WorkingDays;
import etdz.policy.approval.application.Terms;
import etdz.policy.clock.ClockEvent;
import etdz.policy.clock.ClockEvent.Extended;
import etdz.policy.clock.ClockEvent.Started;
import etdz.policy.clock.Due;
import etdz.policy.clock.Ledger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// That and since when a case counts as accepted (受理), what has moved its clock, and what is due
/// from it. A date is absent where the matter sets no limit: none is invented. While the clock
/// stands, the dates are those that hold if it goes on at once.
///
/// @param deemed nobody answered in time, so it counts from the day of receipt
/// @param provisional a date may still move: its year has no final calendar
public record Acceptance(
        LocalDate on,
        boolean deemed,
        List<ClockEvent> clock,
        @Nullable LocalDate statutoryDueOn,
        @Nullable LocalDate promisedDueOn,
        boolean provisional) {

    public Acceptance {
        clock = List.copyOf(clock);
    }

    public static Acceptance of(Terms terms, LocalDate on, boolean deemed, WorkingDays calendar) {
        return counted(terms, on, deemed, List.of(new Started(on)), on, calendar);
    }

    private static Acceptance counted(
            Terms terms,
            LocalDate on,
            boolean deemed,
            List<ClockEvent> clock,
            LocalDate asOf,
            WorkingDays calendar) {
        var ledger = new Ledger(terms.statutory(), terms.promised(), clock);
        var statutory = ledger.statutoryDue(asOf, calendar);
        var promised = ledger.promisedDue(asOf, calendar);
        return new Acceptance(
                on,
                deemed,
                clock,
                statutory.map(Due::on).orElse(null),
                promised.map(Due::on).orElse(null),
                Stream.of(statutory, promised)
                        .flatMap(Optional::stream)
                        .anyMatch(Due::provisional));
    }

    public Ledger ledger(Terms terms) {
        return new Ledger(terms.statutory(), terms.promised(), clock);
    }

    public Acceptance with(Ledger next, Terms terms, LocalDate asOf, WorkingDays calendar) {
        return counted(terms, on, deemed, next.events(), asOf, calendar);
    }

    /// The same clock by another calendar, by other terms, or on a later day of a pause.
    public Acceptance recounted(Terms terms, LocalDate asOf, WorkingDays calendar) {
        return counted(terms, on, deemed, clock, asOf, calendar);
    }

    public boolean extended() {
        return clock.stream().anyMatch(Extended.class::isInstance);
    }

    /// The first day on which little is left of the time that counts.
    @Nullable LocalDate warnOn(Terms terms, WorkingDays calendar) {
        var dues = ledger(terms).dues(on, calendar);
        var due = dues.promised() == null ? dues.statutory() : dues.promised();
        return due == null ? null : due.amberFrom();
    }

    /// What the zone promised; where it promised nothing, what the law says.
    public @Nullable LocalDate dueOn() {
        return promisedDueOn == null ? statutoryDueOn : promisedDueOn;
    }
}
