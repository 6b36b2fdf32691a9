package etdz.policy.worklist;

import static etdz.policy.worklist.OpenCasesTest.ZONES;
import static etdz.policy.worklist.OpenCasesTest.ids;
import static etdz.policy.worklist.OpenCasesTest.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.http.PageRequest;
import etdz.common.mongo.RealMongo;
import etdz.policy.approval.Case;
import etdz.policy.approval.CaseFixture;
import etdz.policy.approval.stage.Status;
import etdz.policy.matter.MatterCode;
import etdz.policy.worklist.AllCases.Wanted;
import etdz.policy.worklist.viewer.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AllCasesTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final Wanted EVERYTHING = wanted(Optional.empty());
    private static final LocalDate DAY = LocalDate.parse("2026-09-18");

    private AllCases register = new AllCases(MONGO.stores(), new CaseReads(MONGO.stores()));
    private List<Case> all = List.of();

    @BeforeEach
    void store() {
        all = CaseFixture.mixed(300, ZONES);
        CaseFixture.store(MONGO.stores(), all);
        register = new AllCases(MONGO.stores(), new CaseReads(MONGO.stores()));
    }

    static List<Wanted> wishes() {
        return List.of(
                EVERYTHING,
                wanted(Optional.of(new MatterCode("SMP-FG-001"))),
                wanted(Optional.empty(), Status.GRANTED),
                wanted(Optional.of(new MatterCode("SMP-HB-001")), Status.GRANTED, Status.RECEIVED),
                new Wanted(
                        Optional.empty(),
                        List.of(),
                        Optional.of("Withdrawn"),
                        Optional.empty(),
                        Optional.empty()),
                new Wanted(
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.of(DAY),
                        Optional.of(DAY.plusDays(4))));
    }

    private static Wanted wanted(Optional<MatterCode> matter, Status... statuses) {
        return new Wanted(
                matter, List.of(statuses), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("wishes")
    void the_register_holds_exactly_its_cases_the_newest_first(Wanted wanted) {
        for (var zones : List.of(ZONES, ZONES.subList(0, 1))) {
            var viewer = viewer(zones);

            assertThat(pages(viewer, wanted, 7))
                    .isEqualTo(expected(viewer, wanted))
                    .hasSizeGreaterThan(7);
        }
    }

    @Test
    void a_page_deep_in_the_register_reads_as_little_as_the_first() {
        var viewer = viewer(ZONES);

        var read =
                MONGO.commandsDuring(
                        "cases",
                        () -> {
                            pages(viewer, EVERYTHING, 10);
                            pages(viewer, wishes().get(1), 10);
                        });

        assertThat(read)
                .hasSizeGreaterThan(20)
                .allSatisfy(seen -> {
                    assertThat(seen.getString("planSummary")).startsWith("IXSCAN");
                    assertThat(seen.getBoolean("hasSortStage", false)).isFalse();
                    // Cases received in the same millisecond are looked at once more.
                    assertThat(seen.getInteger("docsExamined")).isLessThanOrEqualTo(11 + 60);
                });
    }

    @Test
    void all_of_the_register_are_read_in_its_order() {
        var viewer = viewer(ZONES);
        var read = new ArrayList<String>();

        register.each(viewer, EVERYTHING, line -> read.add(line.id().value()));

        assertThat(read).isEqualTo(expected(viewer, EVERYTHING));
    }

    private List<String> pages(Viewer viewer, Wanted wanted, int limit) {
        var page = register.find(viewer, wanted, new PageRequest(limit, Optional.empty()));
        var ids = new ArrayList<>(ids(page.items()));
        while (page.next().isPresent()) {
            page = register.find(viewer, wanted, new PageRequest(limit, page.next()));
            ids.addAll(ids(page.items()));
        }
        return ids;
    }

    private List<String> expected(Viewer viewer, Wanted wanted) {
        return all.stream()
                .filter(held -> viewer.zones().contains(held.application().zone()))
                .filter(held -> isWanted(held, wanted))
                .sorted(
                        Comparator.comparing((Case held) -> held.application().receivedAt())
                                .thenComparing(held -> held.id().value())
                                .reversed())
                .map(held -> held.id().value())
                .toList();
    }

    private static boolean isWanted(Case held, Wanted wanted) {
        var application = held.application();
        return wanted.matter().map(application.matter().code()::equals).orElse(true)
                && (wanted.statuses().isEmpty() || wanted.statuses().contains(held.status()))
                && wanted.stage().map(held.stage().name()::equals).orElse(true)
                && wanted.from().map(day -> !application.receivedOn().isBefore(day)).orElse(true)
                && wanted.to().map(day -> !application.receivedOn().isAfter(day)).orElse(true);
    }
}
