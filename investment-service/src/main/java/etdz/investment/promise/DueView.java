package etdz.investment.promise;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.investment.promise.agreement.Due;
import etdz.investment.promise.agreement.Due.Unit;
import etdz.investment.promise.agreement.Trigger.ClauseKept;
import etdz.investment.promise.agreement.Trigger.MilestoneReached;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// By when, as a form has it: a day, or so long after a clause or a milestone.
@JsonInclude(JsonInclude.Include.NON_NULL)
record DueView(
        @Nullable LocalDate on,
        @Nullable Integer days,
        @Nullable Unit unit,
        @Nullable String clause,
        @Nullable String milestone) {

    static DueView of(Due due) {
        return switch (due) {
            case Due.Fixed(var on) -> new DueView(on, null, null, null, null);
            case Due.After(ClauseKept(var number), var days, var unit) ->
                    new DueView(null, days, unit, number, null);
            case Due.After(MilestoneReached(var name), var days, var unit) ->
                    new DueView(null, days, unit, null, name);
        };
    }
}
