package etdz.policy.schedule;

import etdz.common.ZoneCode;
import etdz.common.time.Moment;
import etdz.common.time.WorkingDays;
import etdz.policy.clock.Term;
import etdz.policy.matter.Matter;
import etdz.policy.matter.Matter.Limit;
import etdz.policy.matter.Matter.Unit;
import etdz.policy.matter.MatterCode;
import etdz.policy.matter.edition.Matters;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds out how long the matters of a zone take.
@Component
class StepDurations {

    private static final int MOST_CASES = 500;

    private final DecidedCases cases;
    private final Matters matters;

    StepDurations(DecidedCases cases, Matters matters) {
        this.cases = cases;
        this.matters = matters;
    }

    StepDuration of(ZoneCode zone, MatterCode code, Moment now) {
        var calendar = now.calendar();
        var seen =
                cases.newest(zone, code, MOST_CASES).stream()
                        .map(it -> it.workingDays(calendar))
                        .filter(OptionalInt::isPresent)
                        .mapToInt(OptionalInt::getAsInt)
                        .toArray();
        var matter = matters.inForce(code, now.today());
        return StepDuration.of(
                matter.map(Matter::name).orElse(null),
                seen,
                matter.map(it -> days(it.promisedLimit(), now.today(), calendar)).orElse(null),
                matter.map(it -> days(it.statutoryLimit(), now.today(), calendar)).orElse(null));
    }

    /// A limit in plain days counts as the working days that lie in as many days from today.
    private static @Nullable Integer days(Limit limit, LocalDate today, WorkingDays calendar) {
        var days = limit.value();
        if (days == null || limit.unit() == Unit.WORKING_DAYS) {
            return days;
        }
        return calendar.between(
                today, new Term(days, limit.unit()).after(today, List.of(), calendar));
    }
}
