package etdz.policy.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.ZoneCode;
import etdz.common.http.PageRequest;
import etdz.common.mongo.RealMongo;
import etdz.common.security.Scope;
import etdz.common.security.Scope.Everywhere;
import etdz.common.security.Scope.Zones;
import etdz.policy.approval.Case;
import etdz.policy.approval.CaseFixture;
import etdz.policy.approval.Queue.Duty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpenCasesTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final List<ZoneCode> ZONES =
            List.of(new ZoneCode("hohhot"), new ZoneCode("hulunbuir"), new ZoneCode("bayannur"));
    private static final LocalDate TODAY = LocalDate.parse("2026-09-25");
    private static final int CASES = 300;
    private static final List<Duty> DUTIES = List.of(Duty.values());

    private OpenCases open = new OpenCases(MONGO.stores());
    private List<Case> all = List.of();

    @BeforeEach
    void store() {
        all = CaseFixture.mixed(CASES, ZONES);
        CaseFixture.store(MONGO.stores(), all);
        open = new OpenCases(MONGO.stores());
    }

    static List<Scope> scopes() {
        return List.of(
                new Zones(Set.of(ZONES.getFirst())),
                new Zones(Set.copyOf(ZONES.subList(0, 2))),
                new Everywhere());
    }

    @ParameterizedTest
    @MethodSource("scopes")
    void a_queue_holds_exactly_its_cases_in_the_order_of_their_due_dates(Scope scope) {
        for (var duty : List.of(Optional.<Duty>empty(), Optional.of(Duty.DECISION))) {
            for (var before : List.of(Optional.<LocalDate>empty(), Optional.of(TODAY))) {
                assertThat(pages(scope, duty, before, 7)).isEqualTo(expected(scope, duty, before));
            }
        }
        assertThat(pages(scope, Optional.empty(), Optional.of(TODAY), 7)).hasSizeGreaterThan(14);
    }

    @ParameterizedTest
    @MethodSource("scopes")
    void counts_are_those_of_the_lists(Scope scope) {
        var tally = open.count(scope, TODAY);

        assertThat(tally.all())
                .isEqualTo(expected(scope, Optional.empty(), Optional.empty()).size());
        for (var duty : Duty.values()) {
            assertThat(tally.of(duty))
                    .isEqualTo(expected(scope, Optional.of(duty), Optional.empty()).size());
        }
        assertThat(tally.overdue())
                .isEqualTo(expected(scope, Optional.empty(), Optional.of(TODAY)).size());
    }

    @ParameterizedTest
    @MethodSource("scopes")
    void nothing_is_read_but_the_index_and_nothing_is_sorted(Scope scope) {
        var lists =
                profiled(() -> {
                    pages(scope, Optional.empty(), Optional.empty(), 20);
                    pages(scope, Optional.of(Duty.ACCEPTANCE), Optional.empty(), 20);
                    pages(scope, Optional.empty(), Optional.of(TODAY), 20);
                });
        var counts = profiled(() -> open.count(scope, TODAY));

        assertThat(lists)
                .isNotEmpty()
                .allSatisfy(seen -> {
                    assertThat(seen.getString("planSummary")).startsWith("IXSCAN");
                    assertThat(seen.getBoolean("hasSortStage", false)).isFalse();
                    assertThat(seen.getInteger("docsExamined")).isLessThanOrEqualTo(21 * 4);
                });
        assertThat(counts)
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.getString("planSummary")).startsWith("IXSCAN");
                    assertThat(seen.getInteger("docsExamined")).isZero();
                });
    }

    private static List<Document> profiled(Runnable act) {
        var database = MONGO.database();
        database.runCommand(new Document("profile", 0));
        database.getCollection("system.profile").drop();
        database.runCommand(new Document("profile", 2));
        act.run();
        database.runCommand(new Document("profile", 0));
        return database.getCollection("system.profile")
                .find(new Document("ns", database.getName() + ".cases"))
                .into(new ArrayList<>());
    }

    @Test
    void no_query_ever_returns_a_row_of_another_zone() {
        var random = new SplittableRandom(1);

        for (var i = 0; i < 2_000; i++) {
            var zone = ZONES.get(random.nextInt(ZONES.size()));
            var duty =
                    random.nextBoolean()
                            ? Optional.of(DUTIES.get(random.nextInt(DUTIES.size())))
                            : Optional.<Duty>empty();
            var before =
                    random.nextBoolean()
                            ? Optional.of(TODAY.plusDays(random.nextInt(-10, 10)))
                            : Optional.<LocalDate>empty();
            var page =
                    open.find(
                            new Zones(Set.of(zone)),
                            duty,
                            before,
                            new PageRequest(1 + random.nextInt(20), Optional.empty()));

            assertThat(page.items())
                    .allSatisfy(held -> assertThat(held.application().zone()).isEqualTo(zone));
        }
    }

    private List<String> pages(
            Scope scope, Optional<Duty> duty, Optional<LocalDate> before, int limit) {
        var ids = new ArrayList<String>();
        var page = open.find(scope, duty, before, new PageRequest(limit, Optional.empty()));
        page.items().forEach(held -> ids.add(held.id().value()));
        while (page.next().isPresent()) {
            page = open.find(scope, duty, before, new PageRequest(limit, page.next()));
            page.items().forEach(held -> ids.add(held.id().value()));
        }
        return ids;
    }

    private List<String> expected(Scope scope, Optional<Duty> duty, Optional<LocalDate> before) {
        return all.stream()
                .filter(held ->
                        !(scope instanceof Zones(var zones))
                                || zones.contains(held.application().zone()))
                .flatMap(held -> CaseFixture.queued(held).stream())
                .filter(row -> duty.isEmpty() || duty.get() == row.queue().duty())
                .filter(row -> before.isEmpty() || row.queue().until().isBefore(before.get()))
                .sorted(
                        Comparator.comparing((CaseFixture.Row row) -> row.queue().until())
                                .thenComparing(CaseFixture.Row::id))
                .map(CaseFixture.Row::id)
                .toList();
    }
}
