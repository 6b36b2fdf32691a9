package etdz.investment.project;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import etdz.common.CreditCode;
import etdz.common.Money;
import etdz.common.ZoneCode;
import etdz.common.amqp.CloudEvent;
import etdz.common.security.Scope.Everywhere;
import etdz.investment.enterprise.NotingEnterprises;
import etdz.investment.project.Filing.Holder;
import etdz.investment.project.Filing.SourceCase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// A granted filing opens its project. The event may come again: the case opens one project only.
@Component
class OpeningProjects {

    /// Each tells the whole state, so that whoever missed the grant learns of it by the delivery.
    static final Set<String> HEARD =
            Set.of("etdz.policy.case.granted.v1", "etdz.policy.case.delivered.v1");

    private static final Logger log = LoggerFactory.getLogger(OpeningProjects.class);
    private static final String PROJECT_FILING = "PROJECT_FILING";
    private static final String IN_FORCE = "Granted";

    /// What we read of the event; the publisher's schema has more.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Granted(
            String id,
            ZoneCode zone,
            Applicant applicant,
            String stage,
            String resultType,
            @Nullable Subject project,
            @Nullable Decision decision) {

        Optional<Filing> filing(long sequence) {
            if (!resultType.equals(PROJECT_FILING) || !stage.equals(IN_FORCE)) {
                return Optional.empty();
            }
            if (project == null || decision == null) {
                throw new IllegalArgumentException(
                        "A granted filing without its project or decision: " + id);
            }
            return Optional.of(
                    new Filing(
                            new SourceCase(id, decision.documentNumber(), sequence),
                            zone,
                            new Holder(applicant.creditCode(), applicant.name()),
                            project.name(),
                            project.place(),
                            project.industry(),
                            project.totalInvestment().money()));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Applicant(CreditCode creditCode, String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Subject(String name, String place, String industry, Investment totalInvestment) {}

    /// In yuan unless the event names another currency.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Investment(BigDecimal amount, @Nullable String currency) {

        Money money() {
            return currency == null ? Money.yuan(amount) : new Money(amount, currency);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Decision(String documentNumber) {}

    private final Projects projects;
    private final List<HearingProjects> hearing;
    private final NotingEnterprises enterprises;
    private final JsonMapper json;
    private final InstantSource clock;

    OpeningProjects(
            Projects projects,
            List<HearingProjects> hearing,
            NotingEnterprises enterprises,
            JsonMapper json,
            InstantSource clock) {
        this.projects = projects;
        this.hearing = hearing;
        this.enterprises = enterprises;
        this.json = json;
        this.clock = clock;
    }

    void hear(CloudEvent event) {
        json.readValue(event.data(), Granted.class)
                .filing(event.sequence())
                .ifPresent(filing -> open(filing, happened(event)));
    }

    /// A project built anew has the date of the first one. The clock may have been put back since.
    private Instant happened(CloudEvent event) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var told = event.at();
        return told.isBefore(now) ? told : now;
    }

    private void open(Filing filing, Instant at) {
        var holder = filing.enterprise();
        enterprises.note(holder.creditCode(), holder.name(), filing.zone());
        var project = Project.opened(filing, at);
        if (projects.open(project)) {
            log.atInfo()
                    .addKeyValue("project", project.id().value())
                    .addKeyValue("case", filing.sourceCase().id())
                    .log("Opened");
        }
        // as it is stored, with the event that opened it: a crash may have come before they heard
        projects.find(project.id(), new Everywhere())
                .ifPresent(held -> hearing.forEach(each -> each.opened(held)));
    }
}
