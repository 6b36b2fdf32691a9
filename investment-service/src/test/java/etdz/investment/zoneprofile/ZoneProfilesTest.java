package etdz.investment.zoneprofile;

import static etdz.investment.zoneprofile.ZoneProfileFixture.HOHHOT;
import static etdz.investment.zoneprofile.ZoneProfileFixture.price;
import static etdz.investment.zoneprofile.ZoneProfileFixture.profile;
import static etdz.investment.zoneprofile.ZoneProfileFixture.told;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.mongo.RealMongo;
import etdz.common.security.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ZoneProfilesTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final ZoneCode OTHER = new ZoneCode("bayannur");

    private final ZoneProfiles profiles = new ZoneProfiles(MONGO.stores());

    @Test
    void a_profile_comes_back_as_it_was_stored_and_is_begun_once() {
        var first = profile();

        assertThat(profiles.store(ZoneProfile.empty(HOHHOT), first, Optional.empty())).isTrue();
        assertThat(profiles.store(ZoneProfile.empty(HOHHOT), first, Optional.empty())).isFalse();
        assertThat(profiles.find(HOHHOT, new Scope.Everywhere())).contains(first);

        var next = told(first, price("1", "2.5", "2026-10"));
        assertThat(profiles.store(first, next, Optional.empty())).isTrue();
        assertThat(profiles.store(first, next, Optional.empty())).isFalse();
        assertThat(profiles.of(List.of(HOHHOT, OTHER))).containsExactly(next);
        assertThat(profiles.zones()).containsExactly(HOHHOT);
    }

    @Test
    void staff_of_another_zone_find_nothing() {
        profiles.addMissing(List.of(profile()));

        assertThat(profiles.find(HOHHOT, new Scope.Zones(Set.of(HOHHOT)))).isPresent();
        assertThat(profiles.find(HOHHOT, new Scope.Department("drc-nmg"))).isPresent();
        assertThat(profiles.find(HOHHOT, new Scope.Zones(Set.of(OTHER)))).isEmpty();
        assertThat(profiles.find(HOHHOT, new Scope.Self("investor-1"))).isEmpty();
        assertThat(profiles.find(HOHHOT, new Scope.Own(new CreditCode("91150100MA0N00016K"))))
                .isEmpty();
    }

    @Test
    void no_query_reads_the_whole_collection() {
        profiles.addMissing(List.of(profile()));

        assertThat(
                        MONGO.collectionScansDuring(() -> {
                            profiles.find(HOHHOT, new Scope.Everywhere());
                            profiles.of(List.of(HOHHOT));
                            profiles.zones();
                        }))
                .isEmpty();
    }
}
