package etdz.land.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.land.LawData;
import etdz.land.idle.IdleRules;
import etdz.land.idle.IdleState;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class SampleParcelsTest {

    private final List<Parcel> all = ParcelsTest.fourHundred();

    @Test
    void four_hundred_in_three_zones_the_same_each_time() {
        assertThat(all).hasSize(400).isEqualTo(ParcelsTest.fourHundred());
        assertThat(all).extracting(Parcel::id).doesNotHaveDuplicates();
        assertThat(all.stream().map(Parcel::zone).distinct()).hasSize(3);
        assertThat(all)
                .allSatisfy(parcel -> {
                    assertThat(parcel.unit().wellFormed()).isTrue();
                    assertThat(parcel.location().zh()).contains("示例");
                    assertThat(parcel.squareMetres().doubleValue()).isBetween(20_000.0, 300_000.0);
                });
    }

    @Test
    void the_uses_are_in_the_classification() {
        var uses = LawData.read("parcel/land-uses.json", LandUses.class);

        assertThat(all).allSatisfy(p -> assertThat(uses.nameOf(p.use())).isPresent());
        assertThat(uses.nameOf("9999")).isEmpty();
    }

    @Test
    void none_overlaps_another() {
        var shapes = all.stream().map(SampleParcelsTest::shape).toList();

        assertThat(shapes).allSatisfy(shape -> assertThat(shape.isValid()).isTrue());
        for (var i = 0; i < shapes.size(); i++) {
            for (var j = i + 1; j < shapes.size(); j++) {
                assertThat(shapes.get(i).intersects(shapes.get(j))).isFalse();
            }
        }
    }

    @Test
    void the_idle_clock_shows_every_state_that_an_officer_meets() {
        var rules = LawData.read("idle/order-53-2012.json", IdleRules.class);
        var today = LocalDate.of(2026, 11, 24);

        var states =
                all.stream()
                        .map(Parcel::supply)
                        .map(supply -> supply instanceof Supply.Supplied s ? s.work() : null)
                        .filter(Objects::nonNull)
                        .map(work -> rules.judge(work, today).state())
                        .collect(Collectors.toSet());

        assertThat(states)
                .contains(
                        IdleState.NOT_IDLE,
                        IdleState.IDLE_1Y,
                        IdleState.IDLE_2Y_TAKEBACK,
                        IdleState.IDLE_GOV_CAUSE,
                        IdleState.MAY_BE_IDLE);
    }

    private static Geometry shape(Parcel parcel) {
        return new GeometryFactory()
                .createPolygon(
                        parcel.outline().coordinates().getFirst().stream()
                                .map(at -> new Coordinate(at.get(0), at.get(1)))
                                .toArray(Coordinate[]::new));
    }
}
