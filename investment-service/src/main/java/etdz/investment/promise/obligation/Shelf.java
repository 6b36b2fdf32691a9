package etdz.investment.promise.obligation;

import etdz.common.time.WorkingDays;
import etdz.investment.promise.obligation.Reminder.Told;
import etdz.investment.promise.obligation.State.Breached;
import etdz.investment.promise.obligation.State.Kept;
import etdz.investment.promise.obligation.State.Lapsed;
import etdz.investment.promise.obligation.State.Open;
import etdz.investment.promise.obligation.State.Waiting;
import etdz.investment.promise.obligation.State.Waived;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// By what lists and counts find an obligation. It follows from the other components and the
/// calendar and decides nothing: what is shown is counted at reading. After a new calendar the
/// shelves of open terms in working days are put right.
///
/// @param until the due day, [#NEVER] while there is none
/// @param firstUntil the due day before any postponement
/// @param remindOn when somebody is to be reminded next
/// @param counted present while the due day follows from the calendar
public record Shelf(
        Name name,
        LocalDate until,
        Name firstName,
        LocalDate firstUntil,
        @Nullable LocalDate remindOn,
        @Nullable Boolean counted) {

    /// Sorts what has no due day behind all that have one.
    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    public enum Name {
        WAITING,
        OPEN,
        KEPT,
        KEPT_LATE,
        WAIVED,
        BREACHED,
        LAPSED
    }

    static Shelf of(State state, Optional<Term> first, List<Told> told, WorkingDays calendar) {
        var until = day(state.term(), calendar);
        var firstUntil = day(first, calendar);
        var open = state instanceof Open;
        var remindOn = open ? Reminder.nextDay(until, told, calendar) : Optional.<LocalDate>empty();
        return new Shelf(
                name(state, until),
                until,
                name(state, firstUntil),
                firstUntil,
                remindOn.orElse(null),
                isCounted(state) ? true : null);
    }

    private static boolean isCounted(State state) {
        return state instanceof Open(var current) && current instanceof Term.WorkingDaysFrom;
    }

    private static LocalDate day(Optional<Term> term, WorkingDays calendar) {
        return term.map(it -> it.dueOn(calendar)).orElse(NEVER);
    }

    private static Name name(State state, LocalDate until) {
        return switch (state) {
            case Waiting _ -> Name.WAITING;
            case Open _ -> Name.OPEN;
            case Kept(_, var on, _) -> on.isAfter(until) ? Name.KEPT_LATE : Name.KEPT;
            case Waived _ -> Name.WAIVED;
            case Breached _ -> Name.BREACHED;
            case Lapsed _ -> Name.LAPSED;
        };
    }
}
