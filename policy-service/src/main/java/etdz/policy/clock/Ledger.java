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
import etdz.policy.clock.Term.Pause;
import etdz.policy.matter.Matter.Limit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The clock of a case as a list of events (时限账): what ran when, and therefore by when the law and
/// the promise ask for a decision.
public record Ledger(Limit statutory, Limit promised, List<ClockEvent> events) {

    /// Nine tenths of a limit used: a case turns amber.
    private static final double AMBER = 0.9;

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
            case Extended(_, var days, _) -> extensionRefused(days);
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
        return events.reversed().stream()
                .filter(event -> event instanceof Paused || event instanceof Resumed)
                .findFirst()
                .filter(Paused.class::isInstance)
                .isPresent();
    }

    public Optional<LocalDate> stoppedOn() {
        return events.getLast() instanceof Stopped(var on) ? Optional.of(on) : Optional.empty();
    }

    /// None where the law sets no limit.
    public Optional<Due> statutoryDue(LocalDate asOf, WorkingDays calendar) {
        var extension =
                events.stream()
                        .mapToInt(event -> event instanceof Extended(_, var days, _) ? days : 0)
                        .sum();
        return due(statutory, extension, asOf, calendar);
    }

    public Optional<Due> promisedDue(LocalDate asOf, WorkingDays calendar) {
        return due(promised, 0, asOf, calendar);
    }

    private Optional<Due> due(Limit limit, int more, LocalDate asOf, WorkingDays calendar) {
        return limit.days()
                .map(days -> {
                    var pauses = pauses(asOf, calendar);
                    var all = days + more;
                    var on = new Term(all, limit.unit()).after(startedOn(), pauses, calendar);
                    var most = (int) Math.ceil(all * AMBER);
                    var amber = new Term(most, limit.unit()).after(startedOn(), pauses, calendar);
                    return new Due(on, amber, calendar.isProvisional(on));
                });
    }

    /// A pause that still runs is counted as if it ended on `asOf`.
    List<Pause> pauses(LocalDate asOf, WorkingDays calendar) {
        var pauses = new ArrayList<Pause>();
        Paused open = null;
        for (var event : events) {
            if (event instanceof Paused paused) {
                open = paused;
            } else if (open != null && (event instanceof Resumed || event instanceof Stopped)) {
                pauses.add(pause(open, event.on(), calendar));
                open = null;
            }
        }
        if (open != null && !asOf.isBefore(open.on())) {
            pauses.add(pause(open, asOf, calendar));
        }
        return pauses;
    }

    private static Pause pause(Paused paused, LocalDate end, WorkingDays calendar) {
        var cap = paused.cap();
        if (cap == null) {
            return new Pause(paused.on(), end);
        }
        var longest = calendar.after(paused.on().minusDays(1), cap);
        return new Pause(paused.on(), end.isAfter(longest) ? longest : end);
    }

    /// The proof, day by day, from the start to the later of the due dates, or to the day on which
    /// the clock was stopped.
    public List<LedgerDay> days(LocalDate asOf, WorkingDays calendar) {
        var last =
                stoppedOn()
                        .or(() ->
                                Stream.of(statutoryDue(asOf, calendar), promisedDue(asOf, calendar))
                                        .flatMap(Optional::stream)
                                        .map(Due::on)
                                        .max(LocalDate::compareTo))
                        .orElse(asOf);
        return LedgerDay.between(startedOn(), last, pauses(asOf, calendar), calendar);
    }
}
