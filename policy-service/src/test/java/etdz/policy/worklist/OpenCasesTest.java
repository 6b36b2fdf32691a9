package etdz.policy.worklist;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.ZoneCode;
import etdz.common.http.PageRequest;
import etdz.common.mongo.RealMongo;
import etdz.policy.approval.Case;
import etdz.policy.approval.CaseFixture;
import etdz.policy.approval.register.CaseLine;
import etdz.policy.approval.stage.Queue;
import etdz.policy.matter.MatterCode;
import etdz.policy.worklist.query.WorkQueue;
import etdz.policy.worklist.viewer.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpenCasesTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    static final List<ZoneCode> ZONES =
            List.of(new ZoneCode("bayannur"), new ZoneCode("hohhot"), new ZoneCode("hulunbuir"));
    static final LocalDate TODAY = LocalDate.parse("2026-09-25");
    private static final int CASES = 300;
    private static final List<WorkQueue> QUEUES = List.of(WorkQueue.values());
    private static final MatterCode FILING = new MatterCode("SMP-FG-001");

    private OpenCases open = new OpenCases(MONGO.stores(), new CaseReads(MONGO.stores()));
    private List<Case> all = List.of();

    @BeforeEach
    void store() {
        all = CaseFixture.mixed(CASES, ZONES);
        CaseFixture.store(MONGO.stores(), all);
        open = new OpenCases(MONGO.stores(), new CaseReads(MONGO.stores()));
    }

    static List<Viewer> viewers() {
        return List.of(
                viewer(ZONES.subList(0, 1), "officer-0"),
                viewer(ZONES.subList(0, 2), "officer-1", "officer-3"),
                viewer(ZONES, "officer-2"));
    }

    static Viewer viewer(List<ZoneCode> zones, String... people) {
        return new Viewer(zones, Set.of(people), TODAY);
    }

    @ParameterizedTest
    @MethodSource("viewers")
    void a_queue_holds_exactly_its_cases_in_the_order_of_their_due_dates(Viewer viewer) {
        for (var queue : WorkQueue.values()) {
            for (var matter : List.of(Optional.<MatterCode>empty(), Optional.of(FILING))) {
                assertThat(pages(viewer, queue, matter, 7))
                        .as(queue + " " + matter)
                        .isEqualTo(expected(viewer, queue, matter));
            }
        }
        assertThat(pages(viewer, WorkQueue.TEAM, Optional.empty(), 7)).hasSizeGreaterThan(50);
        assertThat(pages(viewer, WorkQueue.OVERDUE, Optional.empty(), 7)).hasSizeGreaterThan(14);
        assertThat(pages(viewer, WorkQueue.MINE, Optional.empty(), 7)).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @MethodSource("viewers")
    void counts_are_those_of_the_lists(Viewer viewer) {
        for (var matter : List.of(Optional.<MatterCode>empty(), Optional.of(FILING))) {
            var counts = open.counts(viewer, QUEUES, matter);

            assertThat(counts)
                    .hasSameSizeAs(QUEUES)
                    .allSatisfy((queue, count) ->
                            assertThat(count).isEqualTo(expected(viewer, queue, matter).size()));
        }
    }

    @ParameterizedTest
    @MethodSource("viewers")
    void a_list_reads_only_what_it_shows_and_sorts_nothing(Viewer viewer) {
        for (var queue : WorkQueue.values()) {
            var lists =
                    MONGO.commandsDuring("cases", () -> pages(viewer, queue, Optional.empty(), 20));

            assertThat(lists)
                    .isNotEmpty()
                    .allSatisfy(seen -> {
                        assertThat(seen.getString("planSummary")).startsWith("IXSCAN");
                        assertThat(seen.getBoolean("hasSortStage", false)).isFalse();
                        assertThat(seen.getInteger("docsExamined")).isLessThanOrEqualTo(21);
                        assertThat(seen.getInteger("keysExamined"))
                                .isLessThanOrEqualTo(21 + 2 * 18);
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("viewers")
    void counts_look_at_no_case(Viewer viewer) {
        for (var queue : WorkQueue.values()) {
            assertThat(
                            MONGO.commandsDuring(
                                    "cases", () -> open.count(viewer, queue, Optional.empty())))
                    .isNotEmpty()
                    .allSatisfy(seen -> {
                        assertThat(seen.getString("planSummary")).startsWith("COUNT_SCAN");
                        assertThat(seen.getInteger("docsExamined")).isZero();
                    });
        }
    }

    @Test
    void no_query_ever_returns_a_row_of_another_zone() {
        var random = new SplittableRandom(1);

        for (var i = 0; i < 2_000; i++) {
            var zone = ZONES.get(random.nextInt(ZONES.size()));
            var queue = QUEUES.get(random.nextInt(QUEUES.size()));
            var page =
                    open.find(
                            viewer(List.of(zone), "officer-" + random.nextInt(4)),
                            queue,
                            random.nextBoolean() ? Optional.of(FILING) : Optional.empty(),
                            new PageRequest(1 + random.nextInt(20), Optional.empty()));

            assertThat(page.items())
                    .allSatisfy(line -> assertThat(line.application().zone()).isEqualTo(zone));
        }
    }

    @Test
    void all_of_a_queue_are_read_in_its_order() {
        var viewer = viewers().getLast();
        var read = new ArrayList<String>();

        open.each(viewer, WorkQueue.TEAM, Optional.empty(), line -> read.add(line.id().value()));

        assertThat(read).isEqualTo(expected(viewer, WorkQueue.TEAM, Optional.empty()));
    }

    private List<String> pages(
            Viewer viewer, WorkQueue queue, Optional<MatterCode> matter, int limit) {
        var ids = new ArrayList<String>();
        var page = open.find(viewer, queue, matter, new PageRequest(limit, Optional.empty()));
        page.items().forEach(line -> ids.add(line.id().value()));
        while (page.next().isPresent()) {
            page = open.find(viewer, queue, matter, new PageRequest(limit, page.next()));
            page.items().forEach(line -> ids.add(line.id().value()));
        }
        return ids;
    }

    private List<String> expected(Viewer viewer, WorkQueue queue, Optional<MatterCode> matter) {
        return expected(all, viewer, queue, matter);
    }

    static List<String> expected(
            List<Case> cases, Viewer viewer, WorkQueue queue, Optional<MatterCode> matter) {
        return cases.stream()
                .filter(held -> held.queue() != null)
                .filter(held -> viewer.zones().contains(held.application().zone()))
                .filter(held -> isIn(queue, requireNonNull(held.queue()), viewer))
                .filter(held ->
                        matter.isEmpty() || held.application().matter().code().equals(matter.get()))
                .sorted(
                        Comparator.comparing((Case held) -> requireNonNull(held.queue()).until())
                                .thenComparing(held -> held.id().value()))
                .map(held -> held.id().value())
                .toList();
    }

    private static boolean isIn(WorkQueue queue, Queue keys, Viewer viewer) {
        return switch (queue) {
            case MINE -> viewer.people().contains(keys.holder());
            case TEAM -> true;
            case CLAIMABLE -> keys.holder().isEmpty();
            case OVERDUE -> keys.until().isBefore(TODAY);
            default -> keys.duty().name().equals(queue.name());
        };
    }

    static List<String> ids(List<CaseLine> lines) {
        return lines.stream().map(line -> line.id().value()).toList();
    }
}
