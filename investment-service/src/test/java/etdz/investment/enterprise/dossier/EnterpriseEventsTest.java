package etdz.investment.enterprise.dossier;

import static etdz.investment.enterprise.dossier.EnterpriseFixture.OTHER;
import static etdz.investment.enterprise.dossier.EnterpriseFixture.TODAY;
import static etdz.investment.enterprise.dossier.EnterpriseFixture.after;
import static etdz.investment.enterprise.dossier.EnterpriseFixture.firm;
import static etdz.investment.enterprise.dossier.EnterpriseFixture.said;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.http.EventContract;
import etdz.investment.enterprise.dossier.Command.Merge;
import etdz.investment.enterprise.dossier.Command.Separate;
import etdz.investment.enterprise.dossier.Command.Tell;
import etdz.investment.enterprise.dossier.Fact.Name;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the aggregate emits keeps to the published schemas; the published examples are what it
/// emits.
class EnterpriseEventsTest {

    static List<EnterpriseEvent> events() {
        return held().outbox();
    }

    private static Enterprise held() {
        var facts = List.of(said(Name.SIZE, "MEDIUM"), said(Name.CAPITAL_KIND, "DOMESTIC"));
        return after(
                firm(),
                new Tell(facts, Source.OFFICER, TODAY),
                new Merge(OTHER, "代码录入错误（示例）"),
                new Separate("经核实为两家企业（示例）"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_keeps_to_its_schema_and_is_the_published_example(EnterpriseEvent event) {
        EventContract.isTheExample(event.type(), event.data());
    }

    @Test
    void every_move_has_an_event_in_the_asyncapi_file() {
        EventContract.tellsEveryMove(
                Move.class, events().stream().map(EnterpriseEvent::type).toList());
    }

    @Test
    void the_newest_event_is_told_again_as_it_was() {
        var held = held();

        assertThat(EnterpriseEvent.restated(held)).isEqualTo(held.outbox().getLast());
    }
}
