package etdz.investment.capital.figure;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.investment.capital.FdiExamples;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class GrowthTest {

    private static final BigDecimal TENTH = new BigDecimal("0.10");
    private static final BigDecimal THIRTY = new BigDecimal("0.30");

    static Stream<JsonNode> averages() {
        return FdiExamples.of("cagr");
    }

    static Stream<JsonNode> exchanges() {
        return FdiExamples.of("fx");
    }

    static Stream<JsonNode> shares() {
        return FdiExamples.of("share");
    }

    @Test
    void all_seven_examples_are_tried_here_or_with_the_fines() {
        assertThat(FdiExamples.all()).hasSize(FdiExamples.ALL);
        assertThat(Stream.of("cagr", "fx", "share", "report-fine").flatMap(FdiExamples::of))
                .hasSize(FdiExamples.ALL);
    }

    @ParameterizedTest
    @MethodSource("averages")
    void average_growth_is_that_of_the_examples(JsonNode example) {
        var growth =
                new AverageGrowth(
                        example.at("/base/year").asInt(),
                        example.at("/base/value").decimalValue(),
                        example.at("/now/year").asInt(),
                        example.at("/now/value").decimalValue());

        assertThat(growth.perYear().orElseThrow())
                .isEqualByComparingTo(example.get("cagr").decimalValue());
        assertThat(growth.reaches(TENTH)).contains(example.get("pass").asBoolean());
    }

    @Test
    void what_the_target_year_must_show_follows_from_the_base() {
        assertThat(AverageGrowth.needed(new BigDecimal("100"), TENTH, 4))
                .isEqualByComparingTo("146.41");
    }

    @Test
    void nothing_to_grow_from_is_no_growth() {
        var fromNothing = new AverageGrowth(2023, BigDecimal.ZERO, 2027, BigDecimal.TEN);
        var sameYear = new AverageGrowth(2023, BigDecimal.TEN, 2023, BigDecimal.TEN);

        assertThat(fromNothing.perYear()).isEmpty();
        assertThat(fromNothing.reaches(TENTH)).isEmpty();
        assertThat(sameYear.perYear()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    void the_exchange_effect_stands_apart_from_the_growth(JsonNode example) {
        var before = example.at("/usd/0").decimalValue();
        var now = example.at("/usd/1").decimalValue();
        var growth =
                new YearGrowth(
                        before,
                        now,
                        before.multiply(example.at("/cnyRate/0").decimalValue()),
                        now.multiply(example.at("/cnyRate/1").decimalValue()));

        assertThat(growth.inDollars().orElseThrow())
                .isEqualByComparingTo(example.get("growthUsd").decimalValue());
        assertThat(growth.inYuan().orElseThrow())
                .isEqualByComparingTo(example.get("growthCny").decimalValue());
        assertThat(growth.exchangeEffect().orElseThrow()).isEqualByComparingTo("-0.0208");
    }

    @Test
    void growth_over_nothing_is_not_said() {
        var growth =
                new YearGrowth(BigDecimal.ZERO, BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.TEN);
        var toNothing =
                new YearGrowth(BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.TEN, BigDecimal.ZERO);

        assertThat(growth.inDollars()).isEmpty();
        assertThat(growth.exchangeEffect()).isEmpty();
        assertThat(toNothing.inDollars().orElseThrow()).isEqualByComparingTo("-1");
        assertThat(toNothing.exchangeEffect()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shares")
    void the_share_is_that_of_the_examples(JsonNode example) {
        var share =
                new HostShare(
                        example.get("zone").decimalValue(), example.get("hostCity").decimalValue());

        if (example.get("share").isNull()) {
            assertThat(share.share()).isEmpty();
            assertThat(share.reaches(THIRTY)).isEmpty();
        } else {
            assertThat(share.share().orElseThrow())
                    .isEqualByComparingTo(example.get("share").decimalValue());
            assertThat(share.reaches(THIRTY)).contains(example.get("pass").asBoolean());
        }
    }
}
