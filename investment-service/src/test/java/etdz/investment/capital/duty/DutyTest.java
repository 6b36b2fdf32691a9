package etdz.investment.capital.duty;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.http.EventContract;
import etdz.common.http.PageRequest;
import etdz.common.mongo.RealMongo;
import etdz.common.security.Scope;
import etdz.common.security.Scope.Department;
import etdz.common.security.Scope.Everywhere;
import etdz.common.security.Scope.Self;
import etdz.common.security.Scope.Zones;
import etdz.investment.capital.duty.Duties.Wanted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DutyTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final Instant NOW = Instant.parse("2026-06-12T01:00:00Z");
    private static final ZoneCode HOHHOT = new ZoneCode("hohhot");
    private static final ZoneCode BAYANNUR = new ZoneCode("bayannur");
    private static final LocalDate ORDERED = LocalDate.of(2026, 6, 12);

    private final Duties duties = new Duties(MONGO.stores());

    private static Duty duty(String id, ZoneCode zone, DutyKind kind, LocalDate startsOn) {
        return Duty.opened(
                new DutyId(id),
                zone,
                new Duty.Enterprise(new CreditCode("91150102MA0T00652L"), "呼和浩特示例己七东新能源有限公司（虚构）"),
                kind,
                startsOn,
                "年度报告有误，已通知更正（示例）",
                "officer-hohhot",
                NOW);
    }

    private static Duty opened() {
        return duty(
                "RD-0192f0aa-1111-7000-8000-000000000001", HOHHOT, DutyKind.CORRECTION, ORDERED);
    }

    private static Duty fulfilled() {
        return opened().fulfilled(LocalDate.of(2026, 7, 10), "回执 0001（示例）", "officer-hohhot", NOW)
                .orElseThrow();
    }

    @Test
    void a_duty_is_fulfilled_once_and_tells_of_it() {
        var held = fulfilled();

        assertThat(held.version()).isEqualTo(2);
        assertThat(held.fulfilled(ORDERED, "再报", "officer-hohhot", NOW)).isEmpty();
        held.outbox().forEach(event -> EventContract.isTheExample(event.type(), event.data()));
        EventContract.tellsEveryMove(
                Duty.Move.class, held.outbox().stream().map(DutyEvent::type).toList());
        var restating = new DutyConfiguration().restatingDuties();
        assertThat(restating.event().apply(held)).isEqualTo(held.outbox().getLast());
        assertThat(restating.event().apply(opened())).isEqualTo(opened().outbox().getLast());
    }

    @Test
    void a_duty_comes_back_as_it_was_stored() {
        duties.addMissing(List.of(opened()));
        assertThat(duties.store(fulfilled(), Optional.empty())).isTrue();

        assertThat(duties.find(opened().id(), new Zones(Set.of(HOHHOT)))).contains(fulfilled());
        assertThat(duties.find(opened().id(), new Zones(Set.of(BAYANNUR)))).isEmpty();
        assertThat(duties.find(opened().id(), new Self("talent-1"))).isEmpty();
    }

    @Test
    void what_is_overdue_is_found_by_the_days_on_which_terms_began() {
        duties.addMissing(
                List.of(
                        opened(),
                        duty("RD-2", HOHHOT, DutyKind.CHANGE, LocalDate.of(2026, 7, 1)),
                        duty("RD-3", BAYANNUR, DutyKind.ANNUAL, LocalDate.of(2026, 1, 1)),
                        duty("RD-4", BAYANNUR, DutyKind.INITIAL, LocalDate.of(2026, 7, 14))));

        assertThat(overdue(LocalDate.of(2026, 7, 13), new Everywhere())).containsExactly("RD-3");
        assertThat(overdue(LocalDate.of(2026, 7, 14), new Everywhere()))
                .containsExactly("RD-3", opened().id().value());
        assertThat(overdue(LocalDate.of(2026, 7, 15), new Zones(Set.of(BAYANNUR))))
                .containsExactly("RD-3", "RD-4");
    }

    @Test
    void who_owes_the_annual_report_of_a_year_is_found_by_enterprise() {
        var year = LocalDate.of(2026, 1, 1);
        duties.addMissing(List.of(opened(), duty("RD-A", HOHHOT, DutyKind.ANNUAL, year)));
        var firm = opened().enterprise().creditCode();

        assertThat(duties.annual(year, Set.of(firm))).containsExactly(firm);
        assertThat(duties.annual(year.minusYears(1), Set.of(firm))).isEmpty();
        assertThat(MONGO.collectionScansDuring(() -> duties.annual(year, Set.of(firm)))).isEmpty();
    }

    @Test
    void no_query_reads_the_whole_collection() {
        duties.addMissing(List.of(opened()));
        List<Scope> scopes =
                List.of(new Everywhere(), new Department("drc-nmg"), new Zones(Set.of(HOHHOT)));

        assertThat(
                        MONGO.collectionScansDuring(() -> {
                            for (var scope : scopes) {
                                overdue(LocalDate.of(2026, 7, 14), scope);
                                for (var wanted :
                                        List.of(new Wanted.Open(), new Wanted.Fulfilled())) {
                                    page(Optional.of(HOHHOT), wanted, scope);
                                    page(Optional.empty(), wanted, scope);
                                }
                            }
                        }))
                .isEmpty();
    }

    private List<String> overdue(LocalDate today, Scope scope) {
        var bounds = new EnumMap<DutyKind, LocalDate>(DutyKind.class);
        for (var kind : DutyKind.values()) {
            bounds.put(kind, TermTest.term(kind).overdueIfBefore(today));
        }
        return page(Optional.empty(), new Wanted.Overdue(bounds), scope);
    }

    private List<String> page(Optional<ZoneCode> zone, Wanted wanted, Scope scope) {
        return duties
                .page(zone, wanted, scope, new PageRequest(50, Optional.empty()))
                .items()
                .stream()
                .map(it -> it.id().value())
                .toList();
    }
}
