package etdz.investment.lead.desk;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Open leads of one stage, currency and quarter together.
///
/// @param stage label
/// @param currency absent for leads whose investment nobody has estimated
/// @param quarter absent where nobody has said when
/// @param leads how many
/// @param unreckoned how many of them lack the investment or the probability
/// @param expected investment of all
/// @param weighted by the probability of each
public record LeadSum(
        String stage,
        @Nullable String currency,
        @Nullable String quarter,
        long leads,
        long unreckoned,
        BigDecimal expected,
        BigDecimal weighted) {}
