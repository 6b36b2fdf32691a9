package etdz.policy.power.register;

import static etdz.policy.power.DelegationTest.RECALL;
import static etdz.policy.power.DelegationTest.after;
import static etdz.policy.power.PowerTest.entrusted;
import static etdz.policy.power.PowerTest.grant;
import static etdz.policy.power.PowerTest.registered;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.mongo.RealMongo;
import etdz.common.security.Scope;
import etdz.common.time.TestClock;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.Authority.Held;
import etdz.policy.power.DelegationEvent;
import etdz.policy.power.DelegationId;
import etdz.policy.power.DelegationTest;
import etdz.policy.power.GrantPartiesTest;
import etdz.policy.power.PowerTest;
import etdz.policy.power.grant.Mode;
import etdz.policy.power.grant.Organ.Level;
import etdz.policy.power.grant.Reach;
import etdz.policy.power.register.Delegations.Search;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The number of powers in each zone is `etdz.powers`; 3,334 make 100,000 delegations.
class DelegationsTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final ZoneCode HOHHOT = new ZoneCode("hohhot");
    private static final List<ZoneCode> ZONES =
            List.of(HOHHOT, new ZoneCode("hulunbuir"), new ZoneCode("bayannur"));
    private static final int MATTERS = Integer.getInteger("etdz.powers", 300);
    private static final MatterCode FILING = PowerTest.power().matter();

    private final PowerRegister register = new PowerRegister(MONGO.stores());
    private final Delegations delegations = new Delegations(MONGO.stores());
    private final Powers powers = new Powers(register, delegations);
    private final TestClock clock = new TestClock();

    @Test
    void a_delegation_comes_back_as_it_was_stored_after_every_move() {
        DelegationTest.everyMove()
                .forEach(held -> {
                    MONGO.database().getCollection("delegations").drop();
                    delegations.add(held);
                    assertThat(delegations.find(held.id())).contains(held);
                });
    }

    @Test
    void of_many_years_the_one_that_counts_on_the_day_is_found() {
        add(1, entrusted().from("2020-01-01").to("2021-12-31").announced("2019-12-01"));
        add(2, grant(Mode.PASSED_DOWN).from("2022-03-01").announced("2022-02-01"));

        assertThat(on("2019-06-01")).isEqualTo(1);
        assertThat(on("2021-12-31")).isEqualTo(1);
        assertThat(on("2022-02-28")).isEqualTo(1);
        assertThat(on("2022-03-01")).isEqualTo(2);
        assertThat(on("2030-01-01")).isEqualTo(2);
    }

    @Test
    void what_was_recalled_before_it_began_hides_nothing() {
        var early =
                registered(
                        PowerTest.power(), 1, grant(Mode.PASSED_DOWN).from("2026-12-01").build());
        delegations.add(after(early, "2026-10-21", RECALL));
        add(2, grant(Mode.PASSED_DOWN).from("2026-11-02"));

        assertThat(on("2026-12-01")).isEqualTo(2);
        assertThat(on("2026-10-01")).isEqualTo(2);
    }

    @Test
    void what_was_given_on_goes_back_to_its_giver_and_falls_with_it() {
        var passedDown = registered(PowerTest.power(), 1, grant(Mode.PASSED_DOWN).build());
        register.addMissing(List.of(PowerTest.power()));
        delegations.add(passedDown);
        var onward = GrantPartiesTest.givenOn(Mode.PASSED_DOWN).to("2026-12-31").build();
        delegations.add(registered(PowerTest.power(), 2, onward));

        assertThat(holder("2026-06-30")).isEqualTo("committee-hohhot");
        assertThat(holder("2026-07-01")).isEqualTo("subdistrict");
        assertThat(holder("2027-01-01")).isEqualTo("committee-hohhot");
        assertThat(powers.given(HOHHOT, LocalDate.of(2026, 10, 1))).hasSize(1);

        delegations.store(after(passedDown, "2026-10-21", RECALL), Optional.empty());

        assertThat(holder("2026-10-31")).isEqualTo("subdistrict");
        assertThat(holder("2026-11-01")).isEqualTo(PowerTest.CITY.organ());
    }

    @Test
    void what_was_given_on_since_the_first_day_prevails() {
        register.addMissing(List.of(PowerTest.power()));
        var onward =
                grant(Mode.PASSED_DOWN).grantedBy(PowerTest.COMMITTEE).to(PowerTest.REGION).build();
        delegations.add(registered(PowerTest.power(), 2, onward));
        add(1, grant(Mode.PASSED_DOWN));

        assertThat(holder("2026-10-01")).isEqualTo(PowerTest.REGION.organ());
    }

    @Test
    void out_of_scope_it_is_not_there_to_be_changed() {
        add(1, grant(Mode.PASSED_DOWN));
        var id = delegations.of(FILING, HOHHOT).getFirst().id();

        assertThat(delegations.find(id, new Scope.Zones(Set.of(HOHHOT)))).isPresent();
        assertThat(delegations.find(id, new Scope.Everywhere())).isPresent();
        assertThat(delegations.find(id, new Scope.Zones(Set.of(new ZoneCode("bayannur")))))
                .isEmpty();
        assertThat(delegations.find(id, new Scope.Self("somebody"))).isEmpty();
    }

    @Test
    void of_two_registered_at_once_one_gets_the_number() {
        var terms = grant(Mode.PASSED_DOWN).build();
        var one = registered(new DelegationId("DLG-one"), PowerTest.power(), 1, terms);
        var other = registered(new DelegationId("DLG-other"), PowerTest.power(), 1, terms);

        assertThat(delegations.add(one, new CreationKey("first", ""))).contains(one);
        assertThat(delegations.add(other, new CreationKey("second", ""))).isEmpty();
        assertThat(delegations.add(one, new CreationKey("first", ""))).contains(one);
    }

    @Test
    void what_is_looked_for_is_found_by_zone_mode_level_and_a_part_of_the_name() {
        new LoadingPowers(register, delegations, clock).afterPropertiesSet();

        assertThat(found(Optional.of(HOHHOT), Optional.of(Mode.ENTRUSTED), Optional.empty(), ""))
                .isEqualTo(3);
        assertThat(found(Optional.empty(), Optional.empty(), Optional.of(Level.REGION), ""))
                .isEqualTo(6);
        assertThat(found(Optional.empty(), Optional.empty(), Optional.empty(), "水土保持"))
                .isEqualTo(3);
        assertThat(found(Optional.of(HOHHOT), Optional.empty(), Optional.empty(), "水利局 SL-001"))
                .isZero();
        assertThat(found(Optional.of(HOHHOT), Optional.empty(), Optional.empty(), "水利局 001"))
                .isEqualTo(1);
    }

    @Test
    void no_question_reads_the_register_through() {
        new LoadingPowers(register, delegations, clock).afterPropertiesSet();

        assertThat(
                        MONGO.collectionScansDuring(() -> {
                            powers.holder(FILING, HOHHOT, LocalDate.of(2025, 3, 1));
                            powers.given(HOHHOT, LocalDate.of(2025, 3, 1));
                            delegations.due(LocalDate.of(2026, 10, 2), 10);
                            register.kept(
                                    Optional.of(HOHHOT), new PageRequest(5, Optional.empty()));
                            register.kept(Optional.empty(), new PageRequest(5, Optional.empty()));
                            for (var query : List.of("", "审批", "hb 生态")) {
                                found(
                                        Optional.of(HOHHOT),
                                        Optional.empty(),
                                        Optional.empty(),
                                        query);
                                found(
                                        Optional.empty(),
                                        Optional.of(Mode.SEAL),
                                        Optional.empty(),
                                        query);
                            }
                        }))
                .isEmpty();
    }

    @Test
    void among_delegations_of_ten_years_the_one_of_the_day_is_found() {
        new ManyDelegations(register, delegations)
                .fill(ZONES, MATTERS, 10, LocalDate.of(2016, 1, 1));
        assertThat(MONGO.database().getCollection("delegations").estimatedDocumentCount())
                .isEqualTo(30L * MATTERS);
        var random = new SplittableRandom(7);

        for (var i = 0; i < 1_000; i++) {
            var matter = ManyDelegations.matter(1 + random.nextInt(MATTERS));
            var zone = ZONES.get(random.nextInt(3));
            var day = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(3_650));

            assertThat(((Held) powers.holder(matter, zone, day)).reason()).isEqualTo(Reach.HOLDS);
        }
    }

    @Test
    void eight_instances_remind_of_an_end_once() throws InterruptedException, ExecutionException {
        delegations.add(DelegationTest.limited());
        clock.standAt("2026-10-02T08:00");

        atOnce(8, () -> new AttendingDelegations(delegations, clock).attend());

        var reminded = delegations.find(DelegationTest.limited().id()).orElseThrow();
        assertThat(reminded.outbox())
                .extracting(DelegationEvent::type)
                .containsExactly(
                        "etdz.policy.power.registered.v1", "etdz.policy.power.ending-soon.v1");
        clock.standAt("2027-01-01T00:30");
        atOnce(8, () -> new AttendingDelegations(delegations, clock).attend());
        assertThat(delegations.find(reminded.id()).orElseThrow().outbox())
                .extracting(DelegationEvent::type)
                .endsWith("etdz.policy.power.ended.v1")
                .hasSize(3);
    }

    private static void atOnce(int threads, Runnable act)
            throws InterruptedException, ExecutionException {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<Object>>();
            for (var i = 0; i < threads; i++) {
                tasks.add(Executors.callable(act));
            }
            for (var done : pool.invokeAll(tasks)) {
                done.get();
            }
        }
    }

    private int found(
            Optional<ZoneCode> zone, Optional<Mode> mode, Optional<Level> level, String query) {
        var search = new Search(zone, mode, level, Optional.empty(), query);
        return delegations.page(search, new PageRequest(100, Optional.empty())).items().size();
    }

    private String holder(String day) {
        return ((Held) powers.holder(FILING, HOHHOT, LocalDate.parse(day))).holder().organ();
    }

    private int on(String day) {
        return delegations.on(FILING, HOHHOT, LocalDate.parse(day)).orElseThrow().number();
    }

    private void add(int number, PowerTest.Draft terms) {
        delegations.add(registered(PowerTest.power(), number, terms.build()));
    }
}
