package etdz.policy.approval.desk;

import etdz.common.time.WorkingDays;
import etdz.policy.approval.Case;
import etdz.policy.approval.stage.Acceptance;
import etdz.policy.approval.stage.Stage;
import etdz.policy.clock.ClockEvent;
import etdz.policy.clock.Due;
import etdz.policy.clock.Ledger;
import etdz.policy.clock.LedgerDay;
import etdz.policy.clock.LegalTerm;
import etdz.policy.clock.pause.PauseGround;
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

    /// @param ground why the clock stood
    /// @param workingDays by how much a limit was extended, or the longest a pause may take
    record EventView(
            String kind,
            LocalDate on,
            @Nullable PauseGround ground,
            @Nullable Integer workingDays,
            @Nullable String approvedBy) {

        static EventView of(ClockEvent event) {
            var kind = event.getClass().getSimpleName();
            return switch (event) {
                case ClockEvent.Paused(var on, var ground, var cap, _) ->
                        new EventView(kind, on, ground, cap, null);
                case ClockEvent.Extended(var on, var days, var approvedBy, _) ->
                        new EventView(kind, on, null, days, approvedBy);
                case ClockEvent.Started _, ClockEvent.Resumed _, ClockEvent.Stopped _ ->
                        new EventView(kind, event.on(), null, null, null);
            };
        }

        static EventView plain(String kind, LocalDate on) {
            return new EventView(kind, on, null, null, null);
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
        var ledger = acceptance.ledger(terms);
        return new ClockView(
                ledger.events().stream().map(EventView::of).toList(),
                null,
                LimitView.of(terms.statutory(), ledger.statutoryDue(today, calendar)).orElse(null),
                LimitView.of(terms.promised(), ledger.promisedDue(today, calendar)).orElse(null),
                ledger.days(today, calendar));
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
        events.add(EventView.plain("Received", receivedOn));
        if (held.stage() instanceof Stage.AwaitingCorrection && queue != null) {
            events.add(EventView.plain("CorrectionRequested", queue.since()));
        }
        return new ClockView(
                events,
                LimitView.of(answer, ledger.statutoryDue(today, calendar)).orElse(null),
                null,
                null,
                ledger.days(today, calendar));
    }
}
