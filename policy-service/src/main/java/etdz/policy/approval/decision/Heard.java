package etdz.policy.approval.decision;

import etdz.policy.approval.Case;
import etdz.policy.approval.stage.DeskCode;
import java.util.Set;

/// What has been said of a case under review. Opinions are documents beside the case, kept by the
/// feature that takes them.
public interface Heard {

    /// Desks that have given their opinion.
    Set<DeskCode> desks(Case held);

    /// Who gave them, and who gave those that were revised.
    Set<String> authors(Case held);
}
