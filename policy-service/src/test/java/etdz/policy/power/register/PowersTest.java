package etdz.policy.power.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etdz.common.ZoneCode;
import etdz.common.mongo.RealMongo;
import etdz.common.time.TestClock;
import etdz.policy.matter.MatterCode;
import etdz.policy.matter.edition.CatalogueFixture;
import etdz.policy.power.Authority.Held;
import etdz.policy.power.Authority.NeedsManual;
import etdz.policy.power.PowerTest;
import etdz.policy.power.grant.Grant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PowersTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final MatterCode FILING = new MatterCode("SMP-FG-001");
    private static final ZoneCode HOHHOT = new ZoneCode("hohhot");
    private static final List<ZoneCode> ZONES =
            List.of(HOHHOT, new ZoneCode("hulunbuir"), new ZoneCode("bayannur"));

    private final PowerRegister register = new PowerRegister(MONGO.stores());
    private final Delegations delegations = new Delegations(MONGO.stores());
    private final LoadingPowers loading = new LoadingPowers(register, delegations, new TestClock());
    private final Powers powers = new Powers(register, delegations);

    @BeforeEach
    void enter() {
        loading.afterPropertiesSet();
    }

    @Test
    void a_power_comes_back_as_it_was_entered() {
        assertThat(LoadingPowers.rows())
                .allSatisfy(row ->
                        assertThat(register.find(row.matter(), row.zone())).contains(row.power()));
    }

    @Test
    void the_register_covers_every_matter_in_every_zone() {
        var covered = new HashSet<Object>();
        CatalogueFixture.matters(MONGO.stores())
                .inForce(LocalDate.of(2026, 9, 18))
                .forEach(matter ->
                        ZONES.forEach(zone ->
                                covered.add(
                                        powers.holder(
                                                matter.code(), zone, LocalDate.of(2026, 9, 18)))));

        assertThat(covered).hasSize(126).allMatch(Held.class::isInstance);
    }

    @Test
    void the_filing_of_projects_was_handed_over_in_july_2024() {
        assertThat(held(FILING, "2024-06-30").holder().organ()).isEqualTo("drc-hohhot");
        assertThat(held(FILING, "2025-03-01").holder().organ()).isEqualTo("committee-hohhot");
        assertThat(held(FILING, "2025-03-01").issuer().organ()).isEqualTo("committee-hohhot");
    }

    @Test
    void what_is_entrusted_goes_out_in_the_name_of_the_city() {
        var planning = held(new MatterCode("SMP-ZR-002"), "2026-09-18");

        assertThat(planning.holder().organ()).isEqualTo("committee-hohhot");
        assertThat(planning.issuer().organ()).isEqualTo("land-hohhot");
        assertThat(planning.announcedOn()).isEqualTo("2024-08-20");
    }

    @Test
    void a_power_that_nobody_registered_needs_a_person() {
        var unknown = new MatterCode("SMP-XX-999");

        assertThat(powers.holder(unknown, HOHHOT, LocalDate.of(2026, 9, 18)))
                .isEqualTo(new NeedsManual(unknown, HOHHOT));
    }

    @Test
    void a_grant_against_the_law_does_not_get_in() {
        var bad = row(PowerTest.entrusted().to(PowerTest.COMPANY).build());

        assertThatThrownBy(() -> loading.enter(bad))
                .hasMessageContaining("ENTRUSTED_TO_NO_ADMINISTRATIVE_ORGAN");
    }

    @Test
    void what_is_there_already_is_not_entered_again() {
        var before = delegations.of(FILING, HOHHOT);

        loading.afterPropertiesSet();

        assertThat(delegations.of(FILING, HOHHOT)).isEqualTo(before).hasSize(1);
    }

    @Test
    void the_holder_is_found_without_reading_the_register_through() {
        assertThat(MONGO.collectionScansDuring(() -> held(FILING, "2025-03-01"))).isEmpty();
    }

    private static SampleRow row(Grant grant) {
        var power = PowerTest.power();
        return new SampleRow(
                power.id(),
                power.matter(),
                power.name(),
                power.zone(),
                power.type(),
                power.original(),
                power.originalBasis(),
                true,
                null,
                1,
                List.of(grant));
    }

    private Held held(MatterCode matter, String on) {
        return (Held) powers.holder(matter, HOHHOT, LocalDate.parse(on));
    }
}
