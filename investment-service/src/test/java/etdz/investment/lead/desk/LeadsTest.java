package etdz.investment.lead.desk;

import static etdz.investment.lead.LeadTest.FIRM;
import static etdz.investment.lead.LeadTest.HOHHOT;
import static etdz.investment.lead.LeadTest.NOW;
import static etdz.investment.lead.LeadTest.PROJECT;
import static etdz.investment.lead.LeadTest.TERMS;
import static etdz.investment.lead.LeadTest.TUESDAY;
import static etdz.investment.lead.LeadTest.after;
import static etdz.investment.lead.LeadTest.opened;
import static etdz.investment.lead.LeadTest.registered;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.mongo.RealMongo;
import etdz.common.security.Scope;
import etdz.common.security.Scope.Everywhere;
import etdz.common.security.Scope.Own;
import etdz.common.security.Scope.Self;
import etdz.common.security.Scope.Zones;
import etdz.investment.lead.Command.Convert;
import etdz.investment.lead.Command.Lose;
import etdz.investment.lead.Command.NoteContact;
import etdz.investment.lead.Lead;
import etdz.investment.lead.LeadId;
import etdz.investment.lead.LeadStage;
import etdz.investment.lead.LeadTest;
import etdz.investment.lead.Likeness;
import etdz.investment.lead.Reminder;
import etdz.investment.lead.desk.Leads.Stored;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LeadsTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final ZoneCode BAYANNUR = new ZoneCode("bayannur");
    private static final Scope HERE = new Zones(Set.of(HOHHOT));
    private static final Optional<ZoneCode> ANY = Optional.empty();
    private static final NoteContact CALLED = new NoteContact("电话沟通（示例）");

    private final Leads leads = new Leads(MONGO.stores());

    static List<Lead> everyMove() {
        return LeadTest.everyMove();
    }

    @ParameterizedTest
    @MethodSource("everyMove")
    void a_lead_comes_back_as_it_was_stored(Lead held) {
        leads.addMissing(List.of(held));

        assertThat(leads.find(held.id(), HERE)).contains(held);
    }

    @Test
    void a_double_click_opens_one() {
        var key = new CreationKey("key", "hash");
        var first = leads.add(lead(1), key);

        assertThat(leads.add(lead(2), key)).isEqualTo(first);
    }

    @Test
    void who_may_see_a_lead_is_part_of_every_query() {
        var random = new Random(7);
        var all = new ArrayList<Lead>();
        for (var i = 0; i < 60; i++) {
            var zone = random.nextBoolean() ? HOHHOT : BAYANNUR;
            var name = "示例项目" + random.nextInt(5);
            all.add(opened("LEAD-%03d".formatted(i), zone, name, NOW.plusSeconds(i)));
        }
        leads.addMissing(all);
        List<Scope> scopes =
                List.of(
                        new Everywhere(),
                        HERE,
                        new Zones(Set.of(HOHHOT, BAYANNUR)),
                        new Own(FIRM),
                        new Self("investor-1"),
                        new Self("investor-2"));

        for (var i = 0; i < 400; i++) {
            var scope = scopes.get(random.nextInt(scopes.size()));
            var zone = random.nextInt(3) == 0 ? Optional.of(BAYANNUR) : ANY;
            var held = all.get(random.nextInt(all.size()));

            assertThat(leads.find(held.id(), scope).isPresent()).isEqualTo(sees(scope, held));
            assertThat(page(scope, zone, new Wanted.Open()))
                    .containsExactlyElementsOf(
                            all.stream()
                                    .filter(it -> sees(scope, it))
                                    .filter(it -> zone.filter(z -> !z.equals(it.zone())).isEmpty())
                                    .map(Lead::id)
                                    .toList());
        }
    }

    private static boolean sees(Scope scope, Lead held) {
        return switch (scope) {
            case Everywhere _ -> true;
            case Zones(var zones) -> zones.contains(held.zone());
            case Self(var subject) -> subject.equals("investor-1");
            case Own _, Scope.Department _ -> false;
        };
    }

    @Test
    void the_one_that_waits_longest_comes_first() {
        var old = opened("LEAD-1", HOHHOT, "示例甲", NOW.minusSeconds(500));
        var fresh = opened("LEAD-2", HOHHOT, "示例乙", NOW.minusSeconds(100));
        var touched = after(opened("LEAD-3", HOHHOT, "示例丙", NOW.minusSeconds(900)), CALLED);
        leads.addMissing(List.of(fresh, touched, old));

        assertThat(page(HERE, ANY, new Wanted.Open()))
                .containsExactly(touched.id(), old.id(), fresh.id());
        assertThat(page(HERE, ANY, new Wanted.AtStage("Lead")))
                .containsExactly(old.id(), fresh.id());
        assertThat(page(HERE, ANY, new Wanted.Late(NOW.minusSeconds(200))))
                .containsExactly(old.id());
        assertThat(page(HERE, ANY, new Wanted.Stuck(NOW.minusSeconds(800))))
                .containsExactly(touched.id());
        assertThat(leads.count(HERE, ANY, new Wanted.Late(NOW))).isEqualTo(2);
    }

    @Test
    void of_several_instances_one_tells_a_reminder_and_what_was_told_is_not_found_again() {
        var old = opened("LEAD-1", HOHHOT, "示例甲", NOW);
        var fresh = opened("LEAD-2", HOHHOT, "示例乙", TUESDAY.at());
        var contacted = after(opened("LEAD-3", HOHHOT, "示例丙", NOW), CALLED);
        leads.addMissing(List.of(fresh, contacted, old));
        var before = TERMS.missedBefore(Reminder.LATE, TUESDAY);

        var told =
                IntStream.range(0, 12)
                        .parallel()
                        .mapToObj(_ -> leads.untold(Reminder.LATE, before, 10))
                        .flatMap(List::stream)
                        .filter(it ->
                                it.reminded(Reminder.LATE, TERMS, TUESDAY)
                                        .map(next -> leads.store(next, Optional.empty()))
                                        .filter(Stored.DONE::equals)
                                        .isPresent())
                        .map(Lead::id)
                        .toList();

        assertThat(told).containsExactly(old.id());
        assertThat(leads.untold(Reminder.LATE, before, 10)).isEmpty();
        assertThat(leads.untold(Reminder.STUCK, NOW.plusSeconds(1), 10))
                .extracting(Lead::id)
                .containsExactly(old.id());
    }

    @Test
    void a_lead_of_an_older_release_says_nothing_of_reminders() {
        var stored = opened("LEAD-1", HOHHOT, "示例甲", NOW);
        leads.addMissing(List.of(stored));
        MONGO.database()
                .getCollection("leads")
                .updateOne(new Document(), new Document("$unset", new Document("told", "")));

        assertThat(leads.untold(Reminder.LATE, NOW.plusSeconds(1), 10)).containsExactly(stored);
    }

    @Test
    void sums_are_true_whatever_happens() {
        leads.addMissing(
                List.of(
                        lead(1),
                        lead(2),
                        after(lead(3), CALLED),
                        after(lead(4), new Lose("改投他处（示例）")),
                        opened("LEAD-5", BAYANNUR, "示例", NOW)));

        var sums = leads.sums(HERE, ANY);

        assertThat(sums)
                .containsExactlyInAnyOrder(
                        new LeadSum(
                                "LEAD",
                                "CNY",
                                "2027Q2",
                                2,
                                0,
                                new BigDecimal("900000000.00"),
                                new BigDecimal("450000000.0000")),
                        new LeadSum(
                                "CONTACTED",
                                "CNY",
                                "2027Q2",
                                1,
                                0,
                                new BigDecimal("450000000.00"),
                                new BigDecimal("225000000.0000")));
        assertThat(leads.sums(new Everywhere(), Optional.of(BAYANNUR))).hasSize(1);
    }

    @Test
    void a_double_is_found_among_the_open_ones() {
        leads.addMissing(
                List.of(
                        opened("LEAD-1", HOHHOT, "示例 储能（电池）组装线", NOW),
                        after(opened("LEAD-2", HOHHOT, "示例储能电池组装线", NOW), new Lose("?")),
                        opened("LEAD-3", BAYANNUR, "示例储能电池组装线", NOW),
                        opened("LEAD-4", HOHHOT, "别的项目", NOW)));

        assertThat(leads.like(HOHHOT, Likeness.of("示例储能电池组装线", "", "")))
                .extracting(Lead::id)
                .containsExactly(new LeadId("LEAD-1"));
        assertThat(leads.like(HOHHOT, Likeness.of("?", "示例储能科技有限公司（虚构）", "新能源 片区"))).hasSize(2);
    }

    @Test
    void a_project_comes_of_one_lead_only() {
        var first = registered("LEAD-1", HOHHOT, "示例甲", FIRM);
        var second = registered("LEAD-2", HOHHOT, "示例乙", FIRM);
        leads.addMissing(List.of(first, second));
        assertThat(leads.registered(HOHHOT, FIRM, "示例　甲")).containsExactly(first);

        assertThat(leads.store(after(first, new Convert(PROJECT)), Optional.empty()))
                .isEqualTo(Stored.DONE);
        assertThat(leads.store(after(second, new Convert(PROJECT)), Optional.empty()))
                .isEqualTo(Stored.PROJECT_TAKEN);
        assertThat(leads.store(after(first, new Lose("?")), Optional.empty()))
                .isEqualTo(Stored.STALE);
        assertThat(leads.projectsOf("investor-1")).containsExactly(PROJECT);
        assertThat(leads.convertedInto(PROJECT, HERE)).isPresent();
        assertThat(leads.ofEnterprise(HOHHOT, FIRM, "示例乙")).containsExactly(second);
    }

    @Test
    void no_query_reads_the_whole_collection() {
        leads.addMissing(IntStream.range(0, 50).mapToObj(LeadsTest::lead).toList());
        List<Scope> scopes = List.of(HERE, new Everywhere(), new Zones(Set.of(HOHHOT, BAYANNUR)));
        var wanted = new ArrayList<Wanted>();
        LeadStage.OPEN.forEach(label -> wanted.add(new Wanted.AtStage(LeadStage.variant(label))));
        wanted.addAll(
                List.of(
                        new Wanted.Open(),
                        new Wanted.Owned("officer-hohhot"),
                        new Wanted.Late(NOW),
                        new Wanted.Stuck(NOW)));

        assertThat(
                        MONGO.collectionScansDuring(() -> {
                            for (var scope : scopes) {
                                for (var each : wanted) {
                                    page(scope, ANY, each);
                                    page(scope, Optional.of(HOHHOT), each);
                                    leads.count(scope, ANY, each);
                                    leads.each(scope, ANY, each, _ -> {});
                                }
                                leads.sums(scope, ANY);
                            }
                            leads.like(HOHHOT, Likeness.of("示例", "某", "某处"));
                            leads.ofEnterprise(HOHHOT, FIRM, "示例");
                            leads.registered(HOHHOT, FIRM, "示例");
                            leads.convertedInto(PROJECT, HERE);
                            leads.projectsOf("investor-1");
                            leads.newest(new Self("investor-1"), first());
                            leads.newest(new Own(new CreditCode("x")), first());
                            for (var reminder : Reminder.values()) {
                                leads.untold(reminder, NOW, 10);
                            }
                        }))
                .isEmpty();
    }

    private List<LeadId> page(Scope scope, Optional<ZoneCode> zone, Wanted wanted) {
        return leads.page(scope, zone, wanted, first()).items().stream().map(Lead::id).toList();
    }

    private static PageRequest first() {
        return new PageRequest(100, Optional.empty());
    }

    private static Lead lead(int number) {
        return opened("LEAD-" + number, HOHHOT, "示例项目" + number, NOW);
    }
}
