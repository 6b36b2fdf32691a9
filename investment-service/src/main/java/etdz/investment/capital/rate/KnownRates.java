package etdz.investment.capital.rate;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// The rates for whoever puts amounts into yuan and dollars.
@Component
public class KnownRates {

    private final Rates rates;
    private final RateAges ages;

    KnownRates(Rates rates, RateAges ages) {
        this.rates = rates;
        this.ages = ages;
    }

    /// All that may hold for a day of the span.
    public RateBook between(LocalDate from, LocalDate to) {
        return new RateBook(rates.between(from.minusDays(ages.longest()), to), ages);
    }

    /// Changes with each rate that is added, and with how old one may be.
    public String edition() {
        return "%d/%d/%d".formatted(rates.count(), ages.dollar(), ages.others());
    }
}
