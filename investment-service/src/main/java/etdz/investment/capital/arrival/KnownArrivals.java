package etdz.investment.capital.arrival;

import etdz.common.ZoneCode;
import etdz.common.mongo.GuardedStore.Step;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The arrivals for whoever counts them, or brings many.
@Component
public class KnownArrivals {

    private final Arrivals arrivals;

    KnownArrivals(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    /// What stands of a month in a zone, by day, kind and currency.
    public List<DaySum> sums(ZoneCode zone, YearMonth month) {
        return arrivals.sums(zone, month);
    }

    /// What of a month changed after an instant, the oldest change first.
    public List<Arrival> changedSince(ZoneCode zone, YearMonth month, Instant since, int most) {
        return arrivals.changedSince(zone, month, since, most);
    }

    /// What was recorded for a zone with one of these proofs, withdrawn or not.
    public List<Arrival> withProofs(ZoneCode zone, Set<String> proofs) {
        return arrivals.withProofs(zone, proofs);
    }

    /// Those that are there already stay as they are.
    public void addMissing(List<Arrival> fresh) {
        arrivals.addMissing(fresh);
    }

    /// What somebody else moved meanwhile stays as he left it.
    public void storeAll(List<Step<Arrival>> steps) {
        arrivals.storeAll(steps);
    }
}
