package etdz.policy.power;

import java.time.LocalDate;
import java.util.stream.Stream;

/// For how long a grant of another delegation holds: a recall ends it early.
record Term(Grant grant, LocalDate first, LocalDate last) {

    static Stream<Term> of(Delegation delegation) {
        return delegation.editions().stream()
                .map(grant -> {
                    var last =
                            grant.last().isBefore(delegation.ends())
                                    ? grant.last()
                                    : delegation.ends();
                    return new Term(grant, grant.validFrom(), last);
                });
    }

    boolean meets(Grant other) {
        return !first.isAfter(other.last())
                && !last.isBefore(other.validFrom())
                && !last.isBefore(first);
    }
}
