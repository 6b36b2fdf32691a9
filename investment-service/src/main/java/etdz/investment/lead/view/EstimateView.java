package etdz.investment.lead.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.Bilingual;
import etdz.common.Money;
import etdz.common.http.Complaints;
import etdz.investment.lead.Estimate;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is expected of a lead, as it comes in and goes out.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EstimateView(
        @Nullable Amount expected, @Nullable Integer probability, @Nullable String quarter) {

    private static final int LONGEST_AMOUNT = 20;
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,14}(\\.\\d{1,4})?");
    private static final Bilingual PERCENT = new Bilingual("0 到 100", "0 to 100");
    private static final Bilingual A_QUARTER = new Bilingual("如 2027Q1", "such as 2027Q1");

    /// A decimal string with its currency (ISO 4217).
    public record Amount(@Nullable String amount, @Nullable String currency) {

        static Amount of(Money money) {
            return new Amount(money.amount().toPlainString(), money.currency());
        }

        Optional<Money> money(String pointer, Complaints complaints) {
            var text = complaints.text(pointer + "/amount", amount, LONGEST_AMOUNT);
            var unit = complaints.text(pointer + "/currency", currency, 3);
            if (text.isEmpty() || unit.isEmpty()) {
                return Optional.empty();
            }
            if (!AMOUNT.matcher(text).matches() || new BigDecimal(text).signum() == 0) {
                complaints.at(pointer + "/amount", "须是大于零的金额", "an amount above zero");
                return Optional.empty();
            }
            try {
                return Optional.of(new Money(new BigDecimal(text), unit));
            } catch (ArithmeticException | IllegalArgumentException e) {
                complaints.at(pointer, "金额的小数位或币种不正确", "not an amount of a currency");
                return Optional.empty();
            }
        }
    }

    public static EstimateView of(Estimate held) {
        var money = held.expected();
        return new EstimateView(
                money == null ? null : Amount.of(money), held.probability(), held.quarter());
    }

    /// Complains where it cannot be one.
    public static Estimate read(
            @Nullable EstimateView told, String pointer, Complaints complaints) {
        if (told == null) {
            return Estimate.none();
        }
        var money =
                Optional.ofNullable(told.expected)
                        .flatMap(amount -> amount.money(pointer + "/expected", complaints));
        if (told.probability != null && !Estimate.isProbability(told.probability)) {
            complaints.at(pointer + "/probability", PERCENT);
        }
        if (told.quarter != null && !Estimate.isQuarter(told.quarter)) {
            complaints.at(pointer + "/quarter", A_QUARTER);
        }
        return new Estimate(money.orElse(null), told.probability, told.quarter);
    }
}
