package etdz.land.intensity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etdz.land.LawData;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorSetTest {

    static final IndicatorSet SET =
            LawData.read("intensity/td-t-1029-2010.json", IndicatorSet.class);

    /// The figures of the worked example.
    private static final Map<String, BigDecimal> FIGURES =
            Map.of(
                    "suppliedHa", new BigDecimal("820"),
                    "readyUnsuppliedHa", new BigDecimal("80"),
                    "builtHa", new BigDecimal("690"),
                    "industrialBuiltHa", new BigDecimal("380"),
                    "floorHa", new BigDecimal("520"),
                    "industrialFloorHa", new BigDecimal("304"),
                    "footprintHa", new BigDecimal("190"),
                    "investWan", new BigDecimal("2660000"),
                    "taxWan", new BigDecimal("190000"),
                    "idleHa", new BigDecimal("12.3"));

    @ParameterizedTest
    @CsvSource({
        "supplyRate, 0.9111",
        "builtRate, 0.8415",
        "industrialRate, 0.5507",
        "far, 0.7536",
        "industrialFar, 0.8000",
        "density, 0.2754",
        "investWanPerHa, 7000.00",
        "taxWanPerHa, 500.00",
        "taxWanPerMu, 33.33",
        "idleRate, 0.0150",
    })
    void the_worked_example(String code, BigDecimal value) {
        assertThat(result(code, FIGURES).value()).contains(value);
    }

    @Test
    void a_missing_figure_gives_no_value_and_is_named() {
        var result = result("developmentRate", FIGURES);

        assertThat(result.value()).isEmpty();
        assertThat(result.missing()).containsExactly("developableHa");
        assertThat(result.inputs()).containsOnlyKeys("suppliedHa", "readyUnsuppliedHa");
    }

    @Test
    void nothing_divided_by_nothing_has_no_value() {
        var figures = new HashMap<>(FIGURES);
        figures.put("builtHa", BigDecimal.ZERO);

        var result = result("far", figures);

        assertThat(result.value()).isEqualTo(Optional.empty());
        assertThat(result.missing()).isEmpty();
    }

    @Test
    void every_benchmark_has_a_source() {
        assertThat(SET.indicators())
                .allSatisfy(indicator ->
                        assertThat(indicator.benchmark() == null)
                                .isEqualTo(indicator.benchmarkSource() == null));
    }

    @Test
    void a_set_that_uses_figures_nobody_reports_is_refused() {
        assertThatThrownBy(() -> new IndicatorSet("x", SET.document(), List.of(), SET.indicators()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Indicator.Result result(String code, Map<String, BigDecimal> figures) {
        return SET.of(figures).stream()
                .filter(result -> result.indicator().code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
