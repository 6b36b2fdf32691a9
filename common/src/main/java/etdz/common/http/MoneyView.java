package etdz.common.http;

import etdz.common.Money;

/// Money as it goes out: a decimal string, since a number may lose its last digit on the way, with
/// its currency (ISO 4217).
public record MoneyView(String amount, String currency) {

    public static MoneyView of(Money money) {
        return new MoneyView(money.amount().toPlainString(), money.currency());
    }
}
