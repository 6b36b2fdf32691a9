package etdz.common;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// An amount of money, exact to the smallest unit of its currency.
///
/// @param amount at the scale of the currency; more digits are refused, never rounded away
/// @param currency ISO 4217 code
public record Money(BigDecimal amount, String currency) {

    public Money {
        var digits = Currency.getInstance(currency).getDefaultFractionDigits();
        amount = amount.setScale(Math.max(digits, 0), RoundingMode.UNNECESSARY);
    }

    public static Money yuan(BigDecimal amount) {
        return new Money(amount, "CNY");
    }

    /// From ten thousands of yuan (万元), the unit of Chinese project forms.
    public static Money wan(BigDecimal tenThousands) {
        return yuan(tenThousands.movePointRight(4));
    }
}
