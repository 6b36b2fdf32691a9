package etdz.policy.approval;

import static etdz.policy.approval.CaseTest.ATTORNEY;
import static etdz.policy.approval.CaseTest.GRANT;
import static etdz.policy.approval.CaseTest.POWER_OF_ATTORNEY;
import static etdz.policy.approval.CaseTest.REFUSE;
import static etdz.policy.approval.CaseTest.TELL;
import static etdz.policy.approval.CaseTest.after;
import static etdz.policy.approval.CaseTest.dossier;
import static etdz.policy.approval.CaseTest.submitted;

import etdz.common.http.EventContract;
import etdz.policy.approval.Command.Accept;
import etdz.policy.approval.Command.AnswerCorrection;
import etdz.policy.approval.Command.Supply;
import etdz.policy.approval.Command.Withdraw;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the aggregate emits keeps to the published schemas; the published examples are what it
/// emits.
class CaseEventsTest {

    static List<CaseEvent> events() {
        var granted =
                after(
                        submitted(),
                        TELL,
                        new AnswerCorrection(dossier()),
                        new Accept(Set.of(ATTORNEY)),
                        new Supply(POWER_OF_ATTORNEY),
                        GRANT);
        var refused = after(submitted("SMP-HB-001"), new Accept(Set.of()), REFUSE);
        var withdrawn = after(submitted(), new Withdraw());
        return Stream.concat(
                        granted.outbox().stream(),
                        Stream.of(refused.outbox().getLast(), withdrawn.outbox().getLast()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_keeps_to_its_schema_and_is_the_published_example(CaseEvent event) {
        EventContract.keepsToSchema(event.type(), event.data());
    }

    @Test
    void every_move_has_a_schema_and_stands_in_the_asyncapi_file() {
        EventContract.tellsEveryMove(Move.class, events().stream().map(CaseEvent::type).toList());
    }
}
