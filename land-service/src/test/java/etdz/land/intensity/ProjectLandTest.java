package etdz.land.intensity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etdz.land.LawData;
import etdz.land.intensity.Check.Verdict;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ProjectLandTest {

    private static final ControlRules RULES =
            LawData.read("control/control-2023.json", ControlRules.class);
    private static final ControlRules OLD =
            LawData.read("control/control-2008.json", ControlRules.class);

    /// The figures of the worked examples.
    private static final ProjectLand PROJECT =
            project("50000", "18000", "12000", "18000", "1500", "2500", "3200");

    @Test
    void a_very_high_storey_counts_twice() {
        assertThat(PROJECT.far(RULES)).contains(new BigDecimal("0.8400"));
        assertThat(PROJECT.plainFar()).isEqualByComparingTo("0.60");
    }

    @Test
    void the_building_coefficient_holds_structures_and_yards() {
        var check = PROJECT.buildingCoefficient(RULES);

        assertThat(check.verdict()).isEqualTo(Verdict.PASS);
        assertThat(check.value()).contains(new BigDecimal("0.4400"));
        assertThat(check.limit())
                .hasValueSatisfying(l -> assertThat(l).isEqualByComparingTo("0.4"));
        assertThat(check.evidence()).contains("unverified, likely");
        assertThat(
                        project("50000", "0", "0", "19999", "0", "0", "0")
                                .buildingCoefficient(RULES)
                                .verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(
                        project("50000", "0", "0", "19990", "0", "0", "0")
                                .buildingCoefficient(RULES)
                                .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void offices_take_a_small_share() {
        var check = PROJECT.officeShare(RULES);

        assertThat(check.verdict()).isEqualTo(Verdict.PASS);
        assertThat(check.value()).contains(new BigDecimal("0.0640"));
        assertThat(project("50000", "0", "0", "0", "0", "0", "3600").officeShare(RULES).verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void investment_per_hectare_and_per_mu() {
        var investment = new Investment(BigDecimal.valueOf(12000), BigDecimal.valueOf(5));

        assertThat(investment.wanPerHectare()).isEqualByComparingTo("2400");
        assertThat(investment.wanPerMu()).isEqualByComparingTo("160");
    }

    @Test
    void a_table_row_that_nobody_verified_decides_nothing() {
        assertThat(PROJECT.farOf("29", RULES).verdict()).isEqualTo(Verdict.NEEDS_MANUAL);
        assertThat(PROJECT.farOf("36", RULES).verdict()).isEqualTo(Verdict.NEEDS_MANUAL);
        assertThat(PROJECT.farOf("36", RULES).value()).contains(new BigDecimal("0.8400"));
    }

    @Test
    void a_contract_of_old_keeps_to_the_old_table_and_its_codes() {
        var plain = project("50000", "45000", "0", "0", "0", "0", "0");

        assertThat(OLD.industryCodes()).isEqualTo("GB/T 4754-2002");
        assertThat(plain.farOf("37", OLD).verdict()).isEqualTo(Verdict.PASS);
        assertThat(plain.farOf("13", OLD).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(PROJECT.farOf("37", OLD).verdict()).isEqualTo(Verdict.NEEDS_MANUAL);
    }

    @Test
    void a_share_of_no_land_is_refused() {
        assertThatThrownBy(() -> project("0", "1", "0", "0", "0", "0", "0"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Investment(BigDecimal.ONE, BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ProjectLand project(
            String land,
            String low,
            String high,
            String buildings,
            String structures,
            String yards,
            String office) {
        return new ProjectLand(
                new BigDecimal(land),
                new BigDecimal(low),
                new BigDecimal(high),
                new BigDecimal(buildings),
                new BigDecimal(structures),
                new BigDecimal(yards),
                new BigDecimal(office));
    }
}
