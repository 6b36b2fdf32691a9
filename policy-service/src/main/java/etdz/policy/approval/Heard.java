package etdz.policy.approval;

import java.util.Set;

/// What has been said of a case under review. Opinions are documents beside the case, kept by the
/// feature that takes them.
public interface Heard {

    /// Desks that have given their opinion.
    Set<DeskCode> desks(Case held);

    /// Who gave them.
    Set<String> authors(Case held);
}
