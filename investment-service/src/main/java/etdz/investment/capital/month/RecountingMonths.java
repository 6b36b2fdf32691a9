package etdz.investment.capital.month;

import etdz.common.ZoneCode;
import etdz.investment.capital.arrival.KnownArrivals;
import etdz.investment.capital.kind.KnownReadings;
import etdz.investment.capital.rate.KnownRates;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/// Counts months anew from their arrivals. It reads after it claimed, so that what was marked
/// before is in the count.
@Component
public class RecountingMonths {

    private final MonthCells cells;
    private final KnownArrivals arrivals;
    private final KnownReadings readings;
    private final KnownRates rates;
    private final MonthSettings settings;
    private final InstantSource clock;

    RecountingMonths(
            MonthCells cells,
            KnownArrivals arrivals,
            KnownReadings readings,
            KnownRates rates,
            MonthSettings settings,
            InstantSource clock) {
        this.cells = cells;
        this.arrivals = arrivals;
        this.readings = readings;
        this.rates = rates;
        this.settings = settings;
        this.clock = clock;
    }

    /// The month that waits longest; false when none does.
    boolean recountNext() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var claimed = cells.claim(now, now.plus(settings.claim()));
        claimed.ifPresent(this::recount);
        return claimed.isPresent();
    }

    private void recount(MonthCell cell) {
        var edition = edition();
        var sums = count(cell.zone(), YearMonth.parse(cell.month()));
        cells.keep(cell, sums, edition, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /// As it stands at this moment.
    public List<KindSum> count(ZoneCode zone, YearMonth month) {
        return CountingMonth.sums(
                arrivals.sums(zone, month),
                readings.now(),
                rates.between(month.atDay(1), month.atEndOfMonth()));
    }

    /// What was counted with other readings or rates is counted again; none is forgotten, since
    /// each month keeps the edition it was counted with.
    boolean noteEdition() {
        return cells.markAllBut(edition(), clock.instant().truncatedTo(ChronoUnit.MILLIS)) > 0;
    }

    private String edition() {
        return readings.edition() + " " + rates.edition();
    }
}
