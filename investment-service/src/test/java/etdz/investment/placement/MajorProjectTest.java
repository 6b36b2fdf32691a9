package etdz.investment.placement;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.Money;
import etdz.common.ZoneCode;
import etdz.common.http.EventContract;
import etdz.common.http.PageRequest;
import etdz.common.mongo.RealMongo;
import etdz.common.security.Scope;
import etdz.common.security.Scope.Department;
import etdz.common.security.Scope.Everywhere;
import etdz.common.security.Scope.Self;
import etdz.common.security.Scope.Zones;
import etdz.investment.placement.MajorProject.Outcome;
import etdz.investment.placement.MajorProject.Outcome.Moved;
import etdz.investment.placement.MajorProject.Outcome.TurnedDown;
import etdz.investment.placement.MajorProject.Reason;
import etdz.investment.placement.Placement.Elsewhere;
import etdz.investment.placement.Placement.InZone;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MajorProjectTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final Instant NOW = Instant.parse("2026-09-18T01:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 17);
    private static final ZoneCode HOHHOT = new ZoneCode("hohhot");
    private static final ZoneCode BAYANNUR = new ZoneCode("bayannur");
    private static final String BY = "officer-hohhot";

    private final MajorProjects projects = new MajorProjects(MONGO.stores());

    private static MajorProject proposed(String id, ZoneCode zone, Instant at) {
        return MajorProject.proposed(
                new MajorProjectId(id),
                zone,
                "示例重大装备制造项目（虚构）",
                "3415",
                Money.wan(new BigDecimal("120000")),
                "列入2026年重大产业项目清单（示例）",
                BY,
                at);
    }

    private static MajorProject proposed() {
        return proposed("MP-0192f0aa-1111-7000-8000-000000000001", HOHHOT, NOW);
    }

    private static Placement inZone(LocalDate on) {
        return new InZone(on, "示例纪要〔2026〕3号", BY, NOW);
    }

    private static Placement elsewhere(LocalDate on) {
        return new Elsewhere("示例旗县工业园（虚构）", "原料产地所在（示例）", on, "示例纪要〔2026〕3号", BY, NOW);
    }

    private static MajorProject moved(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Moved.class);
        return ((Moved) outcome).next();
    }

    @Test
    void a_decision_stands_until_it_is_taken_back_with_a_reason() {
        var placed = moved(proposed().place(elsewhere(DAY), NOW));
        assertThat(placed.place(inZone(DAY), NOW))
                .isEqualTo(new TurnedDown(Reason.MAJOR_PROJECT_PLACED));
        assertThat(proposed().reopen("登记有误（示例）", BY, NOW))
                .isEqualTo(new TurnedDown(Reason.MAJOR_PROJECT_NOT_PLACED));

        var reopened = moved(placed.reopen("登记有误（示例）", BY, NOW));
        assertThat(reopened.placement().label()).isEqualTo("OPEN");
        assertThat(reopened.earlier()).hasSize(1);
        assertThat(moved(reopened.place(inZone(DAY), NOW)).placement()).isEqualTo(inZone(DAY));
    }

    @Test
    void decisions_are_not_made_and_undone_for_ever() {
        var held = proposed();
        for (var i = 0; i < MajorProject.MOST_EARLIER; i++) {
            held = moved(moved(held.place(inZone(DAY), NOW)).reopen("示例", BY, NOW));
        }
        assertThat(moved(held.place(inZone(DAY), NOW)).reopen("示例", BY, NOW))
                .isEqualTo(new TurnedDown(Reason.TOO_MANY_DECISIONS));
    }

    @Test
    void each_move_is_told_as_the_contract_says() {
        var placed = moved(proposed().place(elsewhere(DAY), NOW));
        var held = moved(placed.reopen("登记有误（示例）", BY, NOW));

        held.outbox().forEach(event -> EventContract.isTheExample(event.type(), event.data()));
        EventContract.tellsEveryMove(
                Move.class, held.outbox().stream().map(MajorProjectEvent::type).toList());
        var restating = new PlacementConfiguration().restatingMajorProjects();
        for (var version : List.of(proposed(), placed, held)) {
            assertThat(restating.event().apply(version)).isEqualTo(version.outbox().getLast());
        }
    }

    @Test
    void a_project_comes_back_as_it_was_stored_and_only_in_scope() {
        projects.addMissing(List.of(proposed()));
        var placed = moved(proposed().place(elsewhere(DAY), NOW));
        assertThat(projects.store(placed, Optional.empty())).isTrue();
        assertThat(projects.store(placed, Optional.empty())).isFalse();

        assertThat(projects.find(placed.id(), new Zones(Set.of(HOHHOT)))).contains(placed);
        assertThat(projects.find(placed.id(), new Zones(Set.of(BAYANNUR)))).isEmpty();
        assertThat(projects.find(placed.id(), new Self("talent-1"))).isEmpty();
    }

    @Test
    void lists_and_figures_are_those_of_a_plain_filter() {
        var random = new Random(7);
        var all = new ArrayList<MajorProject>();
        for (var i = 0; i < 80; i++) {
            var zone = random.nextBoolean() ? HOHHOT : BAYANNUR;
            var held = proposed("MP-" + i, zone, NOW.plusSeconds(random.nextInt(1_000)));
            var on = DAY.minusYears(random.nextInt(2));
            all.add(
                    switch (random.nextInt(3)) {
                        case 0 -> held;
                        case 1 -> moved(held.place(inZone(on), NOW));
                        default -> moved(held.place(elsewhere(on), NOW));
                    });
        }
        projects.addMissing(all);

        List<Scope> scopes =
                List.of(new Everywhere(), new Department("drc-nmg"), new Zones(Set.of(BAYANNUR)));
        for (var scope : scopes) {
            for (var label : List.of("OPEN", "IN_ZONE", "ELSEWHERE")) {
                assertThat(page(Optional.of(HOHHOT), Optional.of(label), scope))
                        .containsExactlyInAnyOrderElementsOf(
                                all.stream()
                                        .filter(it -> it.zone().equals(HOHHOT) && isSeen(it, scope))
                                        .filter(it -> it.placement().label().equals(label))
                                        .map(MajorProject::id)
                                        .toList());
            }
            var counted =
                    projects.figures(Year.of(2026), scope).stream()
                            .mapToLong(it -> it.inZone() + it.elsewhere())
                            .sum();
            assertThat(counted)
                    .isEqualTo(
                            all.stream()
                                    .filter(it -> isSeen(it, scope))
                                    .filter(it -> isDecidedIn2026(it.placement()))
                                    .count());
        }
    }

    private static boolean isSeen(MajorProject held, Scope scope) {
        return !(scope instanceof Zones(var zones)) || zones.contains(held.zone());
    }

    private static boolean isDecidedIn2026(Placement placement) {
        return switch (placement) {
            case Placement.Open _ -> false;
            case InZone(var on, _, _, _) -> on.getYear() == 2026;
            case Elsewhere(_, _, var on, _, _, _) -> on.getYear() == 2026;
        };
    }

    private List<MajorProjectId> page(
            Optional<ZoneCode> zone, Optional<String> placement, Scope scope) {
        return projects
                .page(zone, placement, scope, new PageRequest(100, Optional.empty()))
                .items()
                .stream()
                .map(MajorProject::id)
                .toList();
    }

    @Test
    void a_share_has_its_denominator_and_nothing_decided_has_no_share() {
        assertThat(new PlacementFigure(HOHHOT, 3, 1).share()).isEqualByComparingTo("0.75");
        assertThat(new PlacementFigure(HOHHOT, 0, 0).share()).isNull();
    }

    @Test
    void no_query_reads_the_whole_collection() {
        projects.addMissing(List.of(proposed()));
        List<Scope> scopes =
                List.of(new Everywhere(), new Department("drc-nmg"), new Zones(Set.of(HOHHOT)));

        assertThat(
                        MONGO.collectionScansDuring(() -> {
                            for (var scope : scopes) {
                                projects.figures(Year.of(2026), scope);
                                for (var zone :
                                        List.of(Optional.of(HOHHOT), Optional.<ZoneCode>empty())) {
                                    page(zone, Optional.empty(), scope);
                                    page(zone, Optional.of("OPEN"), scope);
                                }
                            }
                        }))
                .isEmpty();
    }
}
