package etdz.investment.promise;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.ZoneCode;
import etdz.common.time.Moment;
import etdz.investment.promise.agreement.Agreement;
import etdz.investment.promise.agreement.Agreement.Entry;
import etdz.investment.promise.agreement.Agreement.Party;
import etdz.investment.promise.agreement.AgreementId;
import etdz.investment.promise.agreement.Clause;
import etdz.investment.promise.agreement.Clause.Owner;
import etdz.investment.promise.agreement.Clause.Side;
import etdz.investment.promise.agreement.Due;
import etdz.investment.promise.agreement.Trigger.ClauseKept;
import etdz.investment.promise.agreement.Trigger.MilestoneReached;
import etdz.investment.promise.obligation.Consent;
import etdz.investment.promise.obligation.Obligation;
import etdz.investment.promise.obligation.ObligationId;
import etdz.investment.promise.obligation.State.Breached;
import etdz.investment.promise.obligation.State.Kept;
import etdz.investment.promise.obligation.State.Lapsed;
import etdz.investment.promise.obligation.State.Open;
import etdz.investment.promise.obligation.State.Waiting;
import etdz.investment.promise.obligation.State.Waived;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An obligation as people see it, its due day by the calendar of now. A clause of a draft is shown
/// the same way, as `PENDING`: it has no id, and nothing is owed.
///
/// @param late kept after its due day
/// @param daysLeft working days until it is due; negative when overdue
@JsonInclude(JsonInclude.Include.NON_NULL)
record ObligationView(
        @Nullable ObligationId id,
        AgreementId agreement,
        String agreementTitle,
        ZoneCode zone,
        Party enterprise,
        String number,
        String text,
        Side side,
        String kind,
        DueView due,
        Owner owner,
        @Nullable Amount money,
        @Nullable Amount paid,
        @Nullable Amount remaining,
        String state,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate firstDueOn,
        @Nullable Boolean provisional,
        boolean overdue,
        @Nullable Integer daysLeft,
        @Nullable WaitingFor waitingFor,
        @Nullable LocalDate closedOn,
        @Nullable Boolean late,
        @Nullable String proof,
        @Nullable String reason,
        @Nullable Consent consent,
        List<PaymentView> payments,
        List<PostponementView> postponements,
        List<Entry> history,
        List<String> allowed,
        long version) {

    /// @param side whose turn it is; absent for a milestone
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WaitingFor(@Nullable String clause, @Nullable String milestone, @Nullable Side side) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PaymentView(
            int number,
            Amount money,
            LocalDate on,
            String proof,
            Instant at,
            @Nullable String withdrawn) {}

    record PostponementView(
            LocalDate before, LocalDate until, String basis, Consent consent, Instant at) {}

    static ObligationView pending(Agreement draft, Clause clause) {
        return new ObligationView(
                null,
                draft.id(),
                draft.deal().title(),
                draft.zone(),
                draft.enterprise(),
                clause.number(),
                clause.text(),
                clause.side(),
                clause.kind(),
                DueView.of(clause.due()),
                clause.owner(),
                clause.money() == null ? null : Amount.of(clause.money()),
                null,
                null,
                "PENDING",
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0);
    }

    /// @param mayAct whether the reader works for the zone
    static ObligationView of(Obligation held, boolean mayAct, Moment now) {
        var clause = held.clause();
        var calendar = now.calendar();
        var dueOn = held.dueOn(calendar);
        var open = held.state() instanceof Open;
        return new ObligationView(
                held.id(),
                held.agreement(),
                held.agreementTitle(),
                held.zone(),
                held.enterprise(),
                clause.number(),
                clause.text(),
                clause.side(),
                clause.kind(),
                DueView.of(clause.due()),
                clause.owner(),
                clause.money() == null ? null : Amount.of(clause.money()),
                Amount.of(held.paid(), clause.money()),
                Amount.of(held.remaining().orElse(null), clause.money()),
                name(held),
                dueOn.orElse(null),
                held.firstDueOn(calendar).orElse(null),
                held.state().term().map(it -> it.isProvisional(calendar)).orElse(null),
                held.isOverdue(now),
                open ? dueOn.flatMap(day -> daysLeft(day, now)).orElse(null) : null,
                held.state() instanceof Waiting ? waitingFor(held) : null,
                closedOn(held),
                held.state() instanceof Kept(_, var on, _)
                        ? dueOn.map(on::isAfter).orElse(false)
                        : null,
                held.state() instanceof Kept(_, _, var proof) ? proof : null,
                reason(held),
                held.state() instanceof Waived(_, _, _, var consent) ? consent : null,
                held.payments().stream()
                        .map(it ->
                                new PaymentView(
                                        it.number(),
                                        Amount.of(it.money()),
                                        it.on(),
                                        it.proof(),
                                        it.at(),
                                        it.withdrawn()))
                        .toList(),
                held.postponements().stream()
                        .map(it ->
                                new PostponementView(
                                        it.before().dueOn(calendar),
                                        it.until(),
                                        it.basis(),
                                        it.consent(),
                                        it.at()))
                        .toList(),
                held.history(),
                mayAct ? allowed(held) : List.of(),
                held.version());
    }

    /// Empty where no calendar reaches.
    private static Optional<Integer> daysLeft(LocalDate due, Moment now) {
        try {
            return Optional.of(now.calendar().between(now.today(), due));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static String name(Obligation held) {
        return switch (held.state()) {
            case Waiting _ -> "WAITING";
            case Open _ -> "OPEN";
            case Kept _ -> "KEPT";
            case Waived _ -> "WAIVED";
            case Breached _ -> "BREACHED";
            case Lapsed _ -> "LAPSED";
        };
    }

    private static @Nullable WaitingFor waitingFor(Obligation held) {
        return held.clause().due() instanceof Due.After(var trigger, _, _)
                ? switch (trigger) {
                    case ClauseKept(var number) -> new WaitingFor(number, null, held.awaited());
                    case MilestoneReached(var name) -> new WaitingFor(null, name, null);
                }
                : null;
    }

    private static @Nullable LocalDate closedOn(Obligation held) {
        return switch (held.state()) {
            case Waiting _, Open _ -> null;
            case Kept(_, var on, _) -> on;
            case Waived(_, var on, _, _) -> on;
            case Breached(_, var on, _) -> on;
            case Lapsed(_, var on) -> on;
        };
    }

    private static @Nullable String reason(Obligation held) {
        return switch (held.state()) {
            case Waived(_, _, var basis, _) -> basis;
            case Breached(_, _, var reason) -> reason;
            case Waiting _, Open _, Kept _, Lapsed _ -> null;
        };
    }

    /// The acts that are open, as the contract names them.
    private static List<String> allowed(Obligation held) {
        var acts = new ArrayList<String>();
        var unpaid = held.remaining().filter(rest -> rest.signum() > 0).isPresent();
        switch (held.state()) {
            case Waiting _, Open _ -> {
                if (!unpaid) {
                    acts.add("keeping");
                }
                if (held.clause().money() != null) {
                    acts.add("payment");
                }
                if (held.state() instanceof Open) {
                    acts.add("postponement");
                    acts.add("breach");
                }
                acts.add("waiver");
            }
            case Kept _, Waived _, Breached _ -> acts.add("reopening");
            case Lapsed _ -> {}
        }
        return List.copyOf(acts);
    }
}
