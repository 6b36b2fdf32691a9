package etdz.investment.project;

import static etdz.investment.project.ProjectTest.BAYANNUR;
import static etdz.investment.project.ProjectTest.CODE;
import static etdz.investment.project.ProjectTest.FIRM;
import static etdz.investment.project.ProjectTest.HOHHOT;
import static etdz.investment.project.ProjectTest.NOW;
import static etdz.investment.project.ProjectTest.filing;
import static etdz.investment.project.ProjectTest.opened;
import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
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
import etdz.investment.project.ProjectRegister.Wanted;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProjectsTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final Wanted ALL =
            new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    private static final List<HolderCapital> KINDS = List.of(HolderCapital.values());
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
        assertThat(projects.store(first, coded, Optional.empty())).isTrue();

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
    void random_lists_of_foreign_and_domestic_projects_show_what_a_plain_filter_does() {
        var random = new Random(7);
        var all = new ArrayList<Project>();
        var firms = IntStream.range(0, 12).mapToObj(i -> firm(i)).toList();
        for (var i = 0; i < 90; i++) {
            var zone = random.nextBoolean() ? HOHHOT : BAYANNUR;
            var firm = firms.get(random.nextInt(firms.size()));
            var at = NOW.plusSeconds(random.nextInt(20));
            projects.open(Project.opened(filing("150100-2026-%06d".formatted(i), zone, firm), at));
        }
        var known = firms.stream().collect(toMap(identity(), _ -> KINDS.get(random.nextInt(4))));
        projects.note(known);
        projects.each(ALL, new Everywhere(), all::add);
        assertThat(all).hasSize(90);
        assertThat(all)
                .allSatisfy(it ->
                        assertThat(it.capital())
                                .isEqualTo(known.get(it.filing().enterprise().creditCode())));

        for (var i = 0; i < 200; i++) {
            Scope scope =
                    switch (random.nextInt(3)) {
                        case 0 -> new Everywhere();
                        case 1 -> new Zones(Set.of(HOHHOT));
                        default -> new Own(firms.get(random.nextInt(firms.size())));
                    };
            Set<HolderCapital> capital =
                    random.nextBoolean()
                            ? HolderCapital.WITH_FOREIGN
                            : Set.of(KINDS.get(random.nextInt(4)));
            var wanted =
                    new Wanted(
                            Optional.empty(),
                            Optional.empty(),
                            stages().get(0),
                            Optional.of(capital));

            var seen = pages(wanted, scope, 1 + random.nextInt(9));

            assertThat(seen)
                    .containsExactlyElementsOf(
                            all.stream()
                                    .filter(it -> isWithin(it, scope))
                                    .filter(it -> capital.contains(it.capital()))
                                    .map(Project::id)
                                    .toList());
            var exported = new ArrayList<ProjectId>();
            projects.each(wanted, scope, it -> exported.add(it.id()));
            assertThat(exported).isEqualTo(seen);
        }
    }

    private static boolean isWithin(Project held, Scope scope) {
        return switch (scope) {
            case Zones(var zones) -> zones.contains(held.filing().zone());
            case Own(var code) -> held.filing().enterprise().creditCode().equals(code);
            default -> true;
        };
    }

    private List<ProjectId> pages(Wanted wanted, Scope scope, int limit) {
        var seen = new ArrayList<ProjectId>();
        var page = projects.page(wanted, scope, new PageRequest(limit, Optional.empty()));
        page.items().forEach(it -> seen.add(it.id()));
        while (page.next().isPresent()) {
            page = projects.page(wanted, scope, new PageRequest(limit, page.next()));
            page.items().forEach(it -> seen.add(it.id()));
        }
        return seen;
    }

    private static CreditCode firm(int number) {
        return new CreditCode("91150100MA%07dX".formatted(number));
    }

    @Test
    void a_page_of_foreign_projects_reads_them_and_no_others() {
        fill();
        projects.note(Map.of(FIRM, HolderCapital.DOMESTIC));
        projects.open(opened("150100-2026-900001"));
        MONGO.database()
                .getCollection("projects")
                .updateOne(
                        new Document("_id", "PRJ-150100-2026-900001"),
                        new Document("$set", new Document("capital", "JV")));
        var wanted =
                new Wanted(
                        Optional.empty(),
                        Optional.of(HOHHOT),
                        Optional.empty(),
                        Optional.of(HolderCapital.WITH_FOREIGN));

        var read = documentsRead(() -> pages(wanted, new Zones(Set.of(HOHHOT)), 20));

        assertThat(read).isLessThanOrEqualTo(2);
    }

    private static int documentsRead(Runnable act) {
        return MONGO.commandsDuring("projects", act).stream()
                .filter(it -> it.getString("op").equals("query"))
                .mapToInt(it -> it.getInteger("docsExamined", 0))
                .sum();
    }

    @Test
    void a_move_leaves_alone_what_was_noted_of_the_capital_meanwhile() {
        var read = opened("150100-2026-000001");
        projects.open(read);
        assertThat(projects.note(Map.of(FIRM, HolderCapital.FOREIGN))).isEqualTo(1);
        assertThat(projects.note(Map.of(FIRM, HolderCapital.FOREIGN))).isZero();

        var coded = read.coded(CODE, NOW).orElseThrow();
        assertThat(projects.store(read, coded, Optional.empty())).isTrue();

        var held = projects.find(read.id(), new Everywhere()).orElseThrow();
        assertThat(held.capital()).isEqualTo(HolderCapital.FOREIGN);
        assertThat(held.version()).isEqualTo(2);
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
                                    for (var stage : stages()) {
                                        for (var capital : capitals()) {
                                            var wanted = new Wanted(firm, zone, stage, capital);
                                            projects.page(wanted, scope, request);
                                            projects.each(wanted, scope, _ -> {});
                                        }
                                    }
                                }
                            }
                            projects.find(id, scope);
                            projects.sums(scope, Optional.empty());
                            projects.count(scope, Optional.of(HOHHOT), "LAND");
                            projects.claim(NOW, NOW.plusSeconds(1));
                            projects.postpone(id, NOW);
                            projects.note(Map.of(FIRM, HolderCapital.JV));
                            projects.unnoted(5);
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
                        new Document(
                                "$unset",
                                new Document("earlier", "")
                                        .append("history", "")
                                        .append("capital", "")));
        assertThat(projects.unnoted(10)).containsExactly(FIRM);

        var held = projects.find(project.id(), new Everywhere()).orElseThrow();

        assertThat(held.earlier()).isEmpty();
        assertThat(held.capital()).isEqualTo(HolderCapital.UNKNOWN);
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
        var moved = ((Outcome.Moved) first.reach(reached, "x")).next();
        assertThat(projects.store(first, moved, Optional.empty())).isTrue();

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

    private static List<Optional<String>> stages() {
        return List.of(Optional.empty(), Optional.of("LAND"));
    }

    private static List<Optional<Set<HolderCapital>>> capitals() {
        return List.of(
                Optional.empty(),
                Optional.of(HolderCapital.WITH_FOREIGN),
                Optional.of(Set.of(HolderCapital.UNKNOWN)));
    }

    private static List<Optional<ZoneCode>> zones() {
        return List.of(Optional.empty(), Optional.of(HOHHOT));
    }

    private static List<Optional<CreditCode>> firms() {
        return List.of(Optional.empty(), Optional.of(FIRM));
    }

    private Slice<Project> page(PageRequest request) {
        var wanted =
                new Wanted(
                        Optional.empty(), Optional.of(HOHHOT), Optional.empty(), Optional.empty());
        return projects.page(wanted, new Zones(Set.of(HOHHOT)), request);
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
