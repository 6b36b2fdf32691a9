package etdz.policy.approval;

import etdz.common.time.WorkingDays;
import etdz.policy.clock.Due;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// That and since when a case counts as accepted (受理), and what is due from it. A date is absent
/// where the matter sets no limit: none is invented.
///
/// @param deemed nobody answered in time, so it counts from the day of receipt
/// @param provisional a date may still move: its year has no final calendar
public record Acceptance(
        LocalDate on,
        boolean deemed,
        @Nullable LocalDate statutoryDueOn,
        @Nullable LocalDate promisedDueOn,
        boolean provisional) {

    static Acceptance of(Terms terms, LocalDate on, boolean deemed, WorkingDays calendar) {
        var clock = terms.clockFrom(on);
        var statutory = clock.statutoryDue(on, calendar);
        var promised = clock.promisedDue(on, calendar);
        return new Acceptance(
                on,
                deemed,
                statutory.map(Due::on).orElse(null),
                promised.map(Due::on).orElse(null),
                Stream.of(statutory, promised)
                        .flatMap(Optional::stream)
                        .anyMatch(Due::provisional));
    }

    /// What the zone promised; where it promised nothing, what the law says.
    public @Nullable LocalDate dueOn() {
        return promisedDueOn == null ? statutoryDueOn : promisedDueOn;
    }
}
