package etdz.investment.project;

import static etdz.investment.project.ProjectTest.CODE;
import static etdz.investment.project.ProjectTest.NOW;
import static etdz.investment.project.ProjectTest.opened;

import etdz.common.http.EventContract;
import etdz.investment.project.Outcome.Moved;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the aggregate emits keeps to the published schemas; the published examples are what it
/// emits.
class ProjectEventsTest {

    static List<ProjectEvent> events() {
        var coded = opened("150100-2026-000001").coded(CODE, NOW).orElseThrow();
        var facts = new Stage.Facts(LocalDate.of(2026, 9, 18), "出让合同 示例001号", null);
        var land = Stage.reached("LAND", facts, NOW).orElseThrow();
        var reached = ((Moved) coded.reach(land, "officer-hohhot")).next();
        return ((Moved) reached.stepBack("误操作（示例）", "officer-hohhot", NOW)).next().outbox();
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_keeps_to_its_schema_and_is_the_published_example(ProjectEvent event) {
        EventContract.isTheExample(event.type(), event.data());
    }

    @Test
    void every_move_has_an_event_in_the_asyncapi_file() {
        EventContract.tellsEveryMove(
                Move.class, events().stream().map(ProjectEvent::type).toList());
    }
}
