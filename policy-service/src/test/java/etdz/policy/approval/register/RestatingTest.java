package etdz.policy.approval.register;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.outbox.Restating;
import etdz.policy.approval.Case;
import etdz.policy.approval.CaseExamples;
import etdz.policy.approval.CaseSteps;
import etdz.policy.approval.Move;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is told again is what was told at first, facts of the move included.
class RestatingTest {

    private static final Restating<Case> CASES = new ApprovalConfiguration().restatingCases();

    @Test
    void a_new_case_is_told_again_as_it_was_told() {
        var submitted = CaseExamples.submitted();

        assertThat(CASES.event().apply(submitted)).isEqualTo(submitted.outbox().getLast());
    }

    @ParameterizedTest
    @MethodSource("etdz.policy.approval.CaseSteps#kinds")
    void after_every_move_the_case_is_told_again_as_it_was_told(CaseSteps.Step step) {
        assertThat(CASES.event().apply(step.to().announced(0)))
                .isEqualTo(step.to().outbox().getLast());
    }

    @Test
    void the_steps_hold_every_move() {
        assertThat(
                        CaseSteps.all().stream()
                                .map(step -> step.to().outbox().getLast().data().move().getClass())
                                .collect(Collectors.toSet()))
                .hasSize(Move.class.getPermittedSubclasses().length - 1);
    }
}
