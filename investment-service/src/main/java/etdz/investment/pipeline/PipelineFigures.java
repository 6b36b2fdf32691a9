package etdz.investment.pipeline;

import etdz.common.ZoneCode;
import etdz.common.security.Scope;
import etdz.investment.lead.desk.LeadRegister;
import etdz.investment.lead.desk.LeadSum;
import etdz.investment.project.ProjectRegister;
import etdz.investment.project.ProjectSum;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The sums of the board. They cost some microseconds for each lead and project in scope, so they
/// are kept for a moment and then counted anew as a whole, never added to: whoever comes after that
/// moment still gets the last ones with their time, while one thread counts.
@Component
class PipelineFigures {

    private static final Logger log = LoggerFactory.getLogger(PipelineFigures.class);

    /// @param at when they were counted
    record Figures(Instant at, List<LeadSum> leads, List<ProjectSum> projects) {}

    private record Asked(Scope scope, Optional<ZoneCode> zone) {}

    private record Kept(Figures figures, long nanos, AtomicBoolean counting) {}

    private final LeadRegister leads;
    private final ProjectRegister projects;
    private final PipelineSettings settings;
    private final InstantSource clock;
    private final Map<Asked, Kept> kept = new ConcurrentHashMap<>();

    PipelineFigures(
            LeadRegister leads,
            ProjectRegister projects,
            PipelineSettings settings,
            InstantSource clock) {
        this.leads = leads;
        this.projects = projects;
        this.settings = settings;
        this.clock = clock;
    }

    /// Those who ask are staff: there are few scopes, and few zones. One that names a zone of his
    /// own making is not remembered.
    Figures of(Scope scope, Optional<ZoneCode> zone) {
        var asked = new Asked(scope, zone);
        var last = kept.get(asked);
        if (last == null) {
            return count(asked);
        }
        var old = System.nanoTime() - last.nanos() > settings.freshFor().toNanos();
        if (old && last.counting().compareAndSet(false, true)) {
            Thread.ofVirtual().name("pipeline-figures").start(() -> countAgain(asked, last));
        }
        return last.figures();
    }

    private void countAgain(Asked asked, Kept last) {
        try {
            count(asked);
        } catch (RuntimeException e) {
            log.warn("The sums of the board stay as they are: {}", e.toString());
            last.counting().set(false);
        }
    }

    private Figures count(Asked asked) {
        var began = System.nanoTime();
        var figures =
                new Figures(
                        clock.instant(),
                        leads.sums(asked.scope(), asked.zone()),
                        projects.sums(asked.scope(), asked.zone()));
        if (!figures.leads().isEmpty() || !figures.projects().isEmpty()) {
            kept.put(asked, new Kept(figures, began, new AtomicBoolean()));
        }
        return figures;
    }
}
