package etdz.policy.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import etdz.common.CreditCode;
import etdz.common.Money;
import etdz.common.ZoneCode;
import etdz.common.crypto.Confidential;
import etdz.common.crypto.TestVault;
import etdz.common.time.China;
import etdz.common.time.Moment;
import etdz.common.time.WorkingDays;
import etdz.policy.approval.Command.Grant;
import etdz.policy.approval.Command.Refuse;
import etdz.policy.approval.Command.RequestCorrection;
import etdz.policy.approval.Outcome.Moved;
import etdz.policy.approval.Outcome.Obstacle;
import etdz.policy.approval.Outcome.Reason;
import etdz.policy.approval.Outcome.TurnedDown;
import etdz.policy.approval.application.Application;
import etdz.policy.approval.application.Application.Applicant;
import etdz.policy.approval.application.Application.Contact;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.application.Dossier;
import etdz.policy.approval.application.Dossier.Given;
import etdz.policy.approval.application.Project;
import etdz.policy.approval.application.Terms;
import etdz.policy.approval.stage.Correction;
import etdz.policy.approval.stage.Decision.Authority;
import etdz.policy.approval.stage.Decision.Body;
import etdz.policy.attachment.document.DocumentId;
import etdz.policy.clock.calendar.CalendarFixture;
import etdz.policy.matter.MaterialCode;
import etdz.policy.matter.edition.CatalogueFixture;
import etdz.policy.power.grant.Mode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Example values, cases and ways to read an outcome, for the tests of cases.
public final class CaseExamples {

    public static final WorkingDays CALENDAR = CalendarFixture.calendar();
    public static final Moment NOW = on("2026-09-18");
    public static final ZoneCode ZONE = new ZoneCode("hohhot");
    public static final Applicant APPLICANT =
            new Applicant(new CreditCode("91150100MA0N00016K"), "呼和浩特示例甲一生物药品有限公司（虚构）");
    public static final MaterialCode LICENCE = new MaterialCode("business-licence");
    public static final MaterialCode FORM = new MaterialCode("filing-form");
    public static final MaterialCode ATTORNEY = new MaterialCode("power-of-attorney");
    public static final Given POWER_OF_ATTORNEY =
            new Given(ATTORNEY, new DocumentId("DOC-3"), "授权委托书.pdf");
    public static final Authority AUTHORITY =
            new Authority(
                    Mode.PASSED_DOWN,
                    new Body("committee-hohhot", "呼和浩特经济技术开发区管理委员会"),
                    new Body("committee-hohhot", "呼和浩特经济技术开发区管理委员会"),
                    new Body("committee-hohhot", "呼和浩特经济技术开发区管理委员会"),
                    "示例赋权文件",
                    true,
                    null);
    public static final Grant GRANT =
            new Grant("150100〔2026〕1号", AUTHORITY, null, List.of(), null, Set.of());
    public static final Refuse REFUSE =
            new Refuse("150100〔2026〕2号", "不在本区范围内建设", AUTHORITY, Set.of());
    public static final RequestCorrection TELL =
            new RequestCorrection(List.of(new Correction.Item(FORM, "建设地点与申请表不一致")));
    public static final CaseId ID = new CaseId("150100-2026-000001");
    private static final Confidential CONTACT =
            TestVault.VAULT
                    .safe("cases", "application.contact", Contact.class)
                    .close(ID.value(), new Contact("示例联系人", "13800000000"));

    private CaseExamples() {}

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /// Half past nine in the morning of a day.
    public static Moment on(String day) {
        var at = LocalDate.parse(day).atTime(9, 30).atZone(China.ZONE).toInstant();
        return new Moment(at, CALENDAR);
    }

    public static Application application() {
        return application("SMP-FG-001", NOW);
    }

    public static Application application(String matter, Moment at) {
        return new Application(
                Terms.of(CatalogueFixture.matter(matter, 1)),
                ZONE,
                APPLICANT,
                "applicant-1",
                CONTACT,
                null,
                at.at());
    }

    public static Dossier dossier() {
        return new Dossier(
                "{\"projectName\":\"示例生产线（虚构）\"}",
                new Project("示例生产线（虚构）", "金川区块", "2720", Money.wan(new BigDecimal("1200"))),
                null,
                List.of(
                        new Given(LICENCE, new DocumentId("DOC-1"), "营业执照.pdf"),
                        new Given(FORM, new DocumentId("DOC-2"), "备案信息表.pdf")));
    }

    public static Case submitted() {
        return submitted("SMP-FG-001");
    }

    public static Case submitted(String matter) {
        return Case.submitted(ID, application(matter, NOW), dossier(), NOW);
    }

    public static Case after(Case held, Command... commands) {
        for (var command : commands) {
            held = moved(held.on(command, "somebody", NOW));
        }
        return held;
    }

    public static Case moved(Outcome outcome) {
        return assertThat(outcome).asInstanceOf(type(Moved.class)).actual().next();
    }

    public static @Nullable LocalDate statutoryDue(Case held) {
        var acceptance = held.stage().reached();
        return acceptance == null ? null : acceptance.statutoryDueOn();
    }

    public static TurnedDown turnedDown(Outcome outcome) {
        assertThat(outcome).isInstanceOf(TurnedDown.class);
        return (TurnedDown) outcome;
    }

    public static List<Reason> reasons(Outcome outcome) {
        return turnedDown(outcome).obstacles().stream().map(Obstacle::reason).toList();
    }
}
