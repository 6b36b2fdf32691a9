package etdz.investment.lead.view;

import etdz.common.CreditCode;
import etdz.common.security.Actor;
import etdz.common.time.Moment;
import etdz.investment.lead.Command;
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
import etdz.investment.lead.Estimate;
import etdz.investment.lead.Lead;
import etdz.investment.lead.NextStep;
import etdz.investment.lead.Outcome.Moved;
import etdz.investment.project.ProjectId;
import java.time.LocalDate;
import java.util.List;

/// What somebody may do with a lead now; found by trying.
final class LeadActs {

    private record Act(String name, Command command) {}

    private static final String ANY = "?";
    private static final LocalDate DAY = LocalDate.EPOCH;
    private static final List<Act> ACTS =
            List.of(
                    new Act("owner", new Take(ANY)),
                    new Act("last-contact", new NoteContact(ANY)),
                    new Act("next-step", new PlanStep(new NextStep(ANY, DAY))),
                    new Act("estimate", new Reckon(Estimate.none())),
                    new Act("stage:NEGOTIATING", new Negotiate()),
                    new Act("stage:SIGNED", new Sign(DAY, ANY)),
                    new Act("stage:REGISTERED", new Register(DAY, new CreditCode(ANY), ANY)),
                    new Act("correction", new StepBack(ANY)),
                    new Act("project", new Convert(new ProjectId(ANY))),
                    new Act("loss", new Lose(ANY)),
                    new Act("reopening", new Reopen(ANY)));

    private LeadActs() {}

    static List<String> allowed(Lead held, Actor reader, Moment now) {
        if (!reader.is("officer")) {
            return List.of();
        }
        return ACTS.stream()
                .filter(act -> held.on(act.command(), ANY, now.at()) instanceof Moved)
                .map(Act::name)
                .toList();
    }
}
