package etdz.policy.approval;

import etdz.common.time.Moment;
import etdz.policy.approval.application.Terms;
import etdz.policy.approval.stage.Delivery;
import etdz.policy.approval.stage.Stage;
import etdz.policy.approval.stage.Stage.Closed;
import etdz.policy.approval.stage.Stage.Granted;
import etdz.policy.approval.stage.Stage.Refused;
import etdz.policy.approval.stage.Stage.Running;
import etdz.policy.approval.stage.Stage.Submitted;
import etdz.policy.approval.stage.Stage.Suspended;
import etdz.policy.clock.LegalTerm;
import etdz.policy.matter.MaterialCode;
import etdz.policy.matter.Matter.Necessity;
import java.util.HashSet;
import java.util.Set;

/// A stage with all its dates counted anew, by today's calendar and by given terms.
final class Recounting {

    private Recounting() {}

    static Stage of(Case held, Terms terms, Moment now) {
        return of(held, terms, Set.of(), now);
    }

    /// @param lacking what these terms let follow and what is still to be brought
    static Stage of(Case held, Terms terms, Set<MaterialCode> lacking, Moment now) {
        return switch (held.stage()) {
            case Submitted(var on, _, _) -> {
                var dueOn = LegalTerm.CORRECTION_NOTICE.after(on, now.calendar());
                yield new Submitted(on, dueOn, now.calendar().isProvisional(on, dueOn));
            }
            case Stage.AwaitingCorrection waiting -> waiting;
            case Running running -> running(held, running, terms, lacking, now);
            case Granted granted when !granted.delivery().isMade() ->
                    granted.with(Delivery.of(granted.decision().on(), now.calendar()));
            case Refused refused when !refused.delivery().isMade() ->
                    refused.with(Delivery.of(refused.decision().on(), now.calendar()));
            case Closed closed -> closed;
        };
    }

    private static Running running(
            Case held, Running running, Terms terms, Set<MaterialCode> lacking, Moment now) {
        var handling = running.handling();
        // While the clock stands, its dates are those of the day on which it was stopped.
        var asOf = running instanceof Suspended(_, var pause) ? pause.since() : now.today();
        var acceptance = handling.acceptance().recounted(terms, asOf, now.calendar());
        var hearing = handling.hearing();
        var counted =
                handling.with(acceptance)
                        .lacking(missing(held, handling.missing(), lacking, terms));
        var next = hearing == null ? counted : counted.with(hearing.recounted(now.calendar()));
        return running instanceof Suspended(_, var pause)
                ? new Suspended(next, pause.recounted(now.calendar()))
                : running.with(next);
    }

    /// What was missing and is still asked for, and main materials that were not asked for before.
    /// Another calendar asks for nothing new.
    private static Set<MaterialCode> missing(
            Case held, Set<MaterialCode> before, Set<MaterialCode> again, Terms terms) {
        if (terms.equals(held.application().matter())) {
            return before;
        }
        var missing = new HashSet<>(before);
        again.stream().filter(it -> held.dossier().given(it).isEmpty()).forEach(missing::add);
        missing.retainAll(terms.with(Necessity.MAY_FOLLOW));
        terms.with(Necessity.MAIN).stream()
                .filter(main -> held.dossier().given(main).isEmpty())
                .forEach(missing::add);
        return missing;
    }
}
