package etdz.policy.directline;

import etdz.common.time.Moment;
import etdz.policy.directline.ticket.Command;
import etdz.policy.directline.ticket.Command.Accept;
import etdz.policy.directline.ticket.Command.Close;
import etdz.policy.directline.ticket.Command.Escalate;
import etdz.policy.directline.ticket.Command.Reply;
import etdz.policy.directline.ticket.Outcome.Moved;
import etdz.policy.directline.ticket.Subject;
import etdz.policy.directline.ticket.Subject.Department;
import etdz.policy.directline.ticket.Ticket;
import etdz.policy.directline.ticket.TicketId;
import etdz.policy.matter.MatterCode;
import etdz.policy.organ.OrganCode;
import etdz.policy.zone.Zone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Invented tickets for a demonstration: at every stage, some of them late.
@Component
public class SampleTickets {

    /// @param days ago it was raised
    private record Story(
            String title,
            String text,
            String matter,
            String organ,
            String name,
            int days,
            List<Command> acts) {}

    private static final Reply ANSWER = new Reply("经研究，可按现行规定先行受理（示例答复）。");

    private static final List<Story> STORIES =
            List.of(
                    new Story(
                            "学历认证在途能否先行受理（示例）",
                            "外国专家的学历认证还在办理，能否容缺受理工作许可申请？",
                            "SMP-RS-003",
                            "science-nmg",
                            "科学技术厅",
                            1,
                            List.of()),
                    new Story(
                            "节能审查材料格式（示例）",
                            "节能报告能否采用国家节能中心的新版格式？",
                            "SMP-FG-002",
                            "drc-nmg",
                            "发展和改革委员会",
                            3,
                            List.of(new Accept())),
                    new Story(
                            "跨区搬迁企业的取水指标（示例）",
                            "企业从邻近旗县搬入，原取水指标能否随迁？",
                            "SMP-SL-002",
                            "water-nmg",
                            "水利厅",
                            16,
                            List.of()),
                    new Story(
                            "危险化学品经营许可现场核查（示例）",
                            "能否由园区与盟市联合开展现场核查？",
                            "SMP-YJ-001",
                            "emergency-nmg",
                            "应急管理厅",
                            6,
                            List.of(new Accept(), ANSWER)),
                    new Story(
                            "高层次人才互认（示例）",
                            "外省认定的高层次人才可否直接互认？",
                            "SMP-RC-001",
                            "talent-nmg",
                            "人力资源和社会保障厅",
                            12,
                            List.of(new Accept(), ANSWER, new Close(true))),
                    new Story(
                            "消防审查联合图审（示例）",
                            "此前答复未明确时限，请再予明确。",
                            "SMP-ZJ-002",
                            "housing-nmg",
                            "住房和城乡建设厅",
                            9,
                            List.of(new Accept(), ANSWER, new Escalate("答复未明确时限"))));

    private final Tickets tickets;
    private final RaisingTicket raising;

    SampleTickets(Tickets tickets, RaisingTicket raising) {
        this.tickets = tickets;
        this.raising = raising;
    }

    public void put(List<Zone> zones, Moment now) {
        var all = new ArrayList<Ticket>();
        for (var zone : zones) {
            for (var number = 0; number < STORIES.size(); number++) {
                all.add(ticket(zone, number, now));
            }
        }
        tickets.addMissing(all);
    }

    private Ticket ticket(Zone zone, int number, Moment now) {
        var story = STORIES.get(number);
        var subject =
                new Subject(
                        story.title(),
                        story.text(),
                        new MatterCode(story.matter()),
                        new Department(new OrganCode(story.organ()), "内蒙古自治区" + story.name()));
        var then = new Moment(now.at().minus(Duration.ofDays(story.days())), now.calendar());
        var held =
                Ticket.raised(
                        new TicketId("DL-SEED-%s-%d".formatted(zone.code().value(), number + 1)),
                        zone.code(),
                        subject,
                        "officer-" + zone.code().value(),
                        raising.promise(zone.code(), subject, then),
                        then.at());
        var at = then;
        for (var act : story.acts()) {
            at = new Moment(at.at().plus(Duration.ofHours(5)), now.calendar());
            var by =
                    act instanceof Accept || act instanceof Reply
                            ? "department-" + story.organ()
                            : held.raisedBy();
            if (held.on(act, by, at) instanceof Moved(var next)) {
                held = next;
            }
        }
        return held.untold();
    }
}
