package etdz.investment.promise;

import etdz.common.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Money as it goes out and comes in: a decimal text with its currency.
public record Amount(@Nullable String amount, @Nullable String currency) {

    public static Amount of(Money money) {
        return new Amount(money.amount().toPlainString(), money.currency());
    }

    static @Nullable Amount of(@Nullable BigDecimal amount, @Nullable Money like) {
        return amount == null || like == null ? null : of(new Money(amount, like.currency()));
    }
}
