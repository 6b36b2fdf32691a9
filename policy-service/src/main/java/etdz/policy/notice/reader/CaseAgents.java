package etdz.policy.notice.reader;

import java.util.Set;

/// Who knows which agents (代办员) accompany the project of a case.
public interface CaseAgents {

    /// Their users, as of today; none for a case that nobody accompanies.
    ///
    /// @param id number of the case
    Set<String> of(String id);
}
