package etdz.land.intensity;

import etdz.common.Bilingual;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One measure of how intensively a zone uses its land: a sum of figures divided by another.
///
/// @param per divides once more, such as mu to the hectare
/// @param benchmark for comparison only, never a pass mark
record Indicator(
        String code,
        Bilingual name,
        List<String> numerator,
        List<String> denominator,
        int per,
        String unit,
        int scale,
        Bilingual formula,
        @Nullable BigDecimal benchmark,
        @Nullable Bilingual benchmarkSource,
        String evidence) {

    /// An indicator's value for a zone; absent when a figure is missing, and never taken for zero.
    ///
    /// @param inputs the figures that are known
    /// @param missing the figures that are not
    record Result(
            Indicator indicator,
            Optional<BigDecimal> value,
            Map<String, BigDecimal> inputs,
            List<String> missing) {}

    Indicator {
        numerator = List.copyOf(numerator);
        denominator = List.copyOf(denominator);
    }

    Result of(Map<String, BigDecimal> figures) {
        var needed = Stream.concat(numerator.stream(), denominator.stream()).distinct().toList();
        var known = new HashMap<>(figures);
        known.keySet().retainAll(needed);
        var missing = needed.stream().filter(input -> !known.containsKey(input)).toList();
        var value = missing.isEmpty() ? quotient(known) : Optional.<BigDecimal>empty();
        return new Result(this, value, Map.copyOf(known), missing);
    }

    /// Nothing divided by nothing says nothing.
    private Optional<BigDecimal> quotient(Map<String, BigDecimal> figures) {
        var below = sum(denominator, figures).multiply(BigDecimal.valueOf(per));
        return below.signum() == 0
                ? Optional.empty()
                : Optional.of(sum(numerator, figures).divide(below, scale, RoundingMode.HALF_UP));
    }

    private static BigDecimal sum(List<String> inputs, Map<String, BigDecimal> figures) {
        return inputs.stream()
                .map(input -> Objects.requireNonNull(figures.get(input)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
