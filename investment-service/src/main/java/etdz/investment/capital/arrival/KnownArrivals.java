package etdz.investment.capital.arrival;

import etdz.common.ZoneCode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;

/// The arrivals for whoever counts them.
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
}
