package etdz.investment.project;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.CreditCode;
import etdz.common.Money;
import etdz.common.ZoneCode;
import etdz.investment.project.Filing.Holder;
import etdz.investment.project.Filing.SourceCase;
import etdz.investment.project.Outcome.Moved;
import etdz.investment.project.Outcome.TurnedDown;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ProjectTest {

    static final Instant NOW = Instant.parse("2026-09-18T01:00:00Z");
    static final ZoneCode HOHHOT = new ZoneCode("hohhot");
    static final ZoneCode BAYANNUR = new ZoneCode("bayannur");
    static final CreditCode FIRM = new CreditCode("91150100MA0N00016K");
    static final ProjectCode CODE = new ProjectCode("2609-150100-04-01-123456");

    static Filing filing(String caseId, ZoneCode zone, CreditCode firm) {
        return new Filing(
                new SourceCase(caseId, "示例备〔2026〕1号", 3),
                zone,
                new Holder(firm, "示例企业（虚构）"),
                "示例疫苗扩产项目",
                "沙尔沁片区",
                "2770",
                Money.yuan(new BigDecimal("12000000")));
    }

    static Project opened(String caseId) {
        return Project.opened(filing(caseId, HOHHOT, FIRM), NOW);
    }

    @Test
    void a_project_is_named_after_the_case_that_opened_it_and_says_so() {
        var project = opened("150100-2026-000001");

        assertThat(project.id().value()).isEqualTo("PRJ-150100-2026-000001");
        var event = project.outbox().getFirst();
        assertThat(event.id()).isEqualTo("PRJ-150100-2026-000001-1");
        assertThat(event.type()).isEqualTo("etdz.investment.project.opened.v1");
        assertThat(event.data().move()).isEqualTo(new Move.Opened());
        assertThat(event.data().stage()).isEqualTo("APPROVED");
    }

    @Test
    void the_first_project_code_stays() {
        var coded = opened("150100-2026-000001").coded(CODE, NOW).orElseThrow();

        assertThat(coded.code()).contains(CODE);
        assertThat(coded.version()).isEqualTo(2);
        assertThat(coded.outbox().getLast().type()).isEqualTo("etdz.investment.project.coded.v1");
        assertThat(coded.coded(new ProjectCode("2609-150100-04-01-999999"), NOW)).isEmpty();
    }

    @Test
    void a_project_is_told_again_as_it_was_told() {
        var restating = new ProjectConfiguration().restatingProjects();
        var opened = opened("150100-2026-000001");
        var coded = opened.coded(CODE, NOW.plusSeconds(60)).orElseThrow();

        assertThat(restating.event().apply(opened)).isEqualTo(opened.outbox().getLast());
        assertThat(restating.event().apply(coded)).isEqualTo(coded.outbox().getLast());
    }

    @Test
    void a_project_goes_from_stage_to_stage_and_leaves_none_out() {
        var held = opened("150100-2026-000001");
        for (var label : Stage.ORDER.subList(1, Stage.ORDER.size())) {
            assertThat(held.reach(at(Stage.ORDER.getFirst()), "x")).isInstanceOf(TurnedDown.class);
            held = ((Moved) held.reach(at(label), "x")).next();
            assertThat(held.stage().label()).isEqualTo(label);
            assertThat(Stage.variant(label)).isEqualTo(held.stage().getClass().getSimpleName());
        }
        assertThat(held.earlier()).hasSize(5);

        var back = ((Moved) held.stepBack("误操作（示例）", "x", NOW)).next();

        assertThat(back.stage().label()).isEqualTo("PRODUCING");
        assertThat(back.history().getLast().text()).isEqualTo("误操作（示例）");
        assertThat(opened("1").stepBack("?", "x", NOW)).isInstanceOf(TurnedDown.class);
    }

    private static Stage at(String label) {
        var facts = new Stage.Facts(LocalDate.of(2026, 9, 18), "示例文件1号", null);
        return Stage.reached(label, facts, NOW).orElseGet(() -> new Stage.Approved(NOW));
    }
}
