package etdz.investment.lead.desk;

import etdz.common.CreditCode;
import etdz.common.Money;
import etdz.common.ZoneCode;
import etdz.common.time.Moment;
import etdz.investment.lead.Command;
import etdz.investment.lead.Command.Lose;
import etdz.investment.lead.Command.Negotiate;
import etdz.investment.lead.Command.NoteContact;
import etdz.investment.lead.Command.PlanStep;
import etdz.investment.lead.Command.Register;
import etdz.investment.lead.Command.Sign;
import etdz.investment.lead.Contact;
import etdz.investment.lead.Estimate;
import etdz.investment.lead.Investor;
import etdz.investment.lead.Lead;
import etdz.investment.lead.LeadId;
import etdz.investment.lead.NextStep;
import etdz.investment.lead.Outcome.Moved;
import etdz.investment.lead.Owner;
import etdz.investment.lead.Prospect;
import etdz.investment.lead.Source;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Invented leads for a demonstration: at every stage, one that waits too long for its first reply
/// and one that stands still.
@Component
@ConditionalOnProperty("etdz.demo")
public class SampleLeads {

    private static final List<String> ZONES = List.of("hohhot", "hulunbuir", "bayannur");
    private static final Duration BETWEEN_MOVES = Duration.ofHours(20);
    private static final NoteContact CALLED = new NoteContact("电话沟通投资意向（示例）");

    /// @param days ago it was opened
    /// @param acts as many as it takes to its stage, one after the other
    private record Story(
            String name,
            String investor,
            String place,
            String industry,
            Source source,
            int days,
            Estimate estimate,
            List<Command> acts) {}

    private final Leads leads;
    private final LeadContacts contacts;
    private final LeadDesk desk;

    SampleLeads(Leads leads, LeadContacts contacts, LeadDesk desk) {
        this.leads = leads;
        this.contacts = contacts;
        this.desk = desk;
    }

    /// How many were added; none the second time.
    public int seed() {
        var now = desk.now();
        var all = new ArrayList<Lead>();
        for (var zone : ZONES) {
            var stories = stories(now);
            for (var number = 0; number < stories.size(); number++) {
                all.add(lead(new ZoneCode(zone), number, stories.get(number), now));
            }
        }
        return leads.addMissing(all);
    }

    private static List<Story> stories(Moment now) {
        var today = now.today();
        return List.of(
                new Story(
                        "示例风电叶片生产基地",
                        "示例风能装备有限公司（虚构）",
                        "",
                        "38",
                        Source.ENQUIRY,
                        0,
                        estimate("300000000", "CNY", null, null),
                        List.of()),
                new Story(
                        "示例冷链物流园",
                        "示例冷链物流有限公司（虚构）",
                        "物流片区",
                        "59",
                        Source.ENQUIRY,
                        12,
                        estimate("86000000", "CNY", null, "2027Q3"),
                        List.of()),
                new Story(
                        "示例兽用疫苗项目",
                        "Sample Animal Health GmbH (fictitious)",
                        "医药片区",
                        "2750",
                        Source.FAIR,
                        9,
                        estimate("12000000", "USD", 30, "2027Q2"),
                        List.of(CALLED, plan("寄送园区投资指引", today.plusDays(2)))),
                new Story(
                        "示例储能电池组装线",
                        "示例储能科技有限公司（虚构）",
                        "新能源片区",
                        "3841",
                        Source.OUTPOST,
                        40,
                        estimate("450000000", "CNY", 50, "2027Q2"),
                        List.of(CALLED, new Negotiate())),
                new Story(
                        "示例乳品深加工项目",
                        "示例乳业有限公司（虚构）",
                        "食品片区",
                        "1440",
                        Source.EXISTING_INVESTOR,
                        6,
                        estimate("220000000", "CNY", 60, "2027Q1"),
                        List.of(CALLED, new Negotiate(), plan("实地考察地块", today.plusDays(4)))),
                new Story(
                        "示例数据中心二期",
                        "示例云计算有限公司（虚构）",
                        "数字片区",
                        "6550",
                        Source.REFERRAL,
                        8,
                        estimate("1500000000", "CNY", 80, "2027Q1"),
                        List.of(CALLED, new Negotiate(), new Sign(today.minusDays(5), "框架协议（示例）"))),
                new Story(
                        "示例有机肥项目",
                        "示例农业科技有限公司（虚构）",
                        "循环片区",
                        "2625",
                        Source.VISIT,
                        7,
                        estimate("65000000", "CNY", 90, "2026Q4"),
                        List.of(
                                CALLED,
                                new Negotiate(),
                                new Sign(today.minusDays(4), "投资协议（示例）"),
                                new Register(
                                        today.minusDays(3),
                                        new CreditCode("91150100MA0N00016K"),
                                        "示例农业科技有限公司（虚构）"))),
                new Story(
                        "示例钢结构项目",
                        "示例重工有限公司（虚构）",
                        "装备片区",
                        "33",
                        Source.OTHER,
                        20,
                        estimate("90000000", "CNY", 10, "2027Q4"),
                        List.of(CALLED, new Lose("投资者改投他处（示例）"))));
    }

    private static PlanStep plan(String text, LocalDate on) {
        return new PlanStep(new NextStep(text, on));
    }

    private static Estimate estimate(
            String amount,
            String currency,
            @Nullable Integer probability,
            @Nullable String quarter) {
        return new Estimate(new Money(new BigDecimal(amount), currency), probability, quarter);
    }

    private Lead lead(ZoneCode zone, int number, Story story, Moment now) {
        var officer = "officer-" + zone.value();
        var asked = story.source() == Source.ENQUIRY;
        var opened = now.at().minus(Duration.ofDays(story.days())).minus(Duration.ofHours(1));
        var id = new LeadId("LEAD-SEED-%s-%d".formatted(zone.value(), number + 1));
        var contact = new Contact("示例联系人", "13800000000", "contact@example.com");
        var held =
                Lead.opened(
                        id,
                        zone,
                        new Prospect(story.name(), story.place(), story.industry()),
                        story.source(),
                        new Investor(story.investor(), null, asked ? "investor-1" : null),
                        contacts.close(id, contact),
                        story.estimate(),
                        asked ? null : new Owner(officer, "示例招商人员"),
                        "了解用地、电价和政策（示例）",
                        asked ? "investor-1" : officer,
                        opened);
        return after(held, story.acts(), officer, now.at()).untold();
    }

    private static Lead after(Lead opened, List<Command> acts, String by, Instant now) {
        var held = opened;
        var at = opened.openedAt();
        for (var act : acts) {
            var next = at.plus(BETWEEN_MOVES);
            at = next.isBefore(now) ? next : now;
            if (held.on(act, by, at) instanceof Moved(var moved)) {
                held = moved;
            }
        }
        return held;
    }
}
