package etdz.investment.promise;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.investment.promise.agreement.Clause.Side;
import etdz.investment.promise.obligation.Shelf;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// Which obligations are wanted.
///
/// @param from the earliest due day
/// @param to the latest due day
record Wanted(
        Set<Side> sides,
        Set<Shelf.Name> names,
        Optional<ZoneCode> zone,
        Optional<CreditCode> enterprise,
        Optional<String> organ,
        Optional<String> person,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    Wanted {
        sides = Set.copyOf(sides);
        names = Set.copyOf(names);
    }
}
