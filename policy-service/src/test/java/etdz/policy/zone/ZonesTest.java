package etdz.policy.zone;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.mongo.RealMongo;
import etdz.policy.data.DataFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ZonesTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private final Zones zones = new Zones(new ZoneList(MONGO.stores()));

    @BeforeEach
    void load() {
        new LoadingZones(zones).afterPropertiesSet();
    }

    @Test
    void the_three_zones_of_the_opinion_are_there_in_official_order() {
        assertThat(zones.all())
                .containsExactlyElementsOf(DataFiles.rows("zones.json", Zone.class))
                .extracting(zone -> zone.code().value())
                .containsExactly("hohhot", "hulunbuir", "bayannur");
    }

    @Test
    void a_fourth_zone_is_a_row_and_no_change_of_code() {
        var fourth =
                new Zone(
                        new ZoneCode("ordos"),
                        new Bilingual("鄂尔多斯经济技术开发区（示例）", "Ordos zone (sample)"),
                        "150600",
                        "示例");

        assertThat(zones.add(fourth)).isTrue();
        new LoadingZones(zones).afterPropertiesSet();

        assertThat(zones.all()).hasSize(4).contains(fourth);
        assertThat(zones.find(new ZoneCode("ordos"))).contains(fourth);
    }

    @Test
    void a_zone_is_stored_once() {
        assertThat(zones.add(zones.all().getFirst())).isFalse();
        assertThat(zones.find(new ZoneCode("atlantis"))).isEmpty();
    }
}
