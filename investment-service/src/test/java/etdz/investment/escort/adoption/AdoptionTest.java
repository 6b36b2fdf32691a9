package etdz.investment.escort.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.time.China;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdoptionTest {

    private static final ZoneCode ZONE = new ZoneCode("hohhot");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void a_zone_offers_escorts_from_the_day_of_its_decision_until_that_of_the_next() {
        var held =
                new Adoption(
                        ZONE,
                        List.of(
                                decision(true, DAY),
                                decision(false, DAY.plusDays(10)),
                                decision(true, DAY.plusDays(20))));

        assertThat(held.isOfferedOn(DAY.minusDays(1))).isFalse();
        assertThat(held.isOfferedOn(DAY)).isTrue();
        assertThat(held.isOfferedOn(DAY.plusDays(9))).isTrue();
        assertThat(held.isOfferedOn(DAY.plusDays(10))).isFalse();
        assertThat(held.isOfferedOn(DAY.plusDays(25))).isTrue();
        assertThat(held.holdingOn(DAY.plusDays(25)).orElseThrow().from())
                .isEqualTo(DAY.plusDays(20));
    }

    @Test
    void a_zone_that_has_decided_nothing_offers_none() {
        assertThat(new Adoption(ZONE, List.of()).isOfferedOn(DAY)).isFalse();
    }

    @Test
    void of_two_decisions_for_one_day_the_later_one_holds() {
        var held = new Adoption(ZONE, List.of(decision(true, DAY), decision(false, DAY)));

        assertThat(held.isOfferedOn(DAY)).isFalse();
    }

    private static Decision decision(boolean offered, LocalDate from) {
        return new Decision(
                from + "-" + offered,
                ZONE,
                offered,
                from,
                "管委会主任办公会（示例）",
                "示例纪要〔2026〕1号（虚构）",
                "officer-hohhot",
                China.startOf(from),
                new CreationKey(from + "-" + offered, ""));
    }
}
