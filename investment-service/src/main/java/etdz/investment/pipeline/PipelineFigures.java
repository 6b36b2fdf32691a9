package etdz.investment.pipeline;

import etdz.common.ZoneCode;
import etdz.common.security.Scope;
import etdz.investment.figure.FigureSettings;
import etdz.investment.figure.KeptFigures;
import etdz.investment.figure.KeptFigures.Figures;
import etdz.investment.lead.desk.LeadRegister;
import etdz.investment.lead.desk.LeadSum;
import etdz.investment.project.ProjectRegister;
import etdz.investment.project.ProjectSum;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The sums of the board, kept for a moment.
@Component
class PipelineFigures {

    record Sums(List<LeadSum> leads, List<ProjectSum> projects) {}

    /// Those who ask are staff: there are few scopes, and few zones.
    private record Asked(Scope scope, Optional<ZoneCode> zone) {}

    private final KeptFigures<Asked, Sums> kept;

    PipelineFigures(
            LeadRegister leads,
            ProjectRegister projects,
            FigureSettings settings,
            InstantSource clock) {
        this.kept =
                new KeptFigures<>(
                        asked ->
                                new Sums(
                                        leads.sums(asked.scope(), asked.zone()),
                                        projects.sums(asked.scope(), asked.zone())),
                        settings,
                        clock);
    }

    Figures<Sums> of(Scope scope, Optional<ZoneCode> zone) {
        return kept.of(new Asked(scope, zone));
    }
}
