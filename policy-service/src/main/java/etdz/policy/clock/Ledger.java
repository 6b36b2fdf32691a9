package etdz.policy.clock;

import static etdz.policy.clock.Ledger.Reason.ALREADY_EXTENDED;
import static etdz.policy.clock.Ledger.Reason.CLOCK_NOT_PAUSED;
import static etdz.policy.clock.Ledger.Reason.CLOCK_PAUSED;
import static etdz.policy.clock.Ledger.Reason.CLOCK_STOPPED;
import static etdz.policy.clock.Ledger.Reason.EARLIER_THAN_THE_LAST;
import static etdz.policy.clock.Ledger.Reason.EXTENSION_NOT_PROVIDED;
import static etdz.policy.clock.Ledger.Reason.STARTED_ALREADY;

import etdz.common.time.WorkingDays;
import etdz.policy.clock.ClockEvent.Extended;
import etdz.policy.clock.ClockEvent.Paused;
import etdz.policy.clock.ClockEvent.Resumed;
import etdz.policy.clock.ClockEvent.Started;
import etdz.policy.clock.ClockEvent.Stopped;
import etdz.policy.matter.Matter.Limit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The clock of a case as a list of events (时限账): what ran when, and therefore by when the law and
/// the promise ask for a decision.
public record Ledger(Limit statutory, Limit promised, List<ClockEvent> events) {

    public enum Reason {
        STARTED_ALREADY,
        EARLIER_THAN_THE_LAST,
        CLOCK_STOPPED,
        CLOCK_PAUSED,
        CLOCK_NOT_PAUSED,
        ALREADY_EXTENDED,
        EXTENSION_NOT_PROVIDED
    }

    public sealed interface Outcome {

        record Entered(Ledger next) implements Outcome {}

        record TurnedDown(Reason reason) implements Outcome {}
    }

    public Ledger {
        events = List.copyOf(events);
        if (events.isEmpty() || !(events.getFirst() instanceof Started)) {
            throw new IllegalArgumentException("A clock begins with its start");
        }
    }

    public static Ledger started(LocalDate on, Limit statutory, Limit promised) {
        return new Ledger(statutory, promised, List.of(new Started(on)));
    }

    public Outcome enter(ClockEvent event) {
        var reason = refusal(event);
        return reason == null
                ? new Outcome.Entered(
                        new Ledger(
                                statutory,
                                promised,
                                Stream.concat(events.stream(), Stream.of(event)).toList()))
                : new Outcome.TurnedDown(reason);
    }

    private @Nullable Reason refusal(ClockEvent event) {
        if (events.getLast() instanceof Stopped) {
            return CLOCK_STOPPED;
        }
        if (event.on().isBefore(events.getLast().on())) {
            return EARLIER_THAN_THE_LAST;
        }
        return switch (event) {
            case Started _ -> STARTED_ALREADY;
            case Paused _ -> paused() ? CLOCK_PAUSED : null;
            case Resumed _ -> paused() ? null : CLOCK_NOT_PAUSED;
            case Extended(_, var days, _, _) -> extensionRefused(days);
            case Stopped _ -> null;
        };
    }

    private @Nullable Reason extensionRefused(int days) {
        if (events.stream().anyMatch(Extended.class::isInstance)) {
            return ALREADY_EXTENDED;
        }
        var most = statutory.extension();
        return most == null || statutory.value() == null || days > most
                ? EXTENSION_NOT_PROVIDED
                : null;
    }

    public LocalDate startedOn() {
        return events.getFirst().on();
    }

    /// Whether the last pause has no end yet; a capped one may be over all the same.
    public boolean paused() {
        return lastPause().isPresent();
    }

    private Optional<Paused> lastPause() {
        for (var i = events.size() - 1; i > 0; i--) {
            if (events.get(i) instanceof Paused paused) {
                return Optional.of(paused);
            }
            if (events.get(i) instanceof Resumed) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    Ledger unextended() {
        return new Ledger(
                statutory,
                promised,
                events.stream().filter(event -> !(event instanceof Extended)).toList());
    }

    public Optional<LocalDate> stoppedOn() {
        return events.getLast() instanceof Stopped(var on) ? Optional.of(on) : Optional.empty();
    }

    /// Both due dates at once, for bulk work.
    public Dues dues(LocalDate asOf, WorkingDays calendar) {
        var pauses = Pauses.in(events, asOf, calendar);
        return new Dues(
                due(statutory, extension(), pauses, calendar), due(promised, 0, pauses, calendar));
    }

    /// None where the law sets no limit.
    public Optional<Due> statutoryDue(LocalDate asOf, WorkingDays calendar) {
        return Optional.ofNullable(dues(asOf, calendar).statutory());
    }

    public Optional<Due> promisedDue(LocalDate asOf, WorkingDays calendar) {
        return Optional.ofNullable(dues(asOf, calendar).promised());
    }

    private @Nullable Due due(Limit limit, int more, Pauses pauses, WorkingDays calendar) {
        var days = limit.value();
        return days == null
                ? null
                : Due.of(startedOn(), days + more, limit.unit(), pauses, calendar);
    }

    private int extension() {
        for (var i = events.size() - 1; i > 0; i--) {
            if (events.get(i) instanceof Extended extended) {
                return extended.workingDays();
            }
        }
        return 0;
    }

    /// The last day that the cap of the running pause leaves uncounted: counting goes on after it
    /// whether or not somebody ends the pause. Absent when nothing is paused or nothing caps it.
    public Optional<LocalDate> capOn(WorkingDays calendar) {
        return lastPause().map(paused -> Pauses.capOn(paused, calendar));
    }

    /// The due dates if the running pause takes all its cap; none while a pause without one runs.
    public Optional<Dues> duesAtLatest(LocalDate asOf, WorkingDays calendar) {
        if (!paused()) {
            return Optional.of(dues(asOf, calendar));
        }
        return capOn(calendar).map(last -> dues(last, calendar));
    }

    /// The proof, day by day, from the start to the later of the due dates, or to the day on which
    /// the clock was stopped.
    public List<LedgerDay> days(LocalDate asOf, WorkingDays calendar) {
        return new LedgerProof(this, asOf, calendar).days();
    }
}
