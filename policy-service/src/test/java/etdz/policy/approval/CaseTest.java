package etdz.policy.approval;

import static etdz.policy.approval.Outcome.Reason.MATERIALS_STILL_MISSING;
import static etdz.policy.approval.Outcome.Reason.MATERIAL_CANNOT_FOLLOW;
import static etdz.policy.approval.Outcome.Reason.MATERIAL_NOT_MISSING;
import static etdz.policy.approval.Outcome.Reason.NOT_AT_THIS_STAGE;
import static etdz.policy.approval.Outcome.Reason.TOLD_ONCE_ALREADY;
import static etdz.policy.approval.Outcome.Reason.TOLD_TOO_LATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import etdz.common.CreditCode;
import etdz.common.Money;
import etdz.common.ZoneCode;
import etdz.common.time.China;
import etdz.common.time.Moment;
import etdz.common.time.WorkingDays;
import etdz.policy.approval.Application.Applicant;
import etdz.policy.approval.Application.Contact;
import etdz.policy.approval.Command.Accept;
import etdz.policy.approval.Command.AnswerCorrection;
import etdz.policy.approval.Command.Grant;
import etdz.policy.approval.Command.PassOver;
import etdz.policy.approval.Command.Refuse;
import etdz.policy.approval.Command.RequestCorrection;
import etdz.policy.approval.Command.Supply;
import etdz.policy.approval.Command.Withdraw;
import etdz.policy.approval.Decision.Authority;
import etdz.policy.approval.Decision.Body;
import etdz.policy.approval.Dossier.Given;
import etdz.policy.approval.Outcome.Moved;
import etdz.policy.approval.Outcome.Obstacle;
import etdz.policy.approval.Outcome.TurnedDown;
import etdz.policy.approval.Queue.Duty;
import etdz.policy.approval.Stage.Accepted;
import etdz.policy.approval.Stage.Granted;
import etdz.policy.approval.Stage.Refused;
import etdz.policy.attachment.DocumentId;
import etdz.policy.clock.CalendarFixture;
import etdz.policy.clock.ClockEvent.Started;
import etdz.policy.matter.CatalogueFixture;
import etdz.policy.matter.MaterialCode;
import etdz.policy.power.Mode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CaseTest {

    static final WorkingDays CALENDAR = CalendarFixture.calendar();
    static final Moment NOW = on("2026-09-18");
    static final ZoneCode ZONE = new ZoneCode("hohhot");
    static final Applicant APPLICANT =
            new Applicant(new CreditCode("91150100MA0N00016K"), "呼和浩特示例甲一生物药品有限公司（虚构）");
    static final MaterialCode LICENCE = new MaterialCode("business-licence");
    static final MaterialCode FORM = new MaterialCode("filing-form");
    static final MaterialCode ATTORNEY = new MaterialCode("power-of-attorney");
    static final Given POWER_OF_ATTORNEY =
            new Given(ATTORNEY, new DocumentId("DOC-3"), "授权委托书.pdf");
    static final Authority AUTHORITY =
            new Authority(
                    Mode.PASSED_DOWN,
                    new Body("committee-hohhot", "呼和浩特经济技术开发区管理委员会"),
                    new Body("committee-hohhot", "呼和浩特经济技术开发区管理委员会"),
                    new Body("committee-hohhot", "呼和浩特经济技术开发区管理委员会"),
                    "示例赋权文件",
                    true);
    static final Grant GRANT =
            new Grant("150100〔2026〕1号", AUTHORITY, null, List.of(), null, Set.of());
    static final Refuse REFUSE = new Refuse("150100〔2026〕2号", "不在本区范围内建设", AUTHORITY, Set.of());
    static final RequestCorrection TELL =
            new RequestCorrection(List.of(new Correction.Item(FORM, "建设地点与申请表不一致")));

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
                                Set.of(ATTORNEY),
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

    static final CaseId ID = new CaseId("150100-2026-000001");

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /// Half past nine in the morning of a day.
    static Moment on(String day) {
        var at = LocalDate.parse(day).atTime(9, 30).atZone(China.ZONE).toInstant();
        return new Moment(at, CALENDAR);
    }

    static Application application() {
        return application("SMP-FG-001", NOW);
    }

    static Application application(String matter, Moment at) {
        return new Application(
                Terms.of(CatalogueFixture.matter(matter, 1)),
                ZONE,
                APPLICANT,
                "applicant-1",
                new Contact("示例联系人", "13800000000"),
                null,
                at.at());
    }

    static Dossier dossier() {
        return new Dossier(
                "{\"projectName\":\"示例生产线（虚构）\"}",
                new Project("示例生产线（虚构）", "金川区块", "2720", Money.wan(new BigDecimal("1200"))),
                List.of(
                        new Given(LICENCE, new DocumentId("DOC-1"), "营业执照.pdf"),
                        new Given(FORM, new DocumentId("DOC-2"), "备案信息表.pdf")));
    }

    static Case submitted() {
        return submitted("SMP-FG-001");
    }

    static Case submitted(String matter) {
        return Case.submitted(ID, application(matter, NOW), dossier(), NOW);
    }

    static Case after(Case held, Command... commands) {
        for (var command : commands) {
            held = moved(held.on(command, "somebody", NOW));
        }
        return held;
    }

    static Case moved(Outcome outcome) {
        return assertThat(outcome).asInstanceOf(type(Moved.class)).actual().next();
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
