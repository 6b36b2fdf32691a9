package etdz.investment.capital.arrival;

import etdz.investment.capital.kind.KindCode;
import java.math.BigDecimal;
import java.time.LocalDate;

/// What arrived on one day in one kind and currency.
public record DaySum(
        LocalDate day, KindCode kind, String currency, BigDecimal amount, long arrivals) {}
