package etdz.policy.approval.decision;

import static etdz.policy.approval.CaseExamples.NOW;
import static etdz.policy.approval.CaseExamples.application;
import static etdz.policy.approval.CaseExamples.dossier;
import static etdz.policy.approval.CaseExamples.moved;
import static etdz.policy.approval.Outcome.Reason.SAMPLE_MATTER;
import static etdz.policy.approval.Outcome.Reason.SAMPLE_POWER;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.service.ServiceTest;
import etdz.policy.approval.Case;
import etdz.policy.approval.CaseExamples;
import etdz.policy.approval.Command.Accept;
import etdz.policy.approval.Outcome.Obstacle;
import etdz.policy.approval.Outcome.Reason;
import etdz.policy.approval.register.Numbering;
import etdz.policy.approval.stage.Proposal.Result;
import etdz.policy.approval.stage.Terms;
import etdz.policy.power.Powers;
import etdz.policy.zone.Zones;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// No real decision rests on what is only a sample.
@ServiceTest
class DecidingCaseTest {

    @Autowired Powers powers;
    @Autowired Zones zones;
    @Autowired Numbering numbering;
    @Autowired Heard heard;
    @Autowired Issuing issuing;

    @Test
    void outside_a_demonstration_no_decision_cites_a_sample_delegation() {
        assertThat(reasons(accepted(false), false)).contains(SAMPLE_POWER);
        assertThat(reasons(accepted(false), true)).doesNotContain(SAMPLE_POWER);
    }

    @Test
    void nor_is_one_made_on_a_sample_matter() {
        assertThat(reasons(accepted(true), false)).contains(SAMPLE_MATTER, SAMPLE_POWER);
        assertThat(reasons(accepted(true), true)).doesNotContain(SAMPLE_MATTER);
    }

    private List<Reason> reasons(Case held, boolean demo) {
        return new DecidingCase(powers, zones, numbering, heard, issuing, demo)
                .obstacles(held, Result.GRANTED, Set.of(), "approver-hohhot", NOW).stream()
                        .map(Obstacle::reason)
                        .toList();
    }

    private static Case accepted(boolean sample) {
        var model = application();
        var terms = model.matter();
        var other =
                new Terms(
                        terms.code(),
                        terms.version(),
                        terms.name(),
                        sample,
                        terms.resultType(),
                        terms.statutory(),
                        terms.promised(),
                        terms.materials(),
                        terms.signOff(),
                        terms.joint(),
                        terms.desks(),
                        terms.procedures(),
                        terms.validity(),
                        terms.action(),
                        terms.silence());
        var application = model.under(other);
        var submitted = Case.submitted(CaseExamples.ID, application, dossier(), NOW);
        return moved(submitted.on(new Accept(Set.of()), "officer-hohhot", NOW));
    }
}
