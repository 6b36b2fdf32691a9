package etdz.policy.approval.decision;

import static etdz.policy.approval.CaseExamples.NOW;
import static etdz.policy.approval.CaseExamples.application;
import static etdz.policy.approval.CaseExamples.dossier;
import static etdz.policy.approval.CaseExamples.moved;
import static etdz.policy.approval.Outcome.Reason.POWER_BOUND_UNKNOWN;
import static etdz.policy.approval.Outcome.Reason.POWER_NOT_HELD;
import static etdz.policy.approval.Outcome.Reason.SAMPLE_MATTER;
import static etdz.policy.approval.Outcome.Reason.SAMPLE_POWER;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.ZoneCode;
import etdz.common.service.ServiceTest;
import etdz.policy.approval.Case;
import etdz.policy.approval.CaseExamples;
import etdz.policy.approval.Command.Accept;
import etdz.policy.approval.Outcome.Moved;
import etdz.policy.approval.Outcome.Obstacle;
import etdz.policy.approval.Outcome.Reason;
import etdz.policy.approval.Outcome.TurnedDown;
import etdz.policy.approval.application.Application;
import etdz.policy.approval.application.Dossier;
import etdz.policy.approval.application.Terms;
import etdz.policy.approval.decision.DecidingCase.Wish;
import etdz.policy.approval.register.Numbering;
import etdz.policy.approval.stage.Decision.Ascertained;
import etdz.policy.approval.stage.Proposal.Result;
import etdz.policy.power.register.Powers;
import etdz.policy.zone.Zones;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// No real decision rests on what is only a sample, or on a bound that nobody looked at.
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

    @Test
    void a_bound_of_the_delegation_that_the_case_does_not_speak_of_is_found_out_first() {
        var held = accepted("SMP-SL-001", "hohhot");
        var desk = new DecidingCase(powers, zones, numbering, heard, issuing, true);

        assertThat(desk.decide(held, wish(null), NOW))
                .isEqualTo(new TurnedDown(List.of(new Obstacle(POWER_BOUND_UNKNOWN, "AREA"))));
        assertThat(desk.decide(held, wish(new Ascertained(false, null)), NOW))
                .isInstanceOf(TurnedDown.class);
        var outside = new Ascertained(true, null);
        var granted = moved(desk.decide(held, wish(outside), NOW));

        assertThat(granted.stage().grant().orElseThrow().decision().authority().ascertained())
                .isEqualTo(outside);
    }

    @Test
    void a_project_above_what_was_delegated_is_decided_by_the_original_organ() {
        var held = accepted("SMP-ZJ-001", "bayannur");
        var desk = new DecidingCase(powers, zones, numbering, heard, issuing, true);
        var most = new BigDecimal("100000");

        assertThat(desk.decide(held, wish(null), NOW))
                .isEqualTo(new TurnedDown(List.of(new Obstacle(POWER_BOUND_UNKNOWN, "AMOUNT"))));
        assertThat(desk.decide(held, wish(new Ascertained(null, most.add(BigDecimal.ONE))), NOW))
                .isEqualTo(new TurnedDown(List.of(new Obstacle(POWER_NOT_HELD, "SMP-ZJ-001"))));
        assertThat(desk.decide(held, wish(new Ascertained(null, most)), NOW))
                .isInstanceOf(Moved.class);
    }

    private List<Reason> reasons(Case held, boolean demo) {
        return new DecidingCase(powers, zones, numbering, heard, issuing, demo)
                .obstacles(held, Result.GRANTED, Set.of(), "approver-hohhot", NOW).stream()
                        .map(Obstacle::reason)
                        .toList();
    }

    private static Wish wish(@Nullable Ascertained found) {
        return new Wish(
                Result.GRANTED, null, List.of(), Optional.ofNullable(found), "approver-hohhot");
    }

    /// A case that does not say where or how large the project is.
    private static Case accepted(String matter, String zone) {
        var model = application(matter, NOW);
        var application =
                new Application(
                        model.matter(),
                        new ZoneCode(zone),
                        model.applicant(),
                        model.openedBy(),
                        model.contact(),
                        null,
                        model.receivedAt());
        var filed = dossier();
        var dossier = new Dossier(filed.form(), null, null, filed.materials());
        var submitted = Case.submitted(CaseExamples.ID, application, dossier, NOW);
        return moved(submitted.on(new Accept(Set.of()), "officer-" + zone, NOW));
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
