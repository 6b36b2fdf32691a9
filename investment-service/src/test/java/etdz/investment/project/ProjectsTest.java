package etdz.investment.project;

import static etdz.investment.project.ProjectTest.BAYANNUR;
import static etdz.investment.project.ProjectTest.CODE;
import static etdz.investment.project.ProjectTest.FIRM;
import static etdz.investment.project.ProjectTest.HOHHOT;
import static etdz.investment.project.ProjectTest.NOW;
import static etdz.investment.project.ProjectTest.filing;
import static etdz.investment.project.ProjectTest.opened;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.RealMongo;
import etdz.common.security.Scope;
import etdz.common.security.Scope.Everywhere;
import etdz.common.security.Scope.Own;
import etdz.common.security.Scope.Self;
import etdz.common.security.Scope.Zones;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProjectsTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    static final CreditCode OTHER = new CreditCode("91150802MA0N00016L");

    private final Projects projects = new Projects(MONGO.stores());

    @Test
    void a_case_opens_one_project_however_often_it_is_told() {
        assertThat(projects.open(opened("150100-2026-000001"))).isTrue();
        assertThat(projects.open(opened("150100-2026-000001"))).isFalse();
    }

    @Test
    void a_project_comes_back_as_it_was_stored() {
        var first = opened("150100-2026-000001");
        var coded = first.coded(CODE, NOW).orElseThrow();
        projects.open(first);
        assertThat(projects.store(coded)).isTrue();

        assertThat(projects.find(first.id(), new Everywhere())).contains(coded);
    }

    @Test
    void a_project_out_of_scope_is_not_found() {
        var project = opened("150100-2026-000001");
        projects.open(project);

        assertThat(projects.find(project.id(), new Zones(Set.of(HOHHOT)))).isPresent();
        assertThat(projects.find(project.id(), new Own(FIRM))).isPresent();
        assertThat(projects.find(project.id(), new Zones(Set.of(BAYANNUR)))).isEmpty();
        assertThat(projects.find(project.id(), new Own(OTHER))).isEmpty();
        assertThat(projects.find(project.id(), new Self("talent-1"))).isEmpty();
    }

    @Test
    void pages_follow_each_other_without_a_gap_and_newest_first() {
        fill();

        var seen = new ArrayList<Project>();
        var request = new PageRequest(7, Optional.empty());
        for (var page = page(request); ; page = page(request)) {
            seen.addAll(page.items());
            if (page.next().isEmpty()) {
                break;
            }
            request = new PageRequest(7, page.next());
        }

        assertThat(seen).hasSize(20).doesNotHaveDuplicates();
        assertThat(seen).isSortedAccordingTo((a, b) -> b.openedAt().compareTo(a.openedAt()));
    }

    @Test
    void a_due_request_is_claimed_by_one_worker() {
        fill();
        var claimed = new ConcurrentLinkedQueue<Project>();

        IntStream.range(0, 80)
                .parallel()
                .forEach(_ ->
                        projects.claim(NOW.plusSeconds(60), NOW.plusSeconds(600))
                                .ifPresent(claimed::add));

        assertThat(claimed).hasSize(40).extracting(Project::id).doesNotHaveDuplicates();
        assertThat(projects.claim(NOW.plusSeconds(60), NOW.plusSeconds(600))).isEmpty();
        assertThat(projects.claim(NOW.plusSeconds(601), NOW.plusSeconds(900))).isPresent();
    }

    @Test
    void no_query_reads_the_whole_collection() {
        fill();
        var request = new PageRequest(5, Optional.empty());
        var id = opened("150100-2026-000001").id();
        List<Scope> scopes =
                List.of(
                        new Everywhere(),
                        new Zones(Set.of(HOHHOT, BAYANNUR)),
                        new Own(FIRM),
                        new Self("talent-1"));

        var scans =
                MONGO.collectionScansDuring(() ->
                        scopes.forEach(scope -> {
                            for (var zone : zones()) {
                                for (var firm : firms()) {
                                    projects.page(firm, zone, Optional.empty(), scope, request);
                                    projects.page(firm, zone, Optional.of("LAND"), scope, request);
                                }
                            }
                            projects.find(id, scope);
                            projects.sums(scope, Optional.empty());
                            projects.count(scope, Optional.of(HOHHOT), "LAND");
                            projects.claim(NOW, NOW.plusSeconds(1));
                            projects.postpone(id, NOW);
                        }));

        assertThat(scans).isEmpty();
    }

    @Test
    void a_project_of_an_older_release_has_no_stages_before_the_first() {
        var project = opened("150100-2026-000001");
        projects.open(project);
        MONGO.database()
                .getCollection("projects")
                .updateOne(
                        new Document(),
                        new Document("$unset", new Document("earlier", "").append("history", "")));

        var held = projects.find(project.id(), new Everywhere()).orElseThrow();

        assertThat(held.earlier()).isEmpty();
        assertThat(held.stage()).isEqualTo(project.stage());
        assertThat(ProjectEvent.restated(held)).isEqualTo(project.outbox().getLast());
    }

    @Test
    void sums_are_true_for_each_stage_and_zone() {
        fill();
        var land = new Stage.Facts(LocalDate.of(2026, 9, 18), "示例文件1号", null);
        var first =
                projects.find(opened("150100-2026-000000").id(), new Everywhere()).orElseThrow();
        var reached = Stage.reached("LAND", land, NOW.plusSeconds(900)).orElseThrow();
        assertThat(projects.store(((Outcome.Moved) first.reach(reached, "x")).next())).isTrue();

        assertThat(projects.sums(new Zones(Set.of(HOHHOT)), Optional.empty()))
                .containsExactlyInAnyOrder(
                        new ProjectSum("APPROVED", "CNY", 19, new BigDecimal("228000000.00")),
                        new ProjectSum("LAND", "CNY", 1, new BigDecimal("12000000.00")));
        assertThat(projects.sums(new Everywhere(), Optional.of(BAYANNUR)))
                .extracting(ProjectSum::projects)
                .containsExactly(20L);
    }

    @Test
    void a_project_is_stored_in_this_form() {
        projects.open(opened("150100-2026-000001"));

        var stored = requireNonNull(MONGO.database().getCollection("projects").find().first());

        assertThat(stored.get("filing", Document.class).toJson())
                .isEqualTo(
                        """
                        {"sourceCase": {"id": "150100-2026-000001", \
                        "documentNumber": "示例备〔2026〕1号", "sequence": 3}, \
                        "zone": "hohhot", \
                        "enterprise": {"creditCode": "91150100MA0N00016K", \
                        "name": "示例企业（虚构）"}, "name": "示例疫苗扩产项目", \
                        "place": "沙尔沁片区", "industry": "2770", \
                        "totalInvestment": {"amount": {"$numberDecimal": "12000000.00"}, \
                        "currency": "CNY"}}\
                        """);
        assertThat(stored.get("stage", Document.class).toJson())
                .isEqualTo("{\"is\": \"Approved\", \"at\": {\"$date\": \"2026-09-18T01:00:00Z\"}}");
        assertThat(stored.get("codeRequest", Document.class).toJson())
                .isEqualTo(
                        """
                        {"is": "Awaited", "key": "PRJ-150100-2026-000001", \
                        "dueAt": {"$date": "2026-09-18T01:00:00Z"}, "attempts": 0}\
                        """);
    }

    private static List<Optional<ZoneCode>> zones() {
        return List.of(Optional.empty(), Optional.of(HOHHOT));
    }

    private static List<Optional<CreditCode>> firms() {
        return List.of(Optional.empty(), Optional.of(FIRM));
    }

    private Slice<Project> page(PageRequest request) {
        return projects.page(
                Optional.empty(),
                Optional.of(HOHHOT),
                Optional.empty(),
                new Zones(Set.of(HOHHOT)),
                request);
    }

    private void fill() {
        for (var i = 0; i < 20; i++) {
            var at = NOW.plusSeconds(i / 2);
            projects.open(
                    Project.opened(filing("150100-2026-%06d".formatted(i), HOHHOT, FIRM), at));
            projects.open(
                    Project.opened(filing("150800-2026-%06d".formatted(i), BAYANNUR, OTHER), at));
        }
    }
}
