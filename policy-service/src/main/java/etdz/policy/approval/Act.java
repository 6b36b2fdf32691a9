package etdz.policy.approval;

import etdz.common.security.Actor;
import etdz.common.time.Moment;
import etdz.policy.approval.Stage.Accepted;
import etdz.policy.approval.Stage.AwaitingCorrection;
import etdz.policy.approval.Stage.Closed;
import etdz.policy.approval.Stage.Submitted;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What somebody may do with a case, as the contract names it.
enum Act {
    ACCEPTANCE,
    CORRECTION,
    DECISION,
    WITHDRAWAL,
    SUPPLY;

    static List<String> open(Case held, Actor actor, Moment now) {
        var acts = EnumSet.noneOf(Act.class);
        if (actor.is("officer")) {
            acts.addAll(forOfficer(held, now));
        }
        if (actor.is("approver") && held.stage() instanceof Accepted) {
            acts.add(DECISION);
        }
        if (actor.is("applicant") || actor.is("employer")) {
            acts.addAll(forApplicant(held));
        }
        return acts.stream().map(act -> act.name().toLowerCase(Locale.ROOT)).toList();
    }

    private static Set<Act> forOfficer(Case held, Moment now) {
        if (!(held.stage() instanceof Submitted submitted)) {
            return Set.of();
        }
        return held.corrections().isEmpty() && !submitted.passedOver(now.today())
                ? EnumSet.of(ACCEPTANCE, CORRECTION)
                : EnumSet.of(ACCEPTANCE);
    }

    private static Set<Act> forApplicant(Case held) {
        return switch (held.stage()) {
            case Submitted _ -> EnumSet.of(WITHDRAWAL);
            case AwaitingCorrection _ -> EnumSet.of(CORRECTION, WITHDRAWAL);
            case Accepted(_, var missing) ->
                    missing.isEmpty() ? EnumSet.of(WITHDRAWAL) : EnumSet.of(SUPPLY, WITHDRAWAL);
            case Closed _ -> EnumSet.noneOf(Act.class);
        };
    }
}
