package etdz.policy.approval;

import etdz.policy.approval.application.Application;
import etdz.policy.approval.application.Dossier;
import etdz.policy.approval.application.Terms;
import etdz.policy.approval.stage.Correction;
import etdz.policy.approval.stage.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a move leaves of a case, before it is the next version.
record Change(
        Application application,
        Dossier dossier,
        Stage stage,
        List<Correction> corrections,
        @Nullable String handler) {

    static Change of(Case held) {
        return new Change(
                held.application(),
                held.dossier(),
                held.stage(),
                held.corrections(),
                held.handler());
    }

    Change to(Stage next) {
        return new Change(application, dossier, next, corrections, handler);
    }

    Change with(Dossier newer) {
        return new Change(application, newer, stage, corrections, handler);
    }

    Change told(List<Correction> all) {
        return new Change(application, dossier, stage, all, handler);
    }

    Change heldBy(@Nullable String officer) {
        return new Change(application, dossier, stage, corrections, officer);
    }

    Change under(Terms terms) {
        return new Change(application.under(terms), dossier, stage, corrections, handler);
    }
}
