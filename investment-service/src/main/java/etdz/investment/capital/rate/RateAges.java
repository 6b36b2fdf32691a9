package etdz.investment.capital.rate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How many days old a published rate may be and still hold for a day without one.
///
/// @param dollar the central parity comes every trading day; the longest holidays last nine
/// @param others the table of other currencies comes once a month
@ConfigurationProperties("etdz.investment.capital.rate-age")
public record RateAges(@DefaultValue("10") int dollar, @DefaultValue("31") int others) {

    int of(String currency) {
        return currency.equals(RateBook.DOLLAR) ? dollar : others;
    }

    int longest() {
        return Math.max(dollar, others);
    }
}
