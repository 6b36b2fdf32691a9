package etdz.land.intensity;

import etdz.common.Bilingual;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The indicators of one regulation (TD/T 1029). A score is not among them: ideal values and
/// weights are chosen for each zone by experts and were found in no public text.
record IndicatorSet(
        String version, Bilingual document, List<Input> inputs, List<Indicator> indicators) {

    /// A figure that somebody has to report.
    record Input(String code, Bilingual name, String unit) {}

    IndicatorSet {
        inputs = List.copyOf(inputs);
        indicators = List.copyOf(indicators);
        var known = inputs.stream().map(Input::code).collect(Collectors.toSet());
        var used = new HashSet<String>();
        for (var indicator : indicators) {
            used.addAll(indicator.numerator());
            used.addAll(indicator.denominator());
        }
        if (!known.equals(used)) {
            throw new IllegalArgumentException(version + " uses " + used + " and knows " + known);
        }
    }

    List<Indicator.Result> of(Map<String, BigDecimal> figures) {
        return indicators.stream().map(indicator -> indicator.of(figures)).toList();
    }
}
