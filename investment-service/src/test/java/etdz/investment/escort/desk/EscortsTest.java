package etdz.investment.escort.desk;

import static etdz.investment.escort.EscortTest.AGENT;
import static etdz.investment.escort.EscortTest.CALENDAR;
import static etdz.investment.escort.EscortTest.FIRM;
import static etdz.investment.escort.EscortTest.HOHHOT;
import static etdz.investment.escort.EscortTest.TODAY;
import static etdz.investment.escort.EscortTest.after;
import static etdz.investment.escort.EscortTest.now;
import static etdz.investment.escort.EscortTest.offered;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.mongo.RealMongo;
import etdz.common.security.Scope;
import etdz.investment.escort.Command.Accept;
import etdz.investment.escort.Command.AddTask;
import etdz.investment.escort.Command.Revoke;
import etdz.investment.escort.Escort;
import etdz.investment.escort.EscortId;
import etdz.investment.escort.EscortTest;
import etdz.investment.escort.Standing.InForce;
import etdz.investment.escort.Standing.Running;
import etdz.investment.escort.mandate.Agent;
import etdz.investment.escort.mandate.Side;
import etdz.investment.escort.stage.StageCode;
import etdz.investment.escort.task.Doer;
import etdz.investment.escort.task.Due;
import etdz.investment.escort.task.DueBounds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EscortsTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final ZoneCode BAYANNUR = new ZoneCode("bayannur");
    private static final CreditCode OTHER_FIRM = new CreditCode("91150802MA0N00016L");
    private static final Agent SECOND = new Agent("agent-2", "示例代办员二", "0", null);
    private static final Reader HERE = reader(new Scope.Zones(Set.of(HOHHOT)));
    private static final DueBounds TODAYS = DueBounds.before(TODAY, CALENDAR);
    private static final DueBounds SOON = DueBounds.before(now().plus(5).plusDays(1), CALENDAR);

    private final Escorts escorts = new Escorts(MONGO.stores());

    static List<Escort> everyMove() {
        return EscortTest.everyMove();
    }

    @ParameterizedTest
    @MethodSource("everyMove")
    void an_escort_comes_back_as_it_was_stored(Escort held) {
        escorts.addMissing(List.of(held));

        assertThat(escorts.find(held.id(), HERE)).contains(held);
    }

    @Test
    void a_project_has_one_running_escort() {
        var first = escorts.add(escort(1, "PRJ-1"), new CreationKey("key-1", "a"));
        assertThat(first).isPresent();
        assertThat(escorts.add(escort(2, "PRJ-1"), new CreationKey("key-1", "a"))).isEqualTo(first);
        assertThat(escorts.add(escort(3, "PRJ-1"), new CreationKey("key-2", "a"))).isEmpty();

        var revoked = after(first.orElseThrow(), new Revoke(Side.CLIENT, "?"));
        assertThat(escorts.store(first.orElseThrow(), revoked, Optional.empty())).isTrue();

        assertThat(escorts.add(escort(4, "PRJ-1"), new CreationKey("key-3", "a"))).isPresent();
        assertThat(escorts.store(first.orElseThrow(), revoked, Optional.empty())).isFalse();
    }

    @Test
    void who_may_see_an_escort_is_part_of_every_query() {
        var random = new Random(3);
        var all = many(random, 80);
        escorts.addMissing(all);
        var readers =
                List.of(
                        HERE,
                        reader(new Scope.Everywhere()),
                        reader(new Scope.Zones(Set.of(HOHHOT, BAYANNUR))),
                        reader(new Scope.Own(FIRM)),
                        reader(new Scope.Own(OTHER_FIRM)),
                        reader(new Scope.Self("investor-1")),
                        reader(new Scope.Self("agent-1")),
                        reader(new Scope.Department("water-nmg")),
                        reader(new Scope.Department("drc-nmg")),
                        new Reader(Optional.empty(), Optional.of("agent-1")),
                        new Reader(Optional.empty(), Optional.empty()),
                        new Reader(
                                Optional.of(new Scope.Self("investor-1")), Optional.of("agent-2")));

        for (var i = 0; i < 400; i++) {
            var reader = readers.get(random.nextInt(readers.size()));
            var zone = random.nextInt(3) == 0 ? Optional.of(BAYANNUR) : Optional.<ZoneCode>empty();
            var held = all.get(random.nextInt(all.size()));

            assertThat(escorts.find(held.id(), reader).isPresent()).isEqualTo(sees(reader, held));
            assertThat(page(reader, wanted(zone, new Wanted.Any())))
                    .containsExactlyElementsOf(
                            ids(
                                    all.stream()
                                            .filter(it -> sees(reader, it))
                                            .filter(it -> isIn(zone, it))
                                            .toList()));
        }
    }

    @Test
    void what_is_overdue_is_found_by_the_beginnings_of_terms_and_counted_alike() {
        var random = new Random(5);
        var all = many(random, 120);
        escorts.addMissing(all);
        var overdue =
                all.stream()
                        .filter(it -> it.standing() instanceof InForce)
                        .filter(it -> it.tasks().stream().anyMatch(task -> task.isOverdue(now())))
                        .toList();

        assertThat(overdue).isNotEmpty();
        assertThat(
                        page(
                                reader(new Scope.Everywhere()),
                                wanted(Optional.empty(), new Wanted.Overdue(TODAYS))))
                .containsExactlyElementsOf(ids(overdue));
        var loads = escorts.loads(HERE, Optional.empty(), TODAY, TODAYS, SOON);
        var here = all.stream().filter(it -> it.zone().equals(HOHHOT)).toList();
        assertThat(loads.stream().mapToLong(Load::escorts).sum())
                .isEqualTo(here.stream().filter(it -> it.standing() instanceof Running).count());
        assertThat(loads.stream().mapToLong(Load::overdue).sum())
                .isEqualTo(
                        here.stream()
                                .filter(it -> it.standing() instanceof Running)
                                .flatMap(it -> it.tasks().stream())
                                .filter(it -> it.isOverdue(now()))
                                .count());
        assertThat(loads.stream().mapToLong(Load::soon).sum())
                .isEqualTo(
                        here.stream()
                                .filter(it -> it.standing() instanceof Running)
                                .flatMap(it -> it.tasks().stream())
                                .filter(it -> it.isOpen() && !it.isOverdue(now()))
                                .filter(it -> !it.due().dueOn(CALENDAR).isAfter(now().plus(5)))
                                .count());
    }

    @Test
    void no_query_reads_the_whole_collection() {
        escorts.addMissing(many(new Random(9), 60));
        var readers =
                List.of(
                        HERE,
                        reader(new Scope.Everywhere()),
                        reader(new Scope.Zones(Set.of(HOHHOT, BAYANNUR))),
                        reader(new Scope.Own(FIRM)),
                        reader(new Scope.Self("investor-1")),
                        reader(new Scope.Department("water-nmg")),
                        new Reader(Optional.empty(), Optional.of("agent-1")),
                        new Reader(
                                Optional.of(new Scope.Self("investor-1")), Optional.of("agent-2")));
        var which =
                List.of(
                        new Wanted.Any(),
                        new Wanted.Standings(List.of("Offered", "InForce")),
                        new Wanted.Standings(List.of("Ended")),
                        new Wanted.Overdue(TODAYS),
                        new Wanted.Expired(TODAY));

        assertThat(
                        MONGO.collectionScansDuring(() -> {
                            for (var reader : readers) {
                                for (var each : which) {
                                    page(reader, wanted(Optional.empty(), each));
                                    page(reader, wanted(Optional.of(HOHHOT), each));
                                    escorts.each(reader, wanted(Optional.empty(), each), _ -> {});
                                    page(
                                            reader,
                                            new Wanted(
                                                    Optional.empty(),
                                                    Optional.of("agent-1"),
                                                    Optional.of(new StageCode("LAND")),
                                                    each));
                                }
                                escorts.loads(reader, Optional.empty(), TODAY, TODAYS, SOON);
                                escorts.loads(reader, Optional.of(HOHHOT), TODAY, TODAYS, SOON);
                            }
                            escorts.inForceOf("agent-1", 10);
                            escorts.createdUnder(new CreationKey("none", ""));
                        }))
                .isEmpty();
    }

    private static boolean sees(Reader reader, Escort held) {
        return reader.agent().filter(held::isAgent).isPresent()
                || reader.scope().filter(it -> sees(it, held)).isPresent();
    }

    private static boolean sees(Scope scope, Escort held) {
        var client = held.mandate().client();
        return switch (scope) {
            case Scope.Everywhere() -> true;
            case Scope.Zones(var zones) -> zones.contains(held.zone());
            case Scope.Own(var code) -> Objects.equals(code, client.creditCode());
            case Scope.Self(var subject) -> subject.equals(client.subject());
            case Scope.Department(var organ) ->
                    held.tasks().stream()
                            .anyMatch(it ->
                                    it.doer() instanceof Doer.ByOrgan(var code, _)
                                            && code.equals(organ));
        };
    }

    private static boolean isIn(Optional<ZoneCode> zone, Escort held) {
        return zone.filter(it -> !it.equals(held.zone())).isEmpty();
    }

    /// Newest first.
    private static List<EscortId> ids(List<Escort> some) {
        return some.stream()
                .sorted(
                        Comparator.comparing(Escort::offeredAt)
                                .thenComparing(it -> it.id().value())
                                .reversed())
                .map(Escort::id)
                .toList();
    }

    private static List<Escort> many(Random random, int count) {
        var all = new ArrayList<Escort>();
        for (var i = 0; i < count; i++) {
            var investor = random.nextInt(3) == 0;
            var held =
                    offered(
                            "ESC-%03d".formatted(i),
                            random.nextBoolean() ? HOHHOT : BAYANNUR,
                            investor ? null : random.nextBoolean() ? FIRM : OTHER_FIRM,
                            investor ? "investor-1" : "applicant-1",
                            "PRJ-" + i,
                            now().at().minusSeconds(random.nextInt(50)));
            if (random.nextInt(5) > 0) {
                held = after(held, new Accept(random.nextBoolean() ? AGENT : SECOND));
                for (var task = random.nextInt(4); task > 0; task--) {
                    held = after(held, task(random));
                }
                if (random.nextInt(6) == 0) {
                    held = after(held, new Revoke(Side.ZONE, "?"));
                }
            }
            all.add(held);
        }
        return all;
    }

    private static AddTask task(Random random) {
        var doer =
                switch (random.nextInt(3)) {
                    case 0 -> new Doer.ByAgent();
                    case 1 -> new Doer.ByClient();
                    default ->
                            new Doer.ByOrgan(random.nextBoolean() ? "water-nmg" : "drc-nmg", "示例");
                };
        var day = TODAY.minusDays(random.nextInt(30) - 10L);
        return new AddTask(
                "示例",
                null,
                doer,
                random.nextBoolean() ? new Due.On(day) : new Due.Within(day, random.nextInt(15)));
    }

    private static Wanted wanted(Optional<ZoneCode> zone, Wanted.Which which) {
        return new Wanted(zone, Optional.empty(), Optional.empty(), which);
    }

    private List<EscortId> page(Reader reader, Wanted wanted) {
        return escorts.page(reader, wanted, new PageRequest(100, Optional.empty())).items().stream()
                .map(Escort::id)
                .toList();
    }

    private static Reader reader(Scope scope) {
        return new Reader(Optional.of(scope), Optional.empty());
    }

    private static Escort escort(int number, String project) {
        return offered("ESC-" + number, HOHHOT, FIRM, "applicant-1", project, now().at());
    }
}
