package etdz.common.security;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTest {

    private static final ZoneCode HERE = new ZoneCode("hohhot");

    @Test
    void who_works_for_a_zone_covers_it_and_no_other() {
        assertThat(new Scope.Everywhere().covers(HERE)).isTrue();
        assertThat(new Scope.Zones(Set.of(HERE)).covers(HERE)).isTrue();
        assertThat(new Scope.Zones(Set.of(new ZoneCode("bayannur"))).covers(HERE)).isFalse();
        assertThat(new Scope.Own(new CreditCode("91150100MA0N00016K")).covers(HERE)).isFalse();
        assertThat(new Scope.Self("somebody").covers(HERE)).isFalse();
    }
}
