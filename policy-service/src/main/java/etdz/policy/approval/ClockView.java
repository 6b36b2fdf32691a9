package etdz.policy.approval;

import etdz.common.time.WorkingDays;
import etdz.policy.approval.Stage.Granted;
import etdz.policy.approval.Stage.Refused;
import etdz.policy.approval.Stage.Withdrawn;
import etdz.policy.clock.ClockEvent;
import etdz.policy.clock.ClockEvent.Started;
import etdz.policy.clock.ClockEvent.Stopped;
import etdz.policy.clock.Due;
import etdz.policy.clock.Ledger;
import etdz.policy.clock.LedgerDay;
import etdz.policy.clock.LegalTerm;
import etdz.policy.matter.Matter.Evidence;
import etdz.policy.matter.Matter.Limit;
import etdz.policy.matter.Matter.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The clock of a case and the proof of its due dates, day by day. Before acceptance the only clock
/// is that of the answer owed to the applicant.
record ClockView(
        List<EventView> events,
        @Nullable LimitView notice,
        @Nullable LimitView statutory,
        @Nullable LimitView promised,
        List<LedgerDay> days) {

    record EventView(String kind, LocalDate on) {

        static EventView of(ClockEvent event) {
            return new EventView(event.getClass().getSimpleName(), event.on());
        }
    }

    record LimitView(int limit, Unit unit, LocalDate due, boolean provisional) {

        static Optional<LimitView> of(Limit limit, Optional<Due> due) {
            return due.flatMap(it ->
                    limit.days()
                            .map(days ->
                                    new LimitView(days, limit.unit(), it.on(), it.provisional())));
        }
    }

    static ClockView of(Case held, LocalDate today, WorkingDays calendar) {
        var acceptance = held.stage().reached();
        return acceptance == null
                ? ofReceipt(held, today, calendar)
                : ofDecision(held, acceptance, today, calendar);
    }

    private static ClockView ofDecision(
            Case held, Acceptance acceptance, LocalDate today, WorkingDays calendar) {
        var terms = held.application().matter();
        var events = new ArrayList<ClockEvent>();
        events.add(new Started(acceptance.on()));
        stoppedOn(held.stage()).map(Stopped::new).ifPresent(events::add);
        var ledger = new Ledger(terms.statutory(), terms.promised(), events);
        return new ClockView(
                ledger.events().stream().map(EventView::of).toList(),
                null,
                LimitView.of(terms.statutory(), ledger.statutoryDue(today, calendar)).orElse(null),
                LimitView.of(terms.promised(), ledger.promisedDue(today, calendar)).orElse(null),
                ledger.days(today, calendar));
    }

    private static Optional<LocalDate> stoppedOn(Stage stage) {
        return switch (stage) {
            case Granted(_, var decision, _) -> Optional.of(decision.on());
            case Refused(_, var decision) -> Optional.of(decision.on());
            case Withdrawn(_, var on) -> Optional.of(on);
            case Stage.Submitted _, Stage.AwaitingCorrection _, Stage.Accepted _ ->
                    Optional.empty();
        };
    }

    private static ClockView ofReceipt(Case held, LocalDate today, WorkingDays calendar) {
        var queue = held.queue();
        var receivedOn =
                held.stage() instanceof Stage.Submitted submitted
                        ? submitted.on()
                        : held.application().receivedOn();
        var term = LegalTerm.CORRECTION_NOTICE;
        var answer =
                new Limit(
                        term.workingDays(),
                        Unit.WORKING_DAYS,
                        null,
                        term.basis(),
                        Evidence.PUBLIC_COPY,
                        null);
        var none = new Limit(null, Unit.WORKING_DAYS, null, "", Evidence.SAMPLE, null);
        var ledger = Ledger.started(receivedOn, answer, none);
        var events = new ArrayList<EventView>();
        events.add(new EventView("Received", receivedOn));
        if (held.stage() instanceof Stage.AwaitingCorrection && queue != null) {
            events.add(new EventView("CorrectionRequested", queue.since()));
        }
        return new ClockView(
                events,
                LimitView.of(answer, ledger.statutoryDue(today, calendar)).orElse(null),
                null,
                null,
                ledger.days(today, calendar));
    }
}
