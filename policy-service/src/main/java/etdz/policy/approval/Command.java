package etdz.policy.approval;

import etdz.policy.approval.Decision.Authority;
import etdz.policy.approval.Dossier.Given;
import etdz.policy.matter.MaterialCode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an officer, the applicant or the passing of time asks of a case.
public sealed interface Command {

    record RequestCorrection(List<Correction.Item> items) implements Command {}

    record AnswerCorrection(Dossier corrected) implements Command {}

    record Accept(Set<MaterialCode> missing) implements Command {}

    /// Five working days went by without an answer.
    record PassOver() implements Command {}

    record Supply(Given material) implements Command {}

    record Grant(String documentNumber, Authority authority, @Nullable String ground)
            implements Command {}

    record Refuse(String ground, Authority authority) implements Command {}

    record Withdraw() implements Command {}
}
