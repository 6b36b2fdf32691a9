package etdz.land.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EllipsoidTest {

    /// The worked examples: a cell of a hundredth of a degree in each zone.
    @ParameterizedTest
    @CsvSource({
        "111.70, 40.80, 937070.61",
        "107.40, 40.75, 937765.37",
        "119.75, 49.20, 810425.66",
    })
    void worked_examples(double west, double south, BigDecimal squareMetres) {
        assertThat(Ellipsoid.measure(List.of(cell(west, south, 0.01))).squareMetres())
                .isEqualTo(squareMetres);
    }

    @Test
    void rings_may_run_either_way() {
        var forward = cell(111.70, 40.80, 0.01);
        var backward = Polygon.of(forward.outline().positions().reversed());

        assertThat(Ellipsoid.measure(List.of(backward)))
                .isEqualTo(Ellipsoid.measure(List.of(forward)));
    }

    @Test
    void a_hole_is_taken_off_and_walked_around() {
        var whole = cell(111.70, 40.80, 0.01);
        var cut = cell(111.703, 40.803, 0.002);
        var holed = new Polygon(whole.outline(), List.of(cut.outline()));

        var measure = Ellipsoid.measure(List.of(holed));

        assertThat(measure.squareMetres())
                .isCloseTo(
                        area(whole).subtract(area(cut)),
                        org.assertj.core.data.Offset.offset(new BigDecimal("0.01")));
        assertThat(measure.perimeterMetres())
                .isGreaterThan(Ellipsoid.measure(List.of(whole)).perimeterMetres());
    }

    @Test
    void parts_add_up() {
        var one = cell(111.70, 40.80, 0.01);
        var other = cell(111.72, 40.80, 0.01);

        assertThat(Ellipsoid.measure(List.of(one, other)).squareMetres())
                .isCloseTo(
                        area(one).add(area(other)),
                        org.assertj.core.data.Offset.offset(new BigDecimal("0.01")));
    }

    @Test
    void fifteen_mu_are_a_hectare() {
        assertThat(Measure.of(10_000, 400))
                .isEqualTo(
                        new Measure(
                                new BigDecimal("10000.00"),
                                new BigDecimal("15.0000"),
                                new BigDecimal("400.00")));
    }

    private static BigDecimal area(Polygon land) {
        return Ellipsoid.measure(List.of(land)).squareMetres();
    }

    static Polygon cell(double west, double south, double size) {
        return Polygon.of(
                List.of(
                        new Position(west, south),
                        new Position(west + size, south),
                        new Position(west + size, south + size),
                        new Position(west, south + size),
                        new Position(west, south)));
    }
}
