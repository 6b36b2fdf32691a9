package etdz.investment.lead;

import etdz.common.Money;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an officer expects of a lead; what nobody has estimated is absent and counts for nothing.
///
/// @param expected investment
/// @param probability in percent that it comes
/// @param quarter in which it is expected, as `2027Q1`
public record Estimate(
        @Nullable Money expected, @Nullable Integer probability, @Nullable String quarter) {

    private static final Pattern QUARTER = Pattern.compile("20\\d{2}Q[1-4]");
    private static final int CERTAIN = 100;

    public static Estimate none() {
        return new Estimate(null, null, null);
    }

    public static boolean isQuarter(String text) {
        return QUARTER.matcher(text).matches();
    }

    public static boolean isProbability(int percent) {
        return percent >= 0 && percent <= CERTAIN;
    }
}
