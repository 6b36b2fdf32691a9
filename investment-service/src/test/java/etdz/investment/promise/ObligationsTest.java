package etdz.investment.promise;

import static etdz.investment.promise.agreement.AgreementTest.FIRM;
import static etdz.investment.promise.agreement.AgreementTest.HOHHOT;
import static etdz.investment.promise.agreement.AgreementTest.TODAY;
import static etdz.investment.promise.agreement.AgreementTest.yuan;
import static etdz.investment.promise.obligation.ObligationTest.CALENDAR;
import static etdz.investment.promise.obligation.ObligationTest.after;
import static etdz.investment.promise.obligation.ObligationTest.at;
import static etdz.investment.promise.obligation.ObligationTest.now;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.http.PageRequest;
import etdz.common.mongo.RealMongo;
import etdz.common.mongo.Stores;
import etdz.common.security.Scope;
import etdz.investment.promise.agreement.Agreement;
import etdz.investment.promise.agreement.Agreement.Party;
import etdz.investment.promise.agreement.AgreementTest;
import etdz.investment.promise.agreement.Clause.Side;
import etdz.investment.promise.agreement.Command.TakeEffect;
import etdz.investment.promise.obligation.Command.DeclareBreach;
import etdz.investment.promise.obligation.Command.Keep;
import etdz.investment.promise.obligation.Command.Pay;
import etdz.investment.promise.obligation.Obligation;
import etdz.investment.promise.obligation.Shelf;
import etdz.investment.promise.obligation.State.Open;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

public class ObligationsTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final List<ZoneCode> ZONES =
            List.of(HOHHOT, new ZoneCode("hulunbuir"), new ZoneCode("bayannur"));
    private static final List<Party> FIRMS =
            List.of(
                    FIRM,
                    new Party(new CreditCode("91150702MA0N00016F"), "示例企业二（虚构）"),
                    new Party(new CreditCode("91150802MA0N00016L"), "示例企业三（虚构）"));

    private static final List<Shelf.Name> NAMES = List.copyOf(EnumSet.allOf(Shelf.Name.class));

    private final Obligations obligations = new Obligations(MONGO.stores());

    /// For tests of what reads the same collection.
    public static void declareIndexes(Stores stores) {
        assertThat(new Obligations(stores)).isNotNull();
    }

    @Test
    void an_obligation_comes_back_as_it_was_stored_after_every_move() {
        var first = AgreementTest.inEffect();
        var all = all(first);
        obligations.addMissing(all);
        obligations.addMissing(all);
        assertThat(obligations.of(first.id())).isEqualTo(all);

        var paid = after(all.get(1), new Pay(yuan("5000000"), TODAY, "示例凭证"));
        assertThat(obligations.store(all.get(1), paid, Optional.empty())).isTrue();
        var kept = after(paid, new Keep(TODAY, "示例凭证"));
        assertThat(obligations.store(paid, kept, Optional.empty())).isTrue();
        assertThat(obligations.store(paid, kept, Optional.empty())).isFalse();
        assertThat(obligations.find(kept.id(), new Scope.Everywhere())).contains(kept);
    }

    @Test
    void an_obligation_is_stored_in_this_form() {
        obligations.addMissing(all(AgreementTest.inEffect()));

        var stored =
                requireNonNull(
                        MONGO.database()
                                .getCollection("obligations")
                                .find(new Document("ordinal", 2))
                                .first());

        assertThat(stored.get("state", Document.class).toJson()).isEqualTo("{\"is\": \"Waiting\"}");
        assertThat(stored.get("shelf", Document.class).toJson())
                .isEqualTo(
                        """
                        {"name": "WAITING", "until": "9999-12-31", "firstName": "WAITING", \
                        "firstUntil": "9999-12-31"}\
                        """);
        assertThat(stored.getEmbedded(List.of("clause", "due"), Document.class).toJson())
                .isEqualTo(
                        """
                        {"is": "After", "trigger": {"is": "ClauseKept", "number": "3.1"}, \
                        "days": 30, "unit": "WORKING_DAYS"}\
                        """);
    }

    @Test
    void random_questions_get_what_a_plain_filter_gets_and_nothing_out_of_scope() {
        var stored = fill(new SplittableRandom(7), 60);
        var random = new SplittableRandom(11);

        for (var i = 0; i < 300; i++) {
            var scope = scope(random);
            var wanted = wanted(random);
            var limit = 1 + random.nextInt(20);

            var expected =
                    stored.stream()
                            .filter(it -> isWithin(it, scope) && fits(it, wanted))
                            .sorted(
                                    Comparator.comparing((Obligation it) -> it.shelf().until())
                                            .thenComparing(it -> it.id().value()))
                            .map(it -> it.id().value())
                            .toList();

            assertThat(pages(scope, wanted, limit)).as("%s %s", scope, wanted).isEqualTo(expected);
        }
    }

    private List<String> pages(Scope scope, Wanted wanted, int limit) {
        var seen = new ArrayList<String>();
        var page = obligations.page(scope, wanted, new PageRequest(limit, Optional.empty()));
        page.items().forEach(it -> seen.add(it.id().value()));
        while (page.next().isPresent()) {
            page = obligations.page(scope, wanted, new PageRequest(limit, page.next()));
            page.items().forEach(it -> seen.add(it.id().value()));
        }
        return seen;
    }

    @Test
    void what_is_to_be_reminded_is_found_by_its_day_and_shelves_follow_a_new_calendar() {
        var all = all(AgreementTest.inEffect());
        var opened = all.get(1).alignedWith(Optional.of(TODAY), now()).orElseThrow();
        obligations.addMissing(
                Stream.concat(all.stream().filter(it -> it.ordinal() != 2), Stream.of(opened))
                        .toList());
        assertThat(obligations.toRemind(LocalDate.parse("2026-09-01"), 10)).isEmpty();
        assertThat(obligations.toRemind(TODAY, 10))
                .extracting(Obligation::ordinal)
                .contains(2)
                .doesNotContain(4);

        assertThat(obligations.shelveAnew(CALENDAR)).isZero();
        var another = CALENDAR.with(Set.of(LocalDate.parse("2026-11-05")));
        assertThat(obligations.shelveAnew(another)).isEqualTo(1);
        var moved = obligations.find(opened.id(), new Scope.Everywhere()).orElseThrow();
        assertThat(moved.shelf().until()).isEqualTo(LocalDate.parse("2026-11-06"));
        assertThat(moved.version()).isEqualTo(opened.version());
    }

    @Test
    void of_several_instances_one_tells_a_reminder() {
        var land = all(AgreementTest.inEffect()).getFirst();
        obligations.addMissing(List.of(land));

        var told =
                IntStream.range(0, 12)
                        .parallel()
                        .mapToObj(_ -> obligations.toRemind(TODAY, 10))
                        .flatMap(List::stream)
                        .filter(it ->
                                it.reminded(now())
                                        .filter(next ->
                                                obligations.store(it, next, Optional.empty()))
                                        .isPresent())
                        .count();

        assertThat(told).isEqualTo(1);
    }

    @Test
    void no_query_reads_the_whole_collection() {
        fill(new SplittableRandom(3), 30);
        var random = new SplittableRandom(5);

        var scans =
                MONGO.collectionScansDuring(() -> {
                    for (var i = 0; i < 40; i++) {
                        var scope = scope(random);
                        obligations.page(
                                scope, wanted(random), new PageRequest(5, Optional.empty()));
                        obligations.each(scope, wanted(random), _ -> {});
                    }
                    obligations.of(AgreementTest.inEffect().id());
                    obligations.toRemind(TODAY, 5);
                    obligations.shelveAnew(CALENDAR);
                });

        assertThat(scans).isEmpty();
    }

    private static List<Obligation> all(Agreement agreement) {
        return IntStream.rangeClosed(1, agreement.deal().clauses().size())
                .mapToObj(ordinal -> Obligation.recorded(agreement, ordinal, now()))
                .toList();
    }

    /// Agreements of three zones and enterprises, their obligations in all kinds of states.
    private List<Obligation> fill(SplittableRandom random, int count) {
        var stored = new ArrayList<Obligation>();
        for (var i = 0; i < count; i++) {
            var agreement =
                    AgreementTest.after(
                            AgreementTest.draft(
                                    "AGR-%03d".formatted(i),
                                    ZONES.get(random.nextInt(3)),
                                    FIRMS.get(random.nextInt(3))),
                            new TakeEffect(List.of()));
            for (var held : all(agreement)) {
                stored.add(moved(held, random));
            }
        }
        obligations.addMissing(stored);
        return stored;
    }

    private static Obligation moved(Obligation held, SplittableRandom random) {
        var choice = random.nextInt(5);
        if (choice == 0 && held.clause().money() == null) {
            return after(held, new Keep(TODAY.plusDays(random.nextInt(80)), "示例"));
        }
        if (choice == 1 && held.state() instanceof Open) {
            return after(held, new DeclareBreach("示例"));
        }
        return switch (choice) {
            case 2 ->
                    held.alignedWith(Optional.of(TODAY.minusDays(random.nextInt(90))), now())
                            .orElse(held);
            case 3 -> held.reminded(at("2026-12-01")).orElse(held);
            default -> held;
        };
    }

    private static Scope scope(SplittableRandom random) {
        return switch (random.nextInt(6)) {
            case 0 -> new Scope.Everywhere();
            case 1 -> new Scope.Zones(Set.of(ZONES.get(random.nextInt(3))));
            case 2 -> new Scope.Zones(Set.copyOf(ZONES.subList(0, 2)));
            case 3 -> new Scope.Own(FIRMS.get(random.nextInt(3)).creditCode());
            case 4 -> new Scope.Department("committee-hohhot");
            default -> new Scope.Self("somebody");
        };
    }

    private static Wanted wanted(SplittableRandom random) {
        return new Wanted(
                random.nextBoolean()
                        ? EnumSet.allOf(Side.class)
                        : EnumSet.of(random.nextBoolean() ? Side.GOVERNMENT : Side.ENTERPRISE),
                random.nextBoolean()
                        ? EnumSet.allOf(Shelf.Name.class)
                        : EnumSet.of(NAMES.get(random.nextInt(NAMES.size())), Shelf.Name.OPEN),
                maybe(random, ZONES.get(random.nextInt(3))),
                maybe(random, FIRMS.get(random.nextInt(3)).creditCode()),
                maybe(random, "committee-hohhot"),
                maybe(random, "officer-hohhot"),
                maybe(random, TODAY.minusDays(random.nextInt(60))),
                maybe(random, TODAY.plusDays(random.nextInt(300))));
    }

    private static <T> Optional<T> maybe(SplittableRandom random, T value) {
        return random.nextInt(4) == 0 ? Optional.of(value) : Optional.empty();
    }

    private static boolean isWithin(Obligation held, Scope scope) {
        return switch (scope) {
            case Scope.Everywhere() -> true;
            case Scope.Zones(var zones) -> zones.contains(held.zone());
            case Scope.Own(var code) -> held.enterprise().creditCode().equals(code);
            case Scope.Department(var organ) -> organ.equals(held.clause().owner().organ());
            case Scope.Self _ -> false;
        };
    }

    private static boolean fits(Obligation held, Wanted wanted) {
        var owner = held.clause().owner();
        var until = held.shelf().until();
        return wanted.sides().contains(held.clause().side())
                && wanted.names().contains(held.shelf().name())
                && wanted.zone().map(held.zone()::equals).orElse(true)
                && wanted.enterprise().map(held.enterprise().creditCode()::equals).orElse(true)
                && wanted.organ().map(it -> it.equals(owner.organ())).orElse(true)
                && wanted.person().map(it -> it.equals(owner.person())).orElse(true)
                && wanted.from().map(it -> !until.isBefore(it)).orElse(true)
                && wanted.to().map(it -> !until.isAfter(it)).orElse(true);
    }
}
