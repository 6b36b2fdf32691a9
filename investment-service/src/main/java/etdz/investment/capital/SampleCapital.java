package etdz.investment.capital;

import etdz.common.time.China;
import etdz.investment.capital.arrival.SampleArrivals;
import etdz.investment.capital.duty.SampleDuties;
import etdz.investment.capital.figure.SampleHostFigures;
import etdz.investment.capital.kind.SampleReadings;
import etdz.investment.capital.rate.SampleRates;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// The invented foreign capital of a demonstration: rates and readings first, so that what arrives
/// is counted with them.
@Component
@ConditionalOnProperty("etdz.demo")
public class SampleCapital {

    private final SampleReadings readings;
    private final SampleRates rates;
    private final SampleHostFigures figures;
    private final SampleArrivals arrivals;
    private final SampleDuties duties;
    private final InstantSource clock;

    SampleCapital(
            SampleReadings readings,
            SampleRates rates,
            SampleHostFigures figures,
            SampleArrivals arrivals,
            SampleDuties duties,
            InstantSource clock) {
        this.readings = readings;
        this.rates = rates;
        this.figures = figures;
        this.arrivals = arrivals;
        this.duties = duties;
        this.clock = clock;
    }

    /// How many rows were added; none the second time on the same day.
    public int seed() {
        var today = China.dayOf(clock.instant());
        return readings.seed()
                + rates.seed(today)
                + figures.seed()
                + arrivals.seed(today)
                + duties.seed(today);
    }
}
