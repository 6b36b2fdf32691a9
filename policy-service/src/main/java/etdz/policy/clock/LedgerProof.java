package etdz.policy.clock;

import etdz.common.time.WorkingDays;
import etdz.policy.clock.ClockEvent.Paused;
import etdz.policy.clock.LedgerDay.Kind;
import etdz.policy.clock.LedgerDay.Mark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Walks over the days of a ledger, as somebody would who checks it by hand.
final class LedgerProof {

    private final Ledger ledger;
    private final LocalDate asOf;
    private final WorkingDays calendar;
    private final Pauses pauses;
    private final Map<LocalDate, Set<Mark>> marks = new HashMap<>();

    LedgerProof(Ledger ledger, LocalDate asOf, WorkingDays calendar) {
        this.ledger = ledger;
        this.asOf = asOf;
        this.calendar = calendar;
        this.pauses = Pauses.in(ledger.events(), asOf, calendar);
    }

    List<LedgerDay> days() {
        var dues = ledger.dues(asOf, calendar);
        mark(dues);
        var dueOn = dues.last();
        var last = ledger.stoppedOn().orElse(dueOn == null ? asOf : dueOn);
        var start = ledger.startedOn();
        var days = new ArrayList<LedgerDay>();
        days.add(day(start, Kind.START, 0, 0));
        var count = 0;
        var plainDays = 0;
        for (var day = start.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            var kind = kind(day);
            count += kind == Kind.COUNTED ? 1 : 0;
            plainDays += kind == Kind.PAUSED ? 0 : 1;
            days.add(day(day, kind, count, plainDays));
        }
        return List.copyOf(days);
    }

    private void mark(Dues dues) {
        var statutory = dues.statutory();
        mark(statutory == null ? null : statutory.on(), Mark.STATUTORY_DUE);
        mark(dues.promised() == null ? null : dues.promised().on(), Mark.PROMISED_DUE);
        var unextended = ledger.unextended().dues(asOf, calendar).statutory();
        if (unextended != null && !unextended.equals(statutory)) {
            mark(unextended.on(), Mark.STATUTORY_DUE_BEFORE_EXTENSION);
        }
        for (var event : ledger.events()) {
            if (event instanceof Paused paused) {
                var capOn = Pauses.capOn(paused, calendar);
                if (capOn != null && pauses.contains(capOn.toEpochDay())) {
                    mark(capOn, Mark.CAP_REACHED);
                }
            }
        }
    }

    private void mark(@Nullable LocalDate day, Mark mark) {
        if (day != null) {
            marks.computeIfAbsent(day, _ -> EnumSet.noneOf(Mark.class)).add(mark);
        }
    }

    private LedgerDay day(LocalDate date, Kind kind, int count, int plainDays) {
        if (calendar.kindOf(date) == WorkingDays.Kind.WORKED_WEEKEND) {
            mark(date, Mark.WORKED_WEEKEND);
        }
        return new LedgerDay(
                date,
                kind,
                count,
                plainDays,
                calendar.isProvisional(date),
                List.copyOf(marks.getOrDefault(date, Set.of())));
    }

    private Kind kind(LocalDate day) {
        if (pauses.contains(day.toEpochDay())) {
            return Kind.PAUSED;
        }
        return switch (calendar.kindOf(day)) {
            case WORKDAY, WORKED_WEEKEND -> Kind.COUNTED;
            case WEEKEND -> Kind.WEEKEND;
            case HOLIDAY -> calendar.isLocalHoliday(day) ? Kind.LOCAL_HOLIDAY : Kind.HOLIDAY;
        };
    }
}
