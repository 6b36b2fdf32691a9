package etdz.policy.clock;

import etdz.common.time.WorkingDays;
import etdz.policy.matter.Matter.Unit;
import java.time.LocalDate;

/// By when a limit asks for a result.
///
/// @param amberFrom nine tenths of the limit are used up, or its last day is next
/// @param provisional a year on the way has no final calendar: the day may still move
public record Due(LocalDate on, LocalDate amberFrom, boolean provisional) {

    /// How urgent a case is.
    public enum Light {
        GREEN,
        AMBER,
        RED
    }

    static Due of(LocalDate start, int days, Unit unit, Pauses pauses, WorkingDays calendar) {
        var from = start.toEpochDay();
        var on = LocalDate.ofEpochDay(Term.end(from, days, unit, pauses, calendar));
        var provisional = calendar.isProvisional(start, on);
        if (days == 0) {
            return new Due(on, on, provisional);
        }
        var most = Math.min(nineTenths(days), days - 1);
        var amber = LocalDate.ofEpochDay(Term.end(from, most, unit, pauses, calendar));
        var dayBefore = amber.isBefore(on) ? amber : calendar.before(on, 1);
        return new Due(on, dayBefore.isBefore(start) ? start : dayBefore, provisional);
    }

    private static int nineTenths(int days) {
        return (days * 9 + 9) / 10;
    }

    public Light light(LocalDate today) {
        if (today.isAfter(on)) {
            return Light.RED;
        }
        return today.isBefore(amberFrom) ? Light.GREEN : Light.AMBER;
    }
}
