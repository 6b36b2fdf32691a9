package etdz.policy.approval;

import etdz.common.http.EventContract;
import java.util.Collection;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the aggregate emits keeps to the published schemas; the published examples are what it
/// emits.
class CaseEventsTest {

    /// The first event of each type that comes up.
    static Collection<CaseEvent> events() {
        var first = new TreeMap<String, CaseEvent>();
        all().forEach(event -> first.putIfAbsent(event.type(), event));
        return first.values();
    }

    private static Stream<CaseEvent> all() {
        return Stream.concat(
                CaseSteps.start().outbox().stream(),
                CaseSteps.all().stream().map(step -> step.to().outbox().getLast()));
    }

    @Test
    void every_event_of_every_course_keeps_to_its_schema() {
        all().forEach(event -> EventContract.keepsToSchema(event.type(), event.data()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_first_of_each_type_is_the_published_example(CaseEvent event) {
        EventContract.isTheExample(event.type(), event.data());
    }

    @Test
    void every_move_has_a_schema_and_stands_in_the_asyncapi_file() {
        EventContract.tellsEveryMove(Move.class, events().stream().map(CaseEvent::type).toList());
    }
}
