package etdz.policy.power.register;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.ZoneCode;
import etdz.common.mongo.RealMongo;
import etdz.policy.matter.MatterCode;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RegisteredRemitsTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final ZoneCode HOHHOT = new ZoneCode("hohhot");

    @Test
    void what_is_a_departments_by_law_or_was_given_by_it_concerns_it() {
        var remits = PowersFixture.remits(MONGO.stores());

        assertThat(remits.of("drc-nmg").matters())
                .hasSize(3)
                .containsEntry(HOHHOT, Set.of(new MatterCode("SMP-FG-002")));
        assertThat(remits.of("water-hohhot").matters())
                .containsOnlyKeys(HOHHOT)
                .hasEntrySatisfying(
                        HOHHOT, codes -> assertThat(codes).contains(new MatterCode("SMP-SL-001")));
        assertThat(remits.of("nobody-nmg").matters()).isEmpty();
    }

    @Test
    void no_register_is_read_through() {
        var remits = PowersFixture.remits(MONGO.stores());

        assertThat(MONGO.collectionScansDuring(() -> remits.of("drc-nmg"))).isEmpty();
    }
}
