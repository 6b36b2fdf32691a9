package etdz.investment.enterprise.qualification;

import static etdz.investment.enterprise.dossier.EnterpriseFixture.BAYANNUR;
import static etdz.investment.enterprise.dossier.EnterpriseFixture.FIRM;
import static etdz.investment.enterprise.dossier.EnterpriseFixture.HOHHOT;
import static etdz.investment.enterprise.dossier.EnterpriseFixture.NOW;
import static etdz.investment.enterprise.dossier.EnterpriseFixture.OTHER;
import static etdz.investment.enterprise.dossier.EnterpriseFixture.TODAY;
import static etdz.investment.enterprise.qualification.QualificationFixture.after;
import static etdz.investment.enterprise.qualification.QualificationFixture.certified;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.mongo.RealMongo;
import etdz.common.security.Scope;
import etdz.common.security.Scope.Everywhere;
import etdz.common.security.Scope.Own;
import etdz.common.security.Scope.Self;
import etdz.common.security.Scope.Zones;
import etdz.investment.enterprise.qualification.Command.Withdraw;
import etdz.investment.enterprise.qualification.Qualifications.Search;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QualificationsTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final List<Scope> SCOPES =
            List.of(
                    new Everywhere(),
                    new Zones(Set.of(HOHHOT)),
                    new Own(FIRM),
                    new Self("talent-1"));

    private final Qualifications qualifications = new Qualifications(MONGO.stores());

    @Test
    void it_comes_back_as_it_was_stored() {
        var first = QualificationFixture.held();
        qualifications.addMissing(List.of(first));
        var withdrawn = after(first, new Withdraw(TODAY, "示例"));

        assertThat(qualifications.store(withdrawn, Optional.empty())).isTrue();
        assertThat(qualifications.find(first.id(), new Everywhere())).contains(withdrawn);
    }

    @Test
    void a_certificate_is_recorded_once() {
        var first = QualificationFixture.held();
        var again =
                new Qualification(
                        new QualificationId("QUA-002"),
                        first.holder(),
                        first.kind(),
                        first.certificate(),
                        null,
                        first.watch(),
                        false,
                        first.history(),
                        1,
                        first.outbox());

        assertThat(qualifications.add(first, new CreationKey("k1", "a"))).contains(first);
        assertThat(qualifications.add(first, new CreationKey("k1", "a"))).contains(first);
        assertThat(qualifications.add(again, new CreationKey("k2", "a"))).isEmpty();
    }

    @Test
    void the_list_finds_what_a_plain_filter_finds_in_scope_only() {
        var all = many(120);
        qualifications.addMissing(all);
        var random = new Random(90);

        for (var i = 0; i < 120; i++) {
            var days = random.nextInt(4) == 0 ? -1 : random.nextInt(120);
            var search = search(random, days);
            var scope = SCOPES.get(random.nextInt(SCOPES.size()));

            var page = qualifications.page(search, scope, new PageRequest(100, Optional.empty()));
            assertThat(page.items())
                    .as("%s in %s", search, scope)
                    .extracting(Qualification::id)
                    .isEqualTo(
                            all.stream()
                                    .filter(held -> matches(held, search, scope, days))
                                    .sorted(
                                            days < 0
                                                    ? Comparator.comparing(it -> it.id().value())
                                                    : Comparator.<Qualification, String>comparing(
                                                                    it -> until(it))
                                                            .thenComparing(it -> it.id().value()))
                                    .map(Qualification::id)
                                    .limit(100)
                                    .toList());
        }
    }

    @Test
    void three_replicas_tell_each_threshold_once() {
        var ends = List.of(5, 29, 30, 31, 60, 61, 90, 91, -1, 0);
        qualifications.addMissing(
                IntStream.range(0, ends.size())
                        .mapToObj(i ->
                                certified(
                                        i, FIRM, HOHHOT, "HIGH_TECH", TODAY.plusDays(ends.get(i))))
                        .toList());
        var now = new AtomicReference<Instant>(NOW);
        var replicas =
                List.of(
                        new WarningOfEnds(qualifications, now::get),
                        new WarningOfEnds(qualifications, now::get),
                        new WarningOfEnds(qualifications, now::get));

        replicas.parallelStream().forEach(WarningOfEnds::warn);
        replicas.parallelStream().forEach(WarningOfEnds::warn);
        assertThat(told()).isEqualTo("30 30 30 60 60 90 90 - - 30");

        now.set(NOW.plusSeconds(31L * 24 * 3600));
        replicas.parallelStream().forEach(WarningOfEnds::warn);
        assertThat(told()).isEqualTo("30 30 30 60,30 60,30 90,30 90,60 60 - 30");
    }

    @Test
    void who_holds_a_kind_today_is_known() {
        qualifications.addMissing(
                List.of(
                        certified(1, FIRM, HOHHOT, "HIGH_TECH", TODAY),
                        certified(2, OTHER, BAYANNUR, "HIGH_TECH", null),
                        certified(3, OTHER, BAYANNUR, "GAZELLE", TODAY.minusDays(1)),
                        after(
                                certified(4, FIRM, HOHHOT, "GAZELLE", null),
                                new Withdraw(TODAY, "示例"))));

        assertThat(qualifications.holding("HIGH_TECH", Optional.empty(), new Everywhere(), TODAY))
                .containsExactlyInAnyOrder(FIRM, OTHER);
        assertThat(
                        qualifications.holding(
                                "HIGH_TECH", Optional.of(HOHHOT), new Everywhere(), TODAY))
                .containsExactly(FIRM);
        assertThat(qualifications.holding("GAZELLE", Optional.empty(), new Everywhere(), TODAY))
                .isEmpty();
    }

    @Test
    void no_query_reads_the_whole_collection() {
        qualifications.addMissing(many(60));
        var random = new Random(60);

        var scans =
                MONGO.collectionScansDuring(() -> {
                    for (var scope : SCOPES) {
                        for (var i = 0; i < 20; i++) {
                            var search = search(random, i % 2 == 0 ? -1 : 30);
                            qualifications.page(
                                    search, scope, new PageRequest(5, Optional.empty()));
                            qualifications.each(search, scope, _ -> {});
                        }
                        qualifications.holding("GAZELLE", Optional.of(HOHHOT), scope, TODAY);
                        qualifications.holding("GAZELLE", Optional.empty(), scope, TODAY);
                        qualifications.find(new QualificationId("QUA-001"), scope);
                    }
                    qualifications.of(List.of(FIRM, OTHER));
                    Qualification.THRESHOLDS.forEach(
                            days -> qualifications.ending(days, TODAY, 10));
                });

        assertThat(scans).isEmpty();
    }

    private static String told() {
        var lines = new ArrayList<String>();
        MONGO.database()
                .getCollection(Qualifications.COLLECTION)
                .find()
                .sort(new Document("_id", 1))
                .forEach(row -> {
                    var days = new ArrayList<String>();
                    for (var event : row.getList("outbox", Document.class)) {
                        var move = event.get("data", Document.class).get("move", Document.class);
                        if (move.getString("is").equals("Ending")) {
                            days.add(String.valueOf(move.get("days")));
                        }
                    }
                    lines.add(days.isEmpty() ? "-" : String.join(",", days));
                });
        return String.join(" ", lines);
    }

    private static Search search(Random random, int days) {
        return new Search(
                random.nextBoolean() ? Optional.empty() : Optional.of(HOHHOT),
                random.nextBoolean() ? Optional.empty() : Optional.of("GAZELLE"),
                days < 0 ? Optional.empty() : Optional.of(TODAY),
                days < 0 ? Optional.empty() : Optional.of(TODAY.plusDays(days)));
    }

    private static boolean matches(Qualification held, Search search, Scope scope, int days) {
        var seen =
                switch (scope) {
                    case Everywhere _ -> true;
                    case Zones(var zones) -> zones.contains(held.holder().zone());
                    case Own(var code) -> code.equals(held.holder().creditCode());
                    default -> false;
                };
        var until = held.certificate().validUntil();
        return seen
                && search.zone().stream().allMatch(held.holder().zone()::equals)
                && search.kind().stream().allMatch(held.kind()::equals)
                && (days < 0
                        || (until != null
                                && !until.isBefore(TODAY)
                                && !until.isAfter(TODAY.plusDays(days))
                                && held.withdrawal() == null));
    }

    private static String until(Qualification held) {
        return String.valueOf(held.certificate().validUntil());
    }

    private static List<Qualification> many(int count) {
        var random = new Random(30);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var end = random.nextInt(200) - 50;
                    var first =
                            certified(
                                    i,
                                    random.nextBoolean() ? FIRM : OTHER,
                                    random.nextBoolean() ? HOHHOT : BAYANNUR,
                                    random.nextBoolean() ? "HIGH_TECH" : "GAZELLE",
                                    end > 120 ? null : TODAY.plusDays(end));
                    return random.nextInt(5) > 0 ? first : after(first, new Withdraw(TODAY, "示例"));
                })
                .toList();
    }
}
