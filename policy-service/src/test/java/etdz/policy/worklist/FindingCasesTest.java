package etdz.policy.worklist;

import static etdz.policy.worklist.OpenCasesTest.ZONES;
import static etdz.policy.worklist.OpenCasesTest.expected;
import static etdz.policy.worklist.OpenCasesTest.ids;
import static etdz.policy.worklist.OpenCasesTest.viewer;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import etdz.common.http.PageRequest;
import etdz.common.http.Problem;
import etdz.common.mongo.RealMongo;
import etdz.common.service.ServiceTest;
import etdz.policy.approval.Case;
import etdz.policy.approval.CaseFixture;
import etdz.policy.worklist.AllCases.Wanted;
import etdz.policy.worklist.query.Looking;
import etdz.policy.worklist.query.WorkQueue;
import etdz.policy.worklist.viewer.Viewer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest(filledOnce = true)
@TestInstance(Lifecycle.PER_CLASS)
class FindingCasesTest {

    private static final Wanted EVERYTHING =
            new Wanted(
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    @Autowired FindingCases finding;
    @Autowired RealMongo mongo;

    private List<Case> all = List.of();

    @BeforeAll
    void store() {
        all = CaseFixture.mixed(210, ZONES);
        CaseFixture.store(mongo.stores(), all);
    }

    /// What is typed, and what it means.
    record Typed(String text, Predicate<Case> means) {

        @Override
        public String toString() {
            return text;
        }
    }

    static Stream<Typed> typed() {
        return Stream.of(
                new Typed("150100-2026-000001", held -> held.id().value().endsWith("000001")),
                new Typed(
                        "150700-2026-0000",
                        held -> held.id().value().startsWith("150700-2026-0000")),
                new Typed("17", held -> held.id().value().endsWith("-000017")),
                new Typed("91150702MA0N00016F", held -> isOf(held, "91150702")),
                new Typed("91150702ma0n", held -> isOf(held, "91150702")),
                new Typed("长新能源", held -> isOf(held, "91150702")),
                new Typed("cqslcxny", held -> isOf(held, "91150702")),
                new Typed("zqslzxny", held -> isOf(held, "91150702")),
                new Typed("新能源 重庆", held -> isOf(held, "91150702")),
                new Typed("abc乳业", held -> isOf(held, "91150802")),
                new Typed("储能电站", held -> isAbout(held, "储能电站")),
                new Typed("cndz", held -> isAbout(held, "储能电站")),
                new Typed("示例", _ -> true),
                new Typed("例", _ -> true),
                new Typed("没有这样的", _ -> false));
    }

    private static boolean isOf(Case held, String code) {
        return held.application().applicant().creditCode().value().startsWith(code);
    }

    private static boolean isAbout(Case held, String subject) {
        return requireNonNull(held.dossier().project()).name().contains(subject);
    }

    @ParameterizedTest
    @MethodSource("typed")
    void a_search_inside_a_queue_finds_what_is_meant_in_the_order_of_the_queue(Typed typed) {
        var viewer = viewer(ZONES, "officer-0");
        for (var queue : WorkQueue.values()) {
            var meant = all.stream().filter(typed.means()).toList();

            assertThat(inQueue(viewer, queue, typed.text(), 5))
                    .as(queue.code())
                    .isEqualTo(expected(meant, viewer, queue, Optional.empty()));
        }
    }

    @ParameterizedTest
    @MethodSource("typed")
    void a_search_among_all_finds_closed_ones_too_the_newest_first(Typed typed) {
        if (typed.text().equals("例")) {
            assertThatThrownBy(() -> inRegister(ZONES.size(), typed.text()))
                    .isInstanceOf(Problem.class);
            return;
        }
        for (var zones = 1; zones <= ZONES.size(); zones++) {
            var seen = ZONES.subList(0, zones);
            var meant =
                    all.stream()
                            .filter(typed.means())
                            .filter(held -> seen.contains(held.application().zone()))
                            .sorted(
                                    Comparator.comparing(
                                                    (Case held) -> held.application().receivedAt())
                                            .thenComparing(held -> held.id().value())
                                            .reversed())
                            .map(held -> held.id().value())
                            .toList();

            assertThat(inRegister(zones, typed.text())).isEqualTo(meant);
        }
    }

    @Test
    void words_that_too_many_names_share_are_answered_by_narrow_it() {
        var applicants = mongo.database().getCollection("applicants");
        applicants.insertMany(
                IntStream.range(0, 1_001)
                        .mapToObj(
                                i -> new Document("_id", "CODE" + i).append("words", List.of("有限")))
                        .toList());
        try {
            assertThatThrownBy(() -> inRegister(ZONES.size(), "有限"))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem ->
                                    assertThat(problem.getBody().getType())
                                            .hasToString("/problems/search-too-wide"));
            // A rare word beside it narrows it, and a short queue is gone through.
            assertThat(inRegister(ZONES.size(), "长新能源（海拉尔）有限")).isNotEmpty();
            assertThat(inQueue(viewer(ZONES), WorkQueue.TEAM, "有限", 50)).isNotEmpty();
        } finally {
            applicants.deleteMany(Filters.regex("_id", "^CODE"));
        }
    }

    @Test
    void no_search_reads_a_whole_collection() {
        var scans =
                mongo.collectionScansDuring(() ->
                        typed().forEach(it -> {
                            inQueue(viewer(ZONES, "officer-0"), WorkQueue.MINE, it.text(), 20);
                            if (!it.text().equals("例")) {
                                inRegister(ZONES.size(), it.text());
                            }
                        }));

        assertThat(scans)
                .noneMatch(scan -> scan.contains(".cases") || scan.contains(".applicants"));
    }

    private List<String> inQueue(Viewer viewer, WorkQueue queue, String text, int limit) {
        var looking = Looking.of(text);
        var first = new PageRequest(limit, Optional.empty());
        var page = finding.inQueue(viewer, queue, Optional.empty(), looking, first);
        var ids = new ArrayList<>(ids(page.items()));
        while (page.next().isPresent()) {
            var next = new PageRequest(limit, page.next());
            page = finding.inQueue(viewer, queue, Optional.empty(), looking, next);
            ids.addAll(ids(page.items()));
        }
        return ids;
    }

    private List<String> inRegister(int zones, String text) {
        var viewer = viewer(ZONES.subList(0, zones));
        var looking = Looking.of(text);
        var page =
                finding.inRegister(
                        viewer, EVERYTHING, looking, new PageRequest(7, Optional.empty()));
        var ids = new ArrayList<>(ids(page.items()));
        while (page.next().isPresent()) {
            page = finding.inRegister(viewer, EVERYTHING, looking, new PageRequest(7, page.next()));
            ids.addAll(ids(page.items()));
        }
        return ids;
    }
}
