package etdz.investment.capital.arrival;

import etdz.common.CreditCode;
import etdz.common.Money;
import etdz.common.ZoneCode;
import etdz.common.time.China;
import etdz.investment.capital.arrival.Command.Correct;
import etdz.investment.capital.arrival.Facts.Enterprise;
import etdz.investment.capital.arrival.Outcome.Moved;
import etdz.investment.capital.kind.KindCode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Invented arrivals of a demonstration, over four years and three zones. One came in a currency
/// without a rate, one was corrected, and loans of shareholders await a reading.
@Component
@ConditionalOnProperty("etdz.demo")
public class SampleArrivals {

    /// @param thousands of dollars that arrive in a usual quarter of the first year
    private record Place(
            String zone,
            String first,
            String firstName,
            String second,
            String secondName,
            int thousands) {}

    private static final List<Place> PLACES =
            List.of(
                    new Place(
                            "hohhot",
                            "91150102MA0T00652L",
                            "呼和浩特示例己七东新能源有限公司（虚构）",
                            "91150121MA0T01073F",
                            "呼和浩特示例辛一东生物药品有限公司（虚构）",
                            3_200),
                    new Place(
                            "hulunbuir",
                            "91150781MA0T0125X5",
                            "呼伦贝尔示例己三南新能源有限公司（虚构）",
                            "91150781MA0T014367",
                            "呼伦贝尔示例丁五南木业有限公司（虚构）",
                            900),
                    new Place(
                            "bayannur",
                            "91150823MA0T00054A",
                            "巴彦淖尔示例己一新能源有限公司（虚构）",
                            "91150823MA0T002307",
                            "巴彦淖尔示例丁三木业有限公司（虚构）",
                            1_100));

    private static final int FIRST_YEAR = 2023;
    private static final int LAST_YEAR = 2026;
    private static final int PERCENT = 100;

    /// How much of the first year's quarter arrives in a quarter of each year, in percent.
    private static final List<Integer> PACE = List.of(100, 108, 121, 137);

    private record Quarter(int month, String kind, String currency, int percent) {}

    private static final List<Quarter> QUARTERS =
            List.of(
                    new Quarter(2, "CASH", "USD", 100),
                    new Quarter(5, "REINVESTED_PROFIT", "CNY", 60),
                    new Quarter(8, "CASH", "EUR", 80),
                    new Quarter(11, "IN_KIND", "USD", 70),
                    new Quarter(6, "DOMESTIC_REINVESTMENT", "CNY", 40));

    private final Arrivals arrivals;

    SampleArrivals(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    /// How many were added; none the second time.
    public int seed(LocalDate today) {
        var all = new ArrayList<Arrival>();
        for (var place : PLACES) {
            for (var year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                for (var quarter : QUARTERS) {
                    all.add(usual(place, year, quarter));
                }
            }
            all.add(
                    arrival(
                            place,
                            "LOAN",
                            LocalDate.of(2026, 3, 16),
                            "SHAREHOLDER_LOAN",
                            "USD",
                            500));
        }
        var hohhot = PLACES.getFirst();
        all.add(arrival(hohhot, "YEN", LocalDate.of(2026, 4, 9), "CASH", "JPY", 60_000));
        all.add(corrected(hohhot));
        all.removeIf(it -> it.facts().day().isAfter(today));
        return arrivals.addMissing(all);
    }

    private static Arrival usual(Place place, int year, Quarter quarter) {
        var pace = PACE.get(year - FIRST_YEAR);
        var dollars = place.thousands() * pace / PERCENT * quarter.percent() / PERCENT;
        var inCurrency = quarter.currency().equals("CNY") ? dollars * 7 : dollars;
        return arrival(
                place,
                "%d-%02d".formatted(year, quarter.month()),
                LocalDate.of(year, quarter.month(), 12),
                quarter.kind(),
                quarter.currency(),
                inCurrency);
    }

    /// Reported with a digit too many, and put right a week later.
    private static Arrival corrected(Place place) {
        var wrong = arrival(place, "FIXED", LocalDate.of(2026, 1, 21), "CASH", "USD", 12_000);
        var facts = wrong.facts();
        var right =
                new Facts(
                        facts.day(),
                        facts.kind(),
                        money(1_200, "USD"),
                        facts.enterprise(),
                        facts.project(),
                        facts.proof());
        var later = wrong.changedAt().plus(Duration.ofDays(7));
        return wrong.on(new Correct(right, "示例：金额多录一位"), wrong.report().by(), later)
                        instanceof Moved(var next)
                ? next
                : wrong;
    }

    private static Arrival arrival(
            Place place,
            String number,
            LocalDate day,
            String kind,
            String currency,
            int thousands) {
        var zone = new ZoneCode(place.zone());
        var first = day.getMonthValue() % 2 == 0;
        var enterprise =
                first
                        ? new Enterprise(new CreditCode(place.first()), place.firstName())
                        : new Enterprise(new CreditCode(place.second()), place.secondName());
        return Arrival.recorded(
                new ArrivalId("FC-SEED-%s-%s".formatted(place.zone(), number)),
                zone,
                new Facts(
                        day,
                        new KindCode(kind),
                        money(thousands, currency),
                        enterprise,
                        null,
                        "示例入账凭证 %s-%s".formatted(place.zone(), number)),
                "officer-" + place.zone(),
                China.startOf(day.plusDays(1)).plus(Duration.ofHours(10)));
    }

    private static Money money(int thousands, String currency) {
        return new Money(BigDecimal.valueOf(thousands).movePointRight(3), currency);
    }
}
