package etdz.investment.zoneprofile;

import static etdz.investment.zoneprofile.ZoneProfileFixture.BY;
import static etdz.investment.zoneprofile.ZoneProfileFixture.HOHHOT;
import static etdz.investment.zoneprofile.ZoneProfileFixture.NOW;
import static etdz.investment.zoneprofile.ZoneProfileFixture.industries;
import static etdz.investment.zoneprofile.ZoneProfileFixture.price;
import static etdz.investment.zoneprofile.ZoneProfileFixture.profile;
import static etdz.investment.zoneprofile.ZoneProfileFixture.source;
import static etdz.investment.zoneprofile.ZoneProfileFixture.told;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.http.EventContract;
import etdz.investment.zoneprofile.FactValue.Figure;
import etdz.investment.zoneprofile.ZoneFact.Said;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZoneProfileTest {

    @Test
    void a_fact_keeps_what_stood_there_before() {
        var held = told(profile(), price("120000", "192000", "2026-10"));

        assertThat(held.version()).isEqualTo(2);
        assertThat(held.fact(FactName.INDUSTRIAL_LAND_PRICE).orElseThrow().earlier())
                .singleElement()
                .satisfies(it -> assertThat(it.source()).isEqualTo(source("2026-09")));
        assertThat(held.fact(FactName.LEADING_INDUSTRIES)).isPresent();
    }

    @Test
    void only_the_last_five_values_are_kept() {
        var held = profile();
        for (var day = 1; day <= 9; day++) {
            held = told(held, price("1", "2", "2026-09-0" + day));
        }

        assertThat(held.fact(FactName.INDUSTRIAL_LAND_PRICE).orElseThrow().earlier())
                .hasSize(ZoneFact.MOST_EARLIER)
                .first()
                .satisfies(it -> assertThat(it.source().asOf()).isEqualTo("2026-09-08"));
    }

    @Test
    void what_stands_there_already_changes_nothing() {
        assertThat(profile().told(List.of(price("128000.00", "192000", "2026-09")), BY, NOW))
                .isEmpty();
        assertThat(ZoneProfile.empty(HOHHOT).told(List.of(takenBack()), BY, NOW)).isEmpty();
    }

    @Test
    void a_fact_that_is_taken_back_is_not_provided_and_never_zero() {
        var held = told(profile(), takenBack());

        var shown = FactView.all(PublicZoneProfile.factsOf(held));
        assertThat(shown).hasSameSizeAs(FactName.values());
        assertThat(shown)
                .filteredOn(FactView::provided)
                .extracting(FactView::name)
                .containsExactly(FactName.LEADING_INDUSTRIES);
        assertThat(shown)
                .filteredOn(it -> !it.provided())
                .allSatisfy(it -> assertThat(it.value()).isNull());
    }

    @Test
    void figures_are_stored_without_needless_zeros() {
        assertThat(price("128000.00", "1920E2", "2026").value())
                .isInstanceOfSatisfying(
                        Figure.class,
                        it -> {
                            assertThat(it.least().toPlainString()).isEqualTo("128000");
                            assertThat(it.most().toPlainString()).isEqualTo("192000");
                        });
    }

    @Test
    void every_change_is_told_with_all_that_is_provided() {
        var held = told(ZoneProfile.empty(HOHHOT), price("1", "2", "2026"), industries());
        var event = held.outbox().getLast();

        assertThat(event.id()).isEqualTo("hohhot-1");
        EventContract.isTheExample(event.type(), event.data());
        EventContract.tellsEveryMove(Move.class, List.of(event.type()));
        assertThat(ZoneProfileEvent.restated(held)).isEqualTo(event);
    }

    private static Said takenBack() {
        return new Said(FactName.INDUSTRIAL_LAND_PRICE, null, source("2026-10"));
    }
}
