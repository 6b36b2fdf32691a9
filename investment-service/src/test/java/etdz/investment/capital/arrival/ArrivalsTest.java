package etdz.investment.capital.arrival;

import static etdz.investment.capital.arrival.ArrivalTest.HOHHOT;
import static etdz.investment.capital.arrival.ArrivalTest.LATER;
import static etdz.investment.capital.arrival.ArrivalTest.NOW;
import static etdz.investment.capital.arrival.ArrivalTest.corrected;
import static etdz.investment.capital.arrival.ArrivalTest.everyMove;
import static etdz.investment.capital.arrival.ArrivalTest.facts;
import static etdz.investment.capital.arrival.ArrivalTest.recorded;
import static etdz.investment.capital.arrival.ArrivalTest.withdrawn;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.CreditCode;
import etdz.common.Money;
import etdz.common.ZoneCode;
import etdz.common.http.PageRequest;
import etdz.common.mongo.RealMongo;
import etdz.common.security.Scope;
import etdz.common.security.Scope.Department;
import etdz.common.security.Scope.Everywhere;
import etdz.common.security.Scope.Own;
import etdz.common.security.Scope.Self;
import etdz.common.security.Scope.Zones;
import etdz.investment.capital.arrival.Arrivals.Search;
import etdz.investment.capital.arrival.Command.Correct;
import etdz.investment.capital.arrival.Command.Withdraw;
import etdz.investment.capital.kind.KindCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ArrivalsTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final ZoneCode BAYANNUR = new ZoneCode("bayannur");
    private static final List<ZoneCode> ZONES =
            List.of(HOHHOT, BAYANNUR, new ZoneCode("hulunbuir"));
    private static final List<String> KINDS = List.of("CASH", "IN_KIND", "SHAREHOLDER_LOAN");
    private static final List<String> CURRENCIES = List.of("USD", "CNY", "EUR");
    private static final CreditCode FIRM = ArrivalTest.FIRM.creditCode();
    private static final int ROUNDS = 400;

    private final Arrivals arrivals = new Arrivals(MONGO.stores());

    @Test
    void an_arrival_comes_back_as_it_was_stored_after_every_move() {
        for (var held : everyMove()) {
            MONGO.database().getCollection(Arrivals.COLLECTION).deleteMany(new Document());
            arrivals.addMissing(List.of(held));

            assertThat(arrivals.find(held.id(), new Zones(Set.of(HOHHOT)))).contains(held);
        }
    }

    @Test
    void the_second_of_two_concurrent_corrections_is_not_stored() {
        arrivals.addMissing(List.of(recorded()));

        assertThat(arrivals.store(corrected(), Optional.empty())).isTrue();
        assertThat(arrivals.store(corrected(), Optional.empty())).isFalse();
    }

    @Test
    void whatever_is_asked_the_rows_are_those_of_a_plain_filter() {
        var random = new Random(42);
        var all = mixed(random, 150);
        arrivals.addMissing(all);

        for (var round = 0; round < ROUNDS; round++) {
            var scope = scope(random);
            var search = search(random);
            var found = read(search, scope, 1 + random.nextInt(40));

            assertThat(found)
                    .as("%s within %s", search, scope)
                    .containsExactlyElementsOf(
                            all.stream()
                                    .filter(it -> isSeen(it, scope) && fits(it, search))
                                    .sorted(
                                            Comparator.comparing((Arrival it) -> it.facts().day())
                                                    .thenComparing(it -> it.id().value())
                                                    .reversed())
                                    .map(Arrival::id)
                                    .toList());
        }
    }

    @Test
    void sums_are_those_of_what_stands_in_the_month() {
        var all = mixed(new Random(7), 200);
        arrivals.addMissing(all);

        for (var zone : ZONES) {
            for (var month = 1; month <= 4; month++) {
                var wanted = YearMonth.of(2026, month);
                var inside =
                        all.stream()
                                .filter(it -> it.zone().equals(zone) && it.stands())
                                .filter(it -> YearMonth.from(it.facts().day()).equals(wanted))
                                .toList();

                var sums = arrivals.sums(zone, wanted);

                assertThat(sums.stream().mapToLong(DaySum::arrivals).sum())
                        .isEqualTo(inside.size());
                for (var sum : sums) {
                    assertThat(sum.amount())
                            .isEqualByComparingTo(
                                    inside.stream()
                                            .map(Arrival::facts)
                                            .filter(it -> it.day().equals(sum.day()))
                                            .filter(it -> it.kind().equals(sum.kind()))
                                            .map(Facts::amount)
                                            .filter(it -> it.currency().equals(sum.currency()))
                                            .map(Money::amount)
                                            .reduce(BigDecimal.ZERO, BigDecimal::add));
                }
            }
        }
    }

    @Test
    void a_month_knows_what_was_moved_out_of_it() {
        var moved =
                ArrivalTest.after(
                        recorded(), new Correct(facts("2026-08-31", "CASH", "1", "USD"), "改"));
        arrivals.addMissing(List.of(moved));

        assertThat(arrivals.changedSince(HOHHOT, YearMonth.of(2026, 9), NOW, 10))
                .containsExactly(moved);
        assertThat(arrivals.changedSince(HOHHOT, YearMonth.of(2026, 8), NOW, 10))
                .containsExactly(moved);
        assertThat(arrivals.changedSince(HOHHOT, YearMonth.of(2026, 9), LATER, 10)).isEmpty();
    }

    @Test
    void no_query_reads_the_whole_collection() {
        arrivals.addMissing(mixed(new Random(3), 60));
        var random = new Random(4);

        var scans =
                MONGO.collectionScansDuring(() -> {
                    for (var round = 0; round < 60; round++) {
                        read(search(random), scope(random), 10);
                        arrivals.each(search(random), scope(random), _ -> {});
                    }
                    arrivals.sums(HOHHOT, YearMonth.of(2026, 1));
                    arrivals.changedSince(HOHHOT, YearMonth.of(2026, 1), NOW, 10);
                    arrivals.find(recorded().id(), new Department("drc-nmg"));
                });

        assertThat(scans).isEmpty();
    }

    @Test
    void a_month_is_counted_without_reading_a_document() {
        arrivals.addMissing(mixed(new Random(3), 60));

        var seen =
                MONGO.commandsDuring(
                        Arrivals.COLLECTION, () -> arrivals.sums(HOHHOT, YearMonth.of(2026, 1)));

        assertThat(seen)
                .isNotEmpty()
                .allSatisfy(command -> assertThat(command.getInteger("docsExamined")).isZero());
    }

    @Test
    void an_arrival_is_stored_in_this_form() {
        arrivals.addMissing(List.of(withdrawn()));

        var stored =
                requireNonNull(MONGO.database().getCollection(Arrivals.COLLECTION).find().first());

        assertThat(stored.get("report", Document.class).toJson())
                .isEqualTo(
                        """
                        {"facts": {"day": "2026-09-10", "kind": "CASH", \
                        "amount": {"amount": {"$numberDecimal": "1200000.00"}, \
                        "currency": "USD"}, \
                        "enterprise": {"creditCode": "91150102MA0T00652L", \
                        "name": "呼和浩特示例己七东新能源有限公司（虚构）"}, \
                        "project": "PRJ-150100-2026-000001", "proof": "示例入账凭证 0001"}, \
                        "by": "officer-hohhot", "at": {"$date": "2026-09-18T02:00:00Z"}, \
                        "reason": "金额多录一位（示例）"}\
                        """);
        assertThat(stored.get("standing", Document.class).toJson())
                .isEqualTo(
                        """
                        {"is": "Withdrawn", "reason": "重复登记（示例）", "by": "officer-hohhot", \
                        "at": {"$date": "2026-09-18T02:00:00Z"}}\
                        """);
        assertThat(stored.getList("months", String.class)).containsExactly("2026-09");
    }

    private List<ArrivalId> read(Search search, Scope scope, int limit) {
        var seen = new ArrayList<ArrivalId>();
        var request = new PageRequest(limit, Optional.empty());
        while (true) {
            var page = arrivals.page(search, scope, request);
            page.items().forEach(it -> seen.add(it.id()));
            if (page.next().isEmpty()) {
                return seen;
            }
            request = new PageRequest(limit, page.next());
        }
    }

    static List<Arrival> mixed(Random random, int many) {
        return Stream.iterate(0, it -> it + 1).limit(many).map(i -> one(random, i)).toList();
    }

    private static Arrival one(Random random, int number) {
        var day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(120));
        var held =
                recorded(
                        "FC-%04d".formatted(number),
                        any(random, ZONES),
                        facts(
                                day.toString(),
                                any(random, KINDS),
                                String.valueOf(1 + random.nextInt(1_000)),
                                any(random, CURRENCIES)));
        return random.nextInt(5) == 0 ? ArrivalTest.after(held, new Withdraw("撤")) : held;
    }

    private static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static <T> Optional<T> perhaps(Random random, List<T> of) {
        return random.nextInt(3) == 0 ? Optional.of(any(random, of)) : Optional.empty();
    }

    private static Scope scope(Random random) {
        return any(
                random,
                List.of(
                        new Everywhere(),
                        new Department("drc-nmg"),
                        new Zones(Set.of(HOHHOT)),
                        new Zones(Set.of(HOHHOT, BAYANNUR)),
                        new Own(FIRM),
                        new Self("talent-1")));
    }

    private static Search search(Random random) {
        var months = List.of(YearMonth.of(2026, 1), YearMonth.of(2026, 2), YearMonth.of(2026, 4));
        return new Search(
                perhaps(random, ZONES),
                perhaps(random, months),
                perhaps(random, months),
                perhaps(random, KINDS).map(KindCode::new),
                perhaps(random, List.of(FIRM, new CreditCode("91150802MA0N00016L"))),
                perhaps(random, List.of(true, false)));
    }

    private static boolean isSeen(Arrival held, Scope scope) {
        return switch (scope) {
            case Everywhere _, Department _ -> true;
            case Zones(var zones) -> zones.contains(held.zone());
            case Own _, Self _ -> false;
        };
    }

    private static boolean fits(Arrival held, Search search) {
        var month = YearMonth.from(held.facts().day());
        return search.zone().filter(it -> !it.equals(held.zone())).isEmpty()
                && search.from().filter(month::isBefore).isEmpty()
                && search.to().filter(month::isAfter).isEmpty()
                && search.kind().filter(it -> !it.equals(held.facts().kind())).isEmpty()
                && search.enterprise()
                        .filter(it -> !it.equals(held.facts().enterprise().creditCode()))
                        .isEmpty()
                && search.standing().filter(it -> it != held.stands()).isEmpty();
    }
}
