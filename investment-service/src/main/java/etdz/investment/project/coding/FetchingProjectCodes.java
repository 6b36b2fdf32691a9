package etdz.investment.project.coding;

import etdz.common.outside.OutsideSystem;
import etdz.common.outside.OutsideSystem.Away;
import etdz.common.outside.OutsideSystem.UselessAnswer;
import etdz.investment.enterprise.registry.AskingRegistry;
import etdz.investment.project.CodeRequest.Awaited;
import etdz.investment.project.Project;
import etdz.investment.project.ProjectCode;
import etdz.investment.project.ProjectRegister;
import etdz.investment.project.coding.ProjectCodeClient.Answer;
import etdz.investment.project.coding.ProjectCodeClient.Registration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// Asks the registry for the code of a project, after the project was stored and under the key that
/// was stored with it: a crash at any point ends in the same one code.
@Component
class FetchingProjectCodes {

    private static final Logger log = LoggerFactory.getLogger(FetchingProjectCodes.class);

    private final ProjectRegister projects;
    private final ProjectCodeClient client;
    private final OutsideSystem registry;
    private final Divisions divisions;
    private final AskingRegistry enterprises;
    private final CodingSettings settings;
    private final InstantSource clock;

    FetchingProjectCodes(
            ProjectRegister projects,
            ProjectCodeClient client,
            @Qualifier("projectCodeSystem") OutsideSystem registry,
            Divisions divisions,
            AskingRegistry enterprises,
            CodingSettings settings,
            InstantSource clock) {
        this.projects = projects;
        this.client = client;
        this.registry = registry;
        this.divisions = divisions;
        this.enterprises = enterprises;
        this.settings = settings;
        this.clock = clock;
    }

    /// Does the request that is due longest; false when none is.
    boolean fetchNext() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var claimed = projects.claim(now, now.plus(settings.claim()));
        claimed.ifPresent(this::fetch);
        return claimed.isPresent();
    }

    private void fetch(Project project) {
        if (project.codeRequest() instanceof Awaited request) {
            try {
                enterprises.about(project.filing().enterprise().creditCode());
                var code = code(project, request);
                var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                project.coded(code, at)
                        .ifPresent(next -> projects.store(project, next, Optional.empty()));
            } catch (Away | UselessAnswer e) {
                var pause = settings.pauseAfter(request.attempts());
                projects.postpone(project.id(), clock.instant().plus(pause));
                log.atWarn()
                        .addKeyValue("project", project.id().value())
                        .addKeyValue("attempt", request.attempts() + 1)
                        .log("No project code yet: {}", e.getMessage());
            }
        }
    }

    private ProjectCode code(Project project, Awaited request) {
        var filing = project.filing();
        var division =
                divisions
                        .of(filing.zone())
                        .orElseThrow(() -> new UselessAnswer("No such zone: " + filing.zone()));
        var registration =
                new Registration(filing.name(), division, filing.enterprise().creditCode().value());
        return registry.ask(() -> read(client.register(request.key(), registration)))
                .orElseThrow(() -> new UselessAnswer("The registry does not know the way"));
    }

    private static ProjectCode read(Answer answer) {
        if (!(answer instanceof Answer(var text)) || text == null) {
            throw new UselessAnswer("The registry answered without a code");
        }
        var code = new ProjectCode(text);
        if (!code.wellFormed()) {
            throw new UselessAnswer("Not a project code: " + text);
        }
        return code;
    }
}
