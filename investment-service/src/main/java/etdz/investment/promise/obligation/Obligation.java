package etdz.investment.promise.obligation;

import etdz.common.ZoneCode;
import etdz.common.time.Moment;
import etdz.common.time.WorkingDays;
import etdz.investment.promise.agreement.Agreement;
import etdz.investment.promise.agreement.Agreement.Entry;
import etdz.investment.promise.agreement.Agreement.Party;
import etdz.investment.promise.agreement.AgreementId;
import etdz.investment.promise.agreement.Clause;
import etdz.investment.promise.agreement.Clause.Side;
import etdz.investment.promise.agreement.Due;
import etdz.investment.promise.agreement.Trigger;
import etdz.investment.promise.obligation.Reminder.Told;
import etdz.investment.promise.obligation.State.Breached;
import etdz.investment.promise.obligation.State.Kept;
import etdz.investment.promise.obligation.State.Lapsed;
import etdz.investment.promise.obligation.State.Open;
import etdz.investment.promise.obligation.State.Waiting;
import etdz.investment.promise.obligation.State.Waived;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// What one side of an agreement owes the other by one clause (承诺事项). Immutable: a command yields
/// the next one with the one event of its version in `outbox`. Each moves alone, so that two
/// officers may act on two clauses of one agreement at once.
///
/// @param ordinal the place of the clause in the agreement, from 1
/// @param awaited the side whose clause it waits for, if it waits for one
/// @param paid the parts that count, if the clause is about a sum
/// @param last the move that led to this version
public record Obligation(
        @BsonId ObligationId id,
        AgreementId agreement,
        String agreementTitle,
        ZoneCode zone,
        Party enterprise,
        int ordinal,
        Clause clause,
        @Nullable Side awaited,
        State state,
        List<Payment> payments,
        @Nullable BigDecimal paid,
        List<Postponement> postponements,
        List<Told> told,
        Shelf shelf,
        List<Entry> history,
        Move last,
        long version,
        List<ObligationEvent> outbox) {

    /// What the platform does by itself.
    public static final String PLATFORM = "platform";

    public Obligation {
        payments = List.copyOf(payments);
        postponements = List.copyOf(postponements);
        told = List.copyOf(told);
        history = List.copyOf(history);
        outbox = List.copyOf(outbox);
    }

    /// The obligation of a clause on the day its agreement takes effect.
    public static Obligation recorded(Agreement agreement, int ordinal, Moment now) {
        var clause = agreement.deal().clauses().get(ordinal - 1);
        var state =
                switch (clause.due()) {
                    case Due.Fixed(var on) -> new Open(new Term.Until(on));
                    case Due.After _ -> new Waiting();
                };
        var parts = new Parts(state, List.of(), List.of(), List.of());
        return new Obligation(
                        ObligationId.of(agreement.id(), ordinal),
                        agreement.id(),
                        agreement.deal().title(),
                        agreement.zone(),
                        agreement.enterprise(),
                        ordinal,
                        clause,
                        awaited(agreement, clause),
                        state,
                        List.of(),
                        clause.money() == null ? null : BigDecimal.ZERO,
                        List.of(),
                        List.of(),
                        parts.shelf(now.calendar()),
                        List.of(),
                        new Move.Recorded(),
                        1,
                        List.of())
                .telling(PLATFORM, now.at());
    }

    private static @Nullable Side awaited(Agreement agreement, Clause clause) {
        return clause.due() instanceof Due.After(Trigger.ClauseKept(var number), _, _)
                ? agreement.deal().clause(number).map(Clause::side).orElse(null)
                : null;
    }

    public Outcome on(Command command, String by, Moment now) {
        return new Deciding(this, by, now).on(command);
    }

    /// What the condition, as it stands now, makes of it; empty when that is what it is already.
    /// What was begun since (a payment, a later due day) stays open though the condition is taken
    /// back.
    ///
    /// @param triggered the day on which the condition came, if it has
    public Optional<Obligation> alignedWith(Optional<LocalDate> triggered, Moment now) {
        if (!(clause.due() instanceof Due.After due)) {
            return Optional.empty();
        }
        var term = triggered.map(day -> Term.of(due, day));
        return switch (state) {
            case Waiting() ->
                    term.map(begun ->
                            with(
                                    parts().in(new Open(begun)),
                                    new Move.Opened(triggered.orElseThrow()),
                                    PLATFORM,
                                    now));
            case Open(var current)
                    when postponements.isEmpty() && !term.equals(Optional.of(current)) ->
                    term.map(begun ->
                                    with(
                                            parts().in(new Open(begun)),
                                            new Move.Opened(triggered.orElseThrow()),
                                            PLATFORM,
                                            now))
                            .or(() -> waitingAgain(now));
            case Open _, Kept _, Waived _, Breached _, Lapsed _ -> Optional.empty();
        };
    }

    private Optional<Obligation> waitingAgain(Moment now) {
        return payments.stream().anyMatch(Payment::counts)
                ? Optional.empty()
                : Optional.of(
                        with(parts().in(new Waiting()), new Move.ConditionUndone(), PLATFORM, now));
    }

    /// With its agreement, unless it was due by then: what was late stays late.
    public Optional<Obligation> lapsed(LocalDate ended, Moment now) {
        var late = state.term().filter(it -> it.dueOn(now.calendar()).isBefore(ended)).isPresent();
        return switch (state) {
            case Waiting _, Open _ when !late ->
                    Optional.of(
                            with(
                                    parts().in(new Lapsed(state.term().orElse(null), ended)),
                                    new Move.Lapsed(),
                                    PLATFORM,
                                    now));
            case Waiting _, Open _, Kept _, Waived _, Breached _, Lapsed _ -> Optional.empty();
        };
    }

    /// The next reminder that is due, told; empty when there is none.
    public Optional<Obligation> reminded(Moment now) {
        if (!(state instanceof Open(var current))) {
            return Optional.empty();
        }
        var due = current.dueOn(now.calendar());
        return Reminder.of(due, now.today(), told, now.calendar())
                .map(it -> {
                    var all = Stream.concat(told.stream(), Stream.of(new Told(it, due))).toList();
                    return with(
                            new Parts(state, payments, postponements, all),
                            new Move.Reminded(it),
                            PLATFORM,
                            now);
                });
    }

    /// The shelf by this calendar.
    public Shelf shelf(WorkingDays calendar) {
        return parts().shelf(calendar);
    }

    public Optional<LocalDate> dueOn(WorkingDays calendar) {
        return state.term().map(it -> it.dueOn(calendar));
    }

    /// Before any postponement.
    public Optional<LocalDate> firstDueOn(WorkingDays calendar) {
        return parts().first().map(it -> it.dueOn(calendar));
    }

    public boolean isOverdue(Moment now) {
        return state instanceof Open(var current)
                && now.today().isAfter(current.dueOn(now.calendar()));
    }

    /// What is still to be paid; empty when the clause is about no sum.
    public Optional<BigDecimal> remaining() {
        return Optional.ofNullable(clause.money())
                .map(owed -> owed.amount().subtract(paidBy(payments)).max(BigDecimal.ZERO));
    }

    private static BigDecimal paidBy(List<Payment> parts) {
        return parts.stream()
                .filter(Payment::counts)
                .map(it -> it.money().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// What a move may change.
    record Parts(
            State state,
            List<Payment> payments,
            List<Postponement> postponements,
            List<Told> told) {

        Parts in(State next) {
            return new Parts(next, payments, postponements, told);
        }

        Parts with(List<Payment> parts) {
            return new Parts(state, parts, postponements, told);
        }

        Optional<Term> first() {
            return postponements.isEmpty()
                    ? state.term()
                    : Optional.of(postponements.getFirst().before());
        }

        Shelf shelf(WorkingDays calendar) {
            return Shelf.of(state, first(), told, calendar);
        }
    }

    Parts parts() {
        return new Parts(state, payments, postponements, told);
    }

    Obligation with(Parts next, Move move, String by, Moment now) {
        return new Obligation(
                        id,
                        agreement,
                        agreementTitle,
                        zone,
                        enterprise,
                        ordinal,
                        clause,
                        awaited,
                        next.state(),
                        next.payments(),
                        clause.money() == null ? null : paidBy(next.payments()),
                        next.postponements(),
                        next.told(),
                        next.shelf(now.calendar()),
                        history,
                        move,
                        version + 1,
                        outbox)
                .telling(by, now.at());
    }

    private Obligation telling(String by, Instant at) {
        return new Obligation(
                id,
                agreement,
                agreementTitle,
                zone,
                enterprise,
                ordinal,
                clause,
                awaited,
                state,
                payments,
                paid,
                postponements,
                told,
                shelf,
                Stream.concat(history.stream(), Stream.of(new Entry(at, last.name(), by))).toList(),
                last,
                version,
                Stream.concat(outbox.stream(), Stream.of(ObligationEvent.of(this, last, at)))
                        .toList());
    }

    /// As if the relay had taken its events: for what was made elsewhere.
    public Obligation untold() {
        return new Obligation(
                id,
                agreement,
                agreementTitle,
                zone,
                enterprise,
                ordinal,
                clause,
                awaited,
                state,
                payments,
                paid,
                postponements,
                told,
                shelf,
                history,
                last,
                version,
                List.of());
    }
}
