package etdz.investment.project;

import static etdz.investment.project.ProjectTest.CODE;
import static etdz.investment.project.ProjectTest.NOW;
import static etdz.investment.project.ProjectTest.opened;

import etdz.common.http.EventContract;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the aggregate emits keeps to the published schemas; the published examples are what it
/// emits.
class ProjectEventsTest {

    static List<ProjectEvent> events() {
        return opened("150100-2026-000001").coded(CODE, NOW).orElseThrow().outbox();
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_keeps_to_its_schema_and_is_the_published_example(ProjectEvent event) {
        EventContract.keepsToSchema(event.type(), event.data());
    }

    @Test
    void every_move_has_an_event_in_the_asyncapi_file() {
        EventContract.tellsEveryMove(
                Move.class, events().stream().map(ProjectEvent::type).toList());
    }
}
