package etdz.investment.project.support;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.http.EventContract;
import etdz.investment.lead.LeadTest;
import etdz.investment.project.support.Outcome.Moved;
import etdz.investment.project.support.Outcome.Reason;
import etdz.investment.project.support.Outcome.TurnedDown;
import etdz.investment.project.support.Support.Particulars;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SupportTest {

    private static final Instant NOW = Instant.parse("2026-09-18T01:30:00Z");

    @Test
    void one_that_was_entered_wrongly_is_withdrawn_once_and_says_why() {
        var withdrawn = withdrawn(registered("SUP-1"));

        assertThat(withdrawn.withdrawal())
                .isEqualTo(
                        new Support.Withdrawal(
                                "登记到了别的项目（示例）", "officer-hohhot", NOW.plusSeconds(60)));
        assertThat(withdrawn.measure()).isEqualTo(registered("SUP-1").measure());
        assertThat(withdrawn.withdraw("再撤", "officer-2", NOW))
                .isEqualTo(new TurnedDown(Reason.SUPPORT_IS_WITHDRAWN));
    }

    @ParameterizedTest
    @MethodSource("everyMove")
    void an_event_keeps_to_its_schema_and_is_the_published_example(Support held) {
        var event = held.outbox().getLast();

        EventContract.isTheExample(event.type(), event.data());
        assertThat(SupportEvent.restated(held)).isEqualTo(event);
    }

    @Test
    void every_move_has_a_schema_and_stands_in_the_asyncapi_file() {
        EventContract.tellsEveryMove(
                Move.class,
                everyMove().stream().map(held -> held.outbox().getLast().type()).toList());
    }

    static List<Support> everyMove() {
        return List.of(registered("SUP-1"), withdrawn(registered("SUP-1")));
    }

    static Support withdrawn(Support held) {
        var outcome = held.withdraw("登记到了别的项目（示例）", "officer-hohhot", NOW.plusSeconds(60));
        return ((Moved) outcome).next();
    }

    static Support registered(String id) {
        return Support.registered(
                new SupportId(id),
                LeadTest.PROJECT,
                LeadTest.HOHHOT,
                new Particulars(
                        "Sample Animal Health GmbH (fictitious)",
                        "优先保障用地指标（示例）",
                        "国发〔2023〕11号（条款待核）",
                        "呼和浩特经济技术开发区管理委员会",
                        LocalDate.of(2026, 9, 17),
                        "示例纪要〔2026〕1号"),
                "officer-hohhot",
                NOW);
    }
}
