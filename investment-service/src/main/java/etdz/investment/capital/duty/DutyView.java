package etdz.investment.capital.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.Bilingual;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A duty as it goes out, with its last day by the calendar of this moment.
///
/// @param provisional whether the last day may still move with a notice that is not loaded yet
/// @param verified whether the term was compared with the text of the rule; else a person says
/// @param daysLeft working days until the last day; negative after it, absent once it is fulfilled
@JsonInclude(JsonInclude.Include.NON_NULL)
record DutyView(
        DutyId id,
        ZoneCode zone,
        EnterpriseView enterprise,
        DutyKind kind,
        Bilingual name,
        String occasion,
        LocalDate startsOn,
        LocalDate dueOn,
        boolean provisional,
        boolean verified,
        String source,
        Light light,
        @Nullable Integer daysLeft,
        @Nullable FulfilmentView fulfilled,
        String openedBy,
        Instant openedAt,
        boolean mayFulfil,
        long version) {

    enum Light {
        GREEN,
        AMBER,
        RED,
        DONE
    }

    record EnterpriseView(CreditCode creditCode, String name) {}

    /// @param late whether it came after the last day
    record FulfilmentView(LocalDate on, String proof, String by, Instant at, boolean late) {}

    static DutyView of(Duty held, Term term, int amberDays, LocalDate today, boolean mayFulfil) {
        var dueOn = term.dueOn(held.startsOn());
        var left = term.calendar().between(today, dueOn);
        var rule = term.rule();
        var done =
                held.stage() instanceof Duty.Stage.Fulfilled(var on, var proof, var by, var at)
                        ? new FulfilmentView(on, proof, by, at, on.isAfter(dueOn))
                        : null;
        return new DutyView(
                held.id(),
                held.zone(),
                new EnterpriseView(held.enterprise().creditCode(), held.enterprise().name()),
                held.kind(),
                rule.name(),
                held.occasion(),
                held.startsOn(),
                dueOn,
                term.isProvisional(held.startsOn()),
                rule.verified(),
                rule.source(),
                done != null ? Light.DONE : light(today, dueOn, left, amberDays),
                done != null ? null : left,
                done,
                held.openedBy(),
                held.openedAt(),
                mayFulfil && done == null,
                held.version());
    }

    private static Light light(LocalDate today, LocalDate dueOn, int left, int amberDays) {
        if (today.isAfter(dueOn)) {
            return Light.RED;
        }
        return left <= amberDays ? Light.AMBER : Light.GREEN;
    }
}
