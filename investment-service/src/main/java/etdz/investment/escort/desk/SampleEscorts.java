package etdz.investment.escort.desk;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.time.Moment;
import etdz.investment.escort.Command;
import etdz.investment.escort.Command.Accept;
import etdz.investment.escort.Command.AddNote;
import etdz.investment.escort.Command.AddTask;
import etdz.investment.escort.Command.Begin;
import etdz.investment.escort.Command.End;
import etdz.investment.escort.Command.Finish;
import etdz.investment.escort.Command.FinishTask;
import etdz.investment.escort.Command.HandOver;
import etdz.investment.escort.Command.Skip;
import etdz.investment.escort.Escort;
import etdz.investment.escort.EscortId;
import etdz.investment.escort.Outcome.Moved;
import etdz.investment.escort.adoption.SampleAdoptions;
import etdz.investment.escort.mandate.Agent;
import etdz.investment.escort.mandate.Client;
import etdz.investment.escort.mandate.Mandate;
import etdz.investment.escort.mandate.Venture;
import etdz.investment.escort.stage.EscortStages;
import etdz.investment.escort.stage.StageCode;
import etdz.investment.escort.stage.StageRule;
import etdz.investment.escort.task.Doer;
import etdz.investment.escort.task.Due;
import etdz.investment.lead.Contact;
import etdz.investment.lead.LeadId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Invented escorts for a demonstration, five in each zone: one that waits for the zone, one on its
/// way with tasks and notes, one whose mandate has run out, one that changed its agent, and one
/// that is done. They accompany the sample leads, since projects come by events only. The newest
/// event of each is told, so that policy-service knows of it.
@Component
@ConditionalOnProperty("etdz.demo")
public class SampleEscorts {

    /// @param applicant number of the demo user of the zone's enterprise
    private record Place(String zone, int applicant, String firm, String city) {}

    /// @param lead number of the sample lead
    /// @param days ago the mandate was given
    /// @param lasts days from then
    private record Story(
            int lead, String name, boolean investor, int days, int lasts, List<Command> acts) {}

    private static final List<Place> PLACES =
            List.of(
                    new Place("hohhot", 1, "91150100MA0N00016K", "呼和浩特"),
                    new Place("hulunbuir", 2, "91150702MA0N00016F", "呼伦贝尔"),
                    new Place("bayannur", 3, "91150802MA0N00016L", "巴彦淖尔"));
    private static final Duration BETWEEN_MOVES = Duration.ofHours(3);
    private static final String AGENT = "agent-1";

    private final Escorts escorts;
    private final EscortContacts contacts;
    private final EscortDesk desk;
    private final EscortStages stages;
    private final ZoneAgents agents;
    private final SampleAdoptions adoptions;

    SampleEscorts(
            Escorts escorts,
            EscortContacts contacts,
            EscortDesk desk,
            EscortStages stages,
            ZoneAgents agents,
            SampleAdoptions adoptions) {
        this.escorts = escorts;
        this.contacts = contacts;
        this.desk = desk;
        this.stages = stages;
        this.agents = agents;
        this.adoptions = adoptions;
    }

    /// How many escorts were added; none the second time.
    public int seed() {
        adoptions.seed();
        var now = desk.now();
        var all = new ArrayList<Escort>();
        for (var place : PLACES) {
            var known = agents.of(new ZoneCode(place.zone()));
            if (known.size() > 1) {
                for (var story : stories(now.today(), known.getFirst(), known.getLast())) {
                    all.add(escort(place, story, now));
                }
            }
        }
        return escorts.addMissing(all);
    }

    private List<Story> stories(LocalDate today, Agent first, Agent second) {
        return List.of(
                new Story(1, "示例风电叶片生产基地", true, 1, 400, List.of()),
                new Story(4, "示例储能电池组装线", false, 60, 400, onTheWay(today, first)),
                new Story(5, "示例乳品深加工项目", false, 200, 190, List.of(new Accept(first))),
                new Story(
                        6,
                        "示例数据中心二期",
                        false,
                        30,
                        365,
                        List.of(
                                new Accept(second),
                                new Begin(code("REGISTRATION"), today.minusDays(28)),
                                new HandOver(first, "原代办员岗位调整（示例）"))),
                new Story(7, "示例有机肥项目", false, 300, 500, toTheEnd(today, second)));
    }

    private static List<Command> onTheWay(LocalDate today, Agent agent) {
        return List.of(
                new Accept(agent),
                new Begin(code("REGISTRATION"), today.minusDays(58)),
                new Finish(code("REGISTRATION"), today.minusDays(50)),
                new Begin(code("FILING"), today.minusDays(49)),
                new Finish(code("FILING"), today.minusDays(45)),
                new Begin(code("LAND"), today.minusDays(40)),
                new AddTask(
                        "核对用地预审材料（示例）",
                        code("LAND"),
                        new Doer.ByAgent(),
                        new Due.Within(today.minusDays(30), 10)),
                new AddTask(
                        "提交总平面图（示例）",
                        code("LAND"),
                        new Doer.ByClient(),
                        new Due.Within(today.minusDays(1), 4)),
                new AddTask(
                        "出具用水意见（示例）",
                        code("ASSESSMENT"),
                        new Doer.ByOrgan("water-nmg", "自治区水利厅（示例）"),
                        new Due.On(today.plusDays(20))),
                new AddTask(
                        "陪同踏勘地块（示例）",
                        code("LAND"),
                        new Doer.ByAgent(),
                        new Due.On(today.minusDays(20))),
                new FinishTask(4, today.minusDays(22), "踏勘记录1份（示例）"),
                new AddNote("回访企业，问电力接入进度（示例）", today),
                new AddNote("施工图审查前提醒设计单位（示例）", today.plusDays(9)));
    }

    private List<Command> toTheEnd(LocalDate today, Agent agent) {
        var acts = new ArrayList<Command>();
        acts.add(new Accept(agent));
        var begun = today.minusDays(290);
        for (var rule : stages.all()) {
            if (rule.code().equals(code("ASSESSMENT"))) {
                acts.add(new Skip(rule.code(), "编制登记表，不涉及评审（示例）"));
            } else {
                acts.add(new Begin(rule.code(), begun));
                acts.add(new Finish(rule.code(), begun.plusDays(30)));
                begun = begun.plusDays(31);
            }
        }
        acts.add(new End());
        return acts;
    }

    private static StageCode code(String value) {
        return new StageCode(value);
    }

    private Escort escort(Place place, Story story, Moment now) {
        var officer = "officer-" + place.zone();
        var given = now.at().minus(Duration.ofDays(story.days())).minus(Duration.ofHours(2));
        var from = now.today().minusDays(story.days());
        var client =
                story.investor()
                        ? new Client("示例投资者一", null, "investor-1")
                        : new Client(
                                place.city() + "示例甲一生物药品有限公司（虚构）",
                                new CreditCode(place.firm()),
                                "applicant-" + place.applicant());
        var lead = new LeadId("LEAD-SEED-%s-%d".formatted(place.zone(), story.lead()));
        var id = new EscortId("ESC-SEED-%s-%d".formatted(place.zone(), story.lead()));
        var contact = new Contact("示例联系人", "13800000000", "contact@example.com");
        var held =
                Escort.offered(
                        id,
                        new ZoneCode(place.zone()),
                        new Mandate(
                                client,
                                new Venture.OfLead(lead, story.name()),
                                from,
                                from.plusDays(story.lasts()),
                                contacts.close(id, contact)),
                        stages.lines(stages.all().stream().map(StageRule::code).toList()),
                        client.subject(),
                        given);
        var at = given;
        for (var act : story.acts()) {
            var next = at.plus(BETWEEN_MOVES);
            at = next.isBefore(now.at()) ? next : now.at();
            var by = act instanceof Accept || act instanceof HandOver ? officer : AGENT;
            if (held.on(act, by, new Moment(at, now.calendar())) instanceof Moved(var moved)) {
                held = moved;
            }
        }
        return held.announced();
    }
}
