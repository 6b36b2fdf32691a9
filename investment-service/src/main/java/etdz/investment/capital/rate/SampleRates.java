package etdz.investment.capital.rate;

import etdz.common.time.China;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Invented rates of a demonstration, three days a month for the dollar and one for the others.
@Component
@ConditionalOnProperty("etdz.demo")
public class SampleRates {

    private static final YearMonth FIRST = YearMonth.of(2022, 1);
    private static final String SOURCE = "示例汇率，不是公布值";
    private static final Map<Integer, String> DOLLAR =
            Map.of(2022, "6.72", 2023, "7.05", 2024, "7.12", 2025, "7.16", 2026, "7.08");
    private static final String LATER = "7.05";

    /// What a unit is worth in dollars.
    private static final Map<String, String> OTHERS = Map.of("EUR", "1.09", "HKD", "0.128");

    private final Rates rates;

    SampleRates(Rates rates) {
        this.rates = rates;
    }

    /// How many were added; none the second time.
    public int seed(LocalDate today) {
        var wanted = new ArrayList<Rate>();
        var at = China.startOf(LocalDate.of(2026, 1, 5));
        for (var month = FIRST;
                !month.isAfter(YearMonth.from(today));
                month = month.plusMonths(1)) {
            var dollar = dollar(month);
            for (var day : List.of(1, 10, 20)) {
                wanted.add(rate(RateBook.DOLLAR, month.atDay(day), dollar, at));
            }
            for (var other : OTHERS.entrySet()) {
                var unit =
                        dollar.multiply(new BigDecimal(other.getValue()))
                                .setScale(4, RoundingMode.HALF_UP);
                wanted.add(rate(other.getKey(), month.atDay(1), unit, at));
            }
        }
        wanted.removeIf(it -> it.day().isAfter(today));
        return rates.addMissing(wanted);
    }

    private static BigDecimal dollar(YearMonth month) {
        var drift = BigDecimal.valueOf((month.getMonthValue() - 6) * 6L, 4);
        return new BigDecimal(DOLLAR.getOrDefault(month.getYear(), LATER)).add(drift).setScale(4);
    }

    private static Rate rate(String currency, LocalDate day, BigDecimal unit, Instant at) {
        return Rate.of(currency, day, 1, unit, SOURCE, "department-drc", at);
    }
}
