package etdz.investment.lead;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.CreditCode;
import etdz.common.Money;
import etdz.common.ZoneCode;
import etdz.common.crypto.TestVault;
import etdz.common.http.EventContract;
import etdz.common.time.CalendarYear;
import etdz.common.time.CalendarYear.Status;
import etdz.common.time.Moment;
import etdz.common.time.WorkingDays;
import etdz.investment.lead.Command.Convert;
import etdz.investment.lead.Command.Lose;
import etdz.investment.lead.Command.Negotiate;
import etdz.investment.lead.Command.NoteContact;
import etdz.investment.lead.Command.PlanStep;
import etdz.investment.lead.Command.Reckon;
import etdz.investment.lead.Command.Register;
import etdz.investment.lead.Command.Reopen;
import etdz.investment.lead.Command.Sign;
import etdz.investment.lead.Command.StepBack;
import etdz.investment.lead.Command.Take;
import etdz.investment.lead.LeadStage.Contacted;
import etdz.investment.lead.LeadStage.Converted;
import etdz.investment.lead.LeadStage.Registered;
import etdz.investment.lead.LeadTerms.Term;
import etdz.investment.lead.Outcome.Moved;
import etdz.investment.lead.Outcome.Reason;
import etdz.investment.lead.Outcome.TurnedDown;
import etdz.investment.project.ProjectId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

public class LeadTest {

    public static final Instant NOW = Instant.parse("2026-09-18T01:30:00Z");
    public static final ZoneCode HOHHOT = new ZoneCode("hohhot");
    public static final CreditCode FIRM = new CreditCode("91150100MA0N00016K");
    public static final ProjectId PROJECT = new ProjectId("PRJ-150100-2026-000001");
    public static final String OFFICER = "officer-hohhot";

    public static final LeadTerms TERMS = new LeadTerms(new Term(1, "示例"), new Term(10, "示例"));

    /// The Tuesday after the Friday [#NOW]; the reply was due on the Monday.
    public static final Moment TUESDAY =
            new Moment(
                    NOW.plus(Duration.ofDays(4)),
                    WorkingDays.of(
                            List.of(new CalendarYear(2026, Status.FINAL, Set.of(), Set.of()))));

    static final LocalDate DAY = LocalDate.of(2026, 9, 18);
    static final NoteContact CALLED = new NoteContact("电话沟通（示例）");
    static final Sign SIGN = new Sign(DAY, "框架协议（示例）");
    static final Register REGISTER = new Register(DAY, FIRM, "示例企业（虚构）");
    static final List<Command> COMMANDS =
            List.of(
                    new Take("示例受理员"),
                    CALLED,
                    new PlanStep(new NextStep("考察地块（示例）", DAY.plusDays(4))),
                    new Reckon(new Estimate(Money.yuan(new BigDecimal("9")), 60, "2027Q1")),
                    new Negotiate(),
                    SIGN,
                    REGISTER,
                    new StepBack("误操作（示例）"),
                    new Lose("改投他处（示例）"),
                    new Reopen("重新接洽（示例）"),
                    new Convert(PROJECT));

    @Test
    void the_first_contact_answers_the_investor_and_moves_the_lead_on() {
        var opened = opened();
        assertThat(opened.awaitsReplySince()).isEqualTo(NOW);

        var contacted = after(opened, CALLED);

        assertThat(contacted.awaitsReplySince()).isNull();
        assertThat(contacted.stage()).isEqualTo(new Contacted(NOW.plusSeconds(60)));
        assertThat(contacted.touchedAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(contacted.history().getLast().text()).isEqualTo(CALLED.text());
    }

    @Test
    void nothing_is_negotiated_before_anybody_talked_to_the_investor() {
        assertThat(refused(opened(), new Negotiate())).isEqualTo(Reason.LEAD_NOT_CONTACTED);
        assertThat(refused(after(opened(), CALLED), SIGN)).isEqualTo(Reason.LEAD_NOT_AT_THIS_STAGE);
    }

    @Test
    void it_goes_one_stage_on_and_one_back() {
        var signed = after(opened(), CALLED, new Negotiate(), SIGN);
        var registered = after(signed, REGISTER);
        assertThat(registered.stage()).isInstanceOf(Registered.class);

        var back = after(registered, new StepBack("误操作（示例）"));

        assertThat(back.stage()).isEqualTo(signed.stage());
        assertThat(back.earlier()).isEqualTo(signed.earlier());
        assertThat(refused(opened(), new StepBack("?"))).isEqualTo(Reason.LEAD_NOT_AT_THIS_STAGE);
    }

    @Test
    void a_lost_lead_goes_on_where_it_stood() {
        var lost = after(opened(), new Lose("改投他处（示例）"));
        assertThat(lost.awaitsReplySince()).isNull();
        assertThat(refused(lost, CALLED)).isEqualTo(Reason.LEAD_ENDED);

        var reopened = after(lost, new Reopen("重新接洽（示例）"));

        assertThat(reopened.stage()).isEqualTo(opened().stage());
        assertThat(reopened.awaitsReplySince()).isEqualTo(NOW);
        assertThat(refused(opened(), new Reopen("?"))).isEqualTo(Reason.LEAD_OPEN);
    }

    @Test
    void an_effect_of_an_event_is_remembered() {
        var registered = after(opened(), CALLED, new Negotiate(), SIGN, REGISTER);

        var outcome = registered.onEvent(new Convert(PROJECT), "150100-2026-1", 6, "system", NOW);

        var converted = ((Moved) outcome).next();
        assertThat(converted.stage()).isInstanceOf(Converted.class);
        assertThat(converted.hasSeen("150100-2026-1", 6)).isTrue();
        assertThat(after(converted, new Reopen("误关联（示例）")).hasSeen("150100-2026-1", 6)).isTrue();
        assertThat(converted.hasSeen("150100-2026-2", 6)).isFalse();
    }

    @Test
    void a_long_history_keeps_its_newest_lines() {
        var held = opened();
        for (var i = 0; i < 150; i++) {
            held = after(held, CALLED).untold();
        }

        assertThat(held.history()).hasSize(Lead.MOST_ENTRIES);
        assertThat(held.version()).isEqualTo(151);
    }

    @Test
    void no_event_tells_whom_to_call_or_what_was_said() {
        for (var held : everyMove()) {
            assertThat(held.outbox().getLast().data().toString())
                    .doesNotContain("示例联系人", "13800000000", "电话沟通", "改投他处");
        }
    }

    @Test
    void a_contact_is_masked_so_that_nobody_can_be_called() {
        var contact = new Contact("示例联系人", "13800000000", "contact@example.com");

        assertThat(contact.masked()).isEqualTo(new Contact("示**", "138****", "c****@example.com"));
        assertThat(new Contact("示", null, "@").masked())
                .isEqualTo(new Contact("示**", null, "****"));
    }

    @Test
    void the_same_is_found_without_width_case_spaces_and_punctuation() {
        assertThat(Likeness.normal("示例 ＡＢＣ（一期）·项目")).isEqualTo("示例abc一期项目");
        assertThat(Likeness.of("示例", "某公司", "").investorAndPlace()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyMove")
    void an_event_keeps_to_its_schema_and_is_the_published_example(Lead held) {
        var event = held.outbox().getLast();

        EventContract.isTheExample(event.type(), event.data());
        assertThat(LeadEvent.restated(held)).isEqualTo(event);
    }

    @Test
    void every_move_has_a_schema_and_stands_in_the_asyncapi_file() {
        EventContract.tellsEveryMove(
                Move.class,
                everyMove().stream().map(held -> held.outbox().getLast().type()).toList());
    }

    @Test
    void the_diagram_in_the_docs_shows_the_moves_the_code_allows() {
        var moves = new TreeSet<String>();
        var open = new ArrayDeque<>(List.of(opened()));
        var seen = new HashSet<String>(Set.of("LEAD"));
        while (!open.isEmpty()) {
            var held = open.remove();
            for (var command : COMMANDS) {
                if (held.on(command, OFFICER, NOW) instanceof Moved(var next)) {
                    moves.add(
                            "    %s --> %s: %s\n"
                                    .formatted(
                                            held.stage().label(),
                                            next.stage().label(),
                                            command.getClass().getSimpleName()));
                    if (seen.add(next.stage().label())) {
                        open.add(next);
                    }
                }
            }
        }

        assertThat(Path.of("docs/states/lead.mmd"))
                .content()
                .isEqualTo("stateDiagram-v2\n    [*] --> LEAD\n" + String.join("", moves));
    }

    /// One lead after each kind of move.
    public static List<Lead> everyMove() {
        var contacted = after(opened(), CALLED);
        var negotiating = after(contacted, new Negotiate());
        var lost = after(negotiating, new Lose("改投他处（示例）"));
        return List.of(
                opened(),
                after(opened(), new Take("示例受理员")),
                contacted,
                after(contacted, COMMANDS.get(2)),
                after(contacted, COMMANDS.get(3)),
                negotiating,
                after(negotiating, new StepBack("误操作（示例）")),
                lost,
                after(lost, new Reopen("重新接洽（示例）")),
                after(negotiating, SIGN, REGISTER, new Convert(PROJECT)),
                opened().reminded(Reminder.LATE, TERMS, TUESDAY).orElseThrow());
    }

    static Lead opened() {
        return opened("LEAD-1", HOHHOT, "示例储能电池组装线", NOW);
    }

    public static Lead opened(String id, ZoneCode zone, String name, Instant at) {
        return Lead.opened(
                new LeadId(id),
                zone,
                new Prospect(name, "新能源片区", "3841"),
                Source.ENQUIRY,
                new Investor("示例储能科技有限公司（虚构）", null, "investor-1"),
                TestVault.VAULT
                        .safe("leads", "contact", Contact.class)
                        .close(id, new Contact("示例联系人", "13800000000", null)),
                new Estimate(Money.yuan(new BigDecimal("450000000")), 50, "2027Q2"),
                null,
                "了解用地和电价（示例）",
                "investor-1",
                at);
    }

    /// Up to the registered enterprise, as the events of filings look for it.
    public static Lead registered(String id, ZoneCode zone, String name, CreditCode firm) {
        var register = new Register(DAY, firm, "示例企业（虚构）");
        return after(opened(id, zone, name, NOW), CALLED, new Negotiate(), SIGN, register);
    }

    public static Lead after(Lead held, Command... commands) {
        var next = held;
        for (var command : commands) {
            var at = next.history().getLast().at().plus(Duration.ofMinutes(1));
            next = ((Moved) next.on(command, OFFICER, at)).next();
        }
        return next;
    }

    private static Reason refused(Lead held, Command command) {
        return ((TurnedDown) held.on(command, OFFICER, NOW)).reason();
    }
}
