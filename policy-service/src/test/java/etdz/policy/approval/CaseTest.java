package etdz.policy.approval;

import static etdz.policy.approval.CaseExamples.APPLICANT;
import static etdz.policy.approval.CaseExamples.ATTORNEY;
import static etdz.policy.approval.CaseExamples.AUTHORITY;
import static etdz.policy.approval.CaseExamples.GRANT;
import static etdz.policy.approval.CaseExamples.ID;
import static etdz.policy.approval.CaseExamples.LICENCE;
import static etdz.policy.approval.CaseExamples.NOW;
import static etdz.policy.approval.CaseExamples.POWER_OF_ATTORNEY;
import static etdz.policy.approval.CaseExamples.REFUSE;
import static etdz.policy.approval.CaseExamples.TELL;
import static etdz.policy.approval.CaseExamples.ZONE;
import static etdz.policy.approval.CaseExamples.after;
import static etdz.policy.approval.CaseExamples.application;
import static etdz.policy.approval.CaseExamples.day;
import static etdz.policy.approval.CaseExamples.dossier;
import static etdz.policy.approval.CaseExamples.moved;
import static etdz.policy.approval.CaseExamples.on;
import static etdz.policy.approval.CaseExamples.submitted;
import static etdz.policy.approval.Outcome.Reason.MATERIALS_STILL_MISSING;
import static etdz.policy.approval.Outcome.Reason.MATERIAL_CANNOT_FOLLOW;
import static etdz.policy.approval.Outcome.Reason.MATERIAL_NOT_MISSING;
import static etdz.policy.approval.Outcome.Reason.NOT_AT_THIS_STAGE;
import static etdz.policy.approval.Outcome.Reason.TOLD_ONCE_ALREADY;
import static etdz.policy.approval.Outcome.Reason.TOLD_TOO_LATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import etdz.policy.approval.Command.Accept;
import etdz.policy.approval.Command.AnswerCorrection;
import etdz.policy.approval.Command.PassOver;
import etdz.policy.approval.Command.Supply;
import etdz.policy.approval.Command.Withdraw;
import etdz.policy.approval.Outcome.Moved;
import etdz.policy.approval.Outcome.Obstacle;
import etdz.policy.approval.Outcome.TurnedDown;
import etdz.policy.approval.stage.Acceptance;
import etdz.policy.approval.stage.Correction;
import etdz.policy.approval.stage.Decision;
import etdz.policy.approval.stage.Handling;
import etdz.policy.approval.stage.Queue;
import etdz.policy.approval.stage.Queue.Duty;
import etdz.policy.approval.stage.Stage;
import etdz.policy.approval.stage.Stage.Accepted;
import etdz.policy.approval.stage.Stage.Granted;
import etdz.policy.approval.stage.Stage.Refused;
import etdz.policy.approval.stage.Status;
import etdz.policy.clock.ClockEvent.Started;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CaseTest {

    @Test
    void a_case_is_to_be_answered_within_five_working_days() {
        assertThat(submitted().stage())
                .isEqualTo(new Stage.Submitted(day("2026-09-18"), day("2026-09-24"), false));
        assertThat(submitted().queue())
                .isEqualTo(queue(Duty.ACCEPTANCE, "2026-09-18", "2026-09-24", "2026-09-23"));
    }

    @Test
    void acceptance_starts_the_clocks_of_law_and_promise() {
        var accepted = after(submitted("SMP-HB-001"), new Accept(Set.of()));

        assertThat(accepted.stage())
                .isEqualTo(
                        new Accepted(
                                Handling.begun(
                                        new Acceptance(
                                                day("2026-09-18"),
                                                false,
                                                List.of(new Started(day("2026-09-18"))),
                                                day("2026-11-05"),
                                                day("2026-10-09"),
                                                false),
                                        Set.of())));
        assertThat(accepted.dueOn()).isEqualTo(day("2026-10-09"));
    }

    @Test
    void where_the_law_sets_no_limit_no_due_date_is_invented() {
        assertThat(after(submitted(), new Accept(Set.of())).stage().reached())
                .isEqualTo(
                        new Acceptance(
                                day("2026-09-18"),
                                false,
                                List.of(new Started(day("2026-09-18"))),
                                null,
                                day("2026-09-20"),
                                false));
    }

    @Test
    void a_due_date_in_a_year_without_a_notice_is_provisional() {
        var late = on("2026-12-28");
        var held = Case.submitted(ID, application("SMP-HB-001", late), dossier(), late);

        assertThat(((Stage.Submitted) held.stage()).provisional()).isTrue();
        assertThat(moved(held.on(new Accept(Set.of()), "officer-hohhot", late)).stage().reached())
                .extracting(Acceptance::provisional)
                .isEqualTo(true);
    }

    @Test
    void silence_beyond_five_working_days_is_acceptance_on_the_day_of_receipt() {
        assertThat(submitted().on(new PassOver(), "law", on("2026-09-24")))
                .isEqualTo(new TurnedDown(NOT_AT_THIS_STAGE));
        for (var command : List.of(new PassOver(), new Accept(Set.of()))) {
            var accepted = moved(submitted().on(command, "law", on("2026-09-25")));

            assertThat(accepted.stage().reached())
                    .extracting(Acceptance::on, Acceptance::deemed)
                    .containsExactly(day("2026-09-18"), true);
            assertThat(accepted.outbox().getLast().data().move())
                    .isEqualTo(new Move.Accepted(true));
        }
    }

    @Test
    void the_applicant_is_told_once() {
        var told = after(submitted(), TELL);
        var corrected = after(told, new AnswerCorrection(dossier()));

        assertThat(told.queue())
                .isEqualTo(queue(Duty.WAITING, "2026-09-18", "9999-12-31", "9999-12-31"));
        assertThat(corrected.on(TELL, "officer-hohhot", NOW))
                .isEqualTo(new TurnedDown(TOLD_ONCE_ALREADY));
        assertThat(corrected.corrections())
                .containsExactly(new Correction(NOW.at(), TELL.items(), NOW.at()));
    }

    @Test
    void nobody_is_told_after_five_working_days() {
        assertThat(submitted().on(TELL, "officer-hohhot", on("2026-09-24")))
                .isInstanceOf(Moved.class);
        assertThat(submitted().on(TELL, "officer-hohhot", on("2026-09-25")))
                .isEqualTo(new TurnedDown(TOLD_TOO_LATE));
    }

    @Test
    void the_answer_to_a_correction_counts_as_received_on_its_day() {
        var told = after(submitted(), TELL);

        assertThat(
                        moved(
                                        told.on(
                                                new AnswerCorrection(dossier()),
                                                "applicant-1",
                                                on("2026-10-12")))
                                .stage())
                .isEqualTo(new Stage.Submitted(day("2026-10-12"), day("2026-10-19"), false));
    }

    @Test
    void a_case_is_accepted_while_a_material_that_may_follow_is_missing() {
        var accepted = after(submitted(), new Accept(Set.of(ATTORNEY)));

        assertThat(accepted.stage().lacking()).containsExactly(ATTORNEY);
        assertThat(accepted.queue())
                .isEqualTo(queue(Duty.WAITING, "2026-09-18", "2026-09-20", "2026-09-18"));
    }

    @Test
    void a_case_is_not_accepted_without_a_material_that_may_not_follow() {
        assertThat(submitted().on(new Accept(Set.of(LICENCE)), "officer-hohhot", NOW))
                .isEqualTo(new TurnedDown(MATERIAL_CANNOT_FOLLOW));
    }

    @Test
    void nothing_is_granted_before_the_missing_material_is_in() {
        var accepted = after(submitted(), new Accept(Set.of(ATTORNEY)));

        assertThat(accepted.on(GRANT, "approver-hohhot", NOW))
                .isEqualTo(
                        new TurnedDown(
                                List.of(new Obstacle(MATERIALS_STILL_MISSING, ATTORNEY.value()))));
        assertThat(after(accepted, new Supply(POWER_OF_ATTORNEY), GRANT).stage())
                .isInstanceOf(Granted.class);
    }

    @Test
    void a_material_is_supplied_only_once() {
        var complete =
                after(submitted(), new Accept(Set.of(ATTORNEY)), new Supply(POWER_OF_ATTORNEY));

        assertThat(complete.on(new Supply(POWER_OF_ATTORNEY), "applicant-1", NOW))
                .isEqualTo(new TurnedDown(MATERIAL_NOT_MISSING));
        assertThat(complete.dossier().given(ATTORNEY)).contains(POWER_OF_ATTORNEY);
    }

    @Test
    void nothing_is_decided_before_acceptance() {
        for (var decision : List.of(GRANT, REFUSE)) {
            assertThat(submitted().on(decision, "approver-hohhot", NOW))
                    .isEqualTo(new TurnedDown(NOT_AT_THIS_STAGE));
        }
    }

    @Test
    void a_refusal_keeps_its_ground_and_in_whose_name_it_was_made() {
        assertThat(after(submitted(), new Accept(Set.of()), REFUSE).stage())
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::decision)
                .isEqualTo(
                        new Decision(NOW.at(), "somebody", AUTHORITY, REFUSE.ground(), List.of()));
    }

    @Test
    void a_closed_case_takes_no_command_and_is_in_no_queue() {
        var withdrawn = after(submitted(), new Withdraw());

        assertThat(withdrawn.on(new Accept(Set.of()), "officer-hohhot", NOW))
                .isEqualTo(new TurnedDown(NOT_AT_THIS_STAGE));
        assertThat(withdrawn.queue()).isNull();
    }

    @Test
    void every_version_has_one_event_and_one_line_of_history() {
        var granted =
                after(
                        submitted(),
                        TELL,
                        new AnswerCorrection(dossier()),
                        new Accept(Set.of(ATTORNEY)),
                        new Supply(POWER_OF_ATTORNEY),
                        GRANT);

        assertThat(granted.outbox())
                .extracting(CaseEvent::type)
                .containsExactly(
                        "etdz.policy.case.submitted.v1",
                        "etdz.policy.case.correction-requested.v1",
                        "etdz.policy.case.corrected.v1",
                        "etdz.policy.case.accepted.v1",
                        "etdz.policy.case.material-supplied.v1",
                        "etdz.policy.case.granted.v1");
        assertThat(granted.outbox())
                .extracting(CaseEvent::sequence)
                .containsExactly(1L, 2L, 3L, 4L, 5L, granted.version());
        assertThat(granted.history())
                .extracting(Case.Entry::move)
                .containsExactly(
                        "Submitted",
                        "CorrectionRequested",
                        "Corrected",
                        "Accepted",
                        "MaterialSupplied",
                        "Granted");
    }

    @Test
    void an_event_tells_the_state_after_the_move_and_the_move() {
        var event = after(submitted(), new Accept(Set.of(ATTORNEY))).outbox().getLast();

        assertThat(event.id()).isEqualTo("150100-2026-000001-2");
        assertThat(event.data())
                .isEqualTo(
                        new PublicCase(
                                ID,
                                new PublicCase.MatterName(
                                        application().matter().code(),
                                        1,
                                        application().matter().name()),
                                ZONE,
                                APPLICANT,
                                "Accepted",
                                Status.MATERIALS_TO_FOLLOW,
                                null,
                                day("2026-09-18"),
                                day("2026-09-18"),
                                null,
                                day("2026-09-20"),
                                false,
                                Set.of(ATTORNEY),
                                0,
                                application().matter().resultType(),
                                dossier().project(),
                                null,
                                null,
                                2,
                                new Move.Accepted(false)));
    }

    @Test
    void the_diagram_in_the_docs_shows_the_moves_the_code_allows() {
        var moves =
                CaseSteps.all().stream()
                        .map(step ->
                                "    %s --> %s: %s\n"
                                        .formatted(
                                                step.from().stage().name(),
                                                step.to().stage().name(),
                                                step.command().getClass().getSimpleName()))
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining());

        assertThat(Path.of("docs/states/case.mmd"))
                .content()
                .isEqualTo("stateDiagram-v2\n    [*] --> Submitted\n" + moves);
    }

    private static Queue queue(Duty duty, String since, String until, String warnOn) {
        return new Queue(
                duty,
                day(since),
                day(until),
                day(warnOn),
                until + " " + submitted().id().value(),
                Queue.NOBODY,
                true);
    }
}
