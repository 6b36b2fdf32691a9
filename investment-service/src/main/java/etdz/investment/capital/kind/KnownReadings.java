package etdz.investment.capital.kind;

import org.springframework.stereotype.Component;

/// The readings for whoever counts capital.
@Component
public class KnownReadings {

    private final Readings readings;
    private final CapitalKinds kinds;

    KnownReadings(Readings readings, CapitalKinds kinds) {
        this.readings = readings;
        this.kinds = kinds;
    }

    public ReadingBook now() {
        return kinds.with(readings.all());
    }

    /// Grows with each reading; what was counted under a smaller one is counted anew.
    public String edition() {
        return kinds.edition() + "/" + readings.count();
    }
}
