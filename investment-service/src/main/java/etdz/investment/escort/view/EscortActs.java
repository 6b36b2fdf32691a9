package etdz.investment.escort.view;

import etdz.common.time.Moment;
import etdz.investment.escort.Command;
import etdz.investment.escort.Command.Accept;
import etdz.investment.escort.Command.AddNote;
import etdz.investment.escort.Command.End;
import etdz.investment.escort.Command.HandOver;
import etdz.investment.escort.Command.Prolong;
import etdz.investment.escort.Command.Revoke;
import etdz.investment.escort.Escort;
import etdz.investment.escort.Outcome.Moved;
import etdz.investment.escort.mandate.Agent;
import etdz.investment.escort.mandate.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// What somebody may do with an escort now; found by trying.
final class EscortActs {

    /// @param parts whose act it is
    private record Act(String name, Command command, Set<Part> parts) {}

    private static final String ANY = "?";
    private static final LocalDate FAR = LocalDate.of(9999, 12, 31);
    private static final Agent ANYBODY = new Agent(ANY, ANY, ANY, null);
    private static final Set<Part> ZONE = Set.of(Part.OFFICER);
    private static final Set<Part> WORKERS = Set.of(Part.OFFICER, Part.AGENT);
    private static final List<Act> ACTS =
            List.of(
                    new Act("acceptance", new Accept(ANYBODY), ZONE),
                    new Act("agent", new HandOver(ANYBODY, ANY), ZONE),
                    new Act("work", new AddNote(ANY, FAR), WORKERS),
                    new Act("term", new Prolong(FAR), Set.of(Part.CLIENT)),
                    new Act("ending", new End(), WORKERS),
                    new Act(
                            "revocation",
                            new Revoke(Side.ZONE, ANY),
                            Set.of(Part.OFFICER, Part.CLIENT)));

    private EscortActs() {}

    static List<String> allowed(Escort held, Part part, Moment now) {
        return ACTS.stream()
                .filter(act -> act.parts().contains(part))
                .filter(act -> held.on(act.command(), ANY, now) instanceof Moved)
                .map(Act::name)
                .toList();
    }
}
