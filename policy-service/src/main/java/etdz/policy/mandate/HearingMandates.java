package etdz.policy.mandate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.amqp.CloudEvent;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Hears what becomes of escorts, of the projects they accompany, and of the leads that become
/// such. Every event tells the whole state, so the newest is enough; that may be of any type.
@Component
class HearingMandates {

    static final Set<String> ESCORTS =
            Set.of(
                    "etdz.investment.escort.offered.v1",
                    "etdz.investment.escort.accepted.v1",
                    "etdz.investment.escort.prolonged.v1",
                    "etdz.investment.escort.handed-over.v1",
                    "etdz.investment.escort.stage-begun.v1",
                    "etdz.investment.escort.stage-finished.v1",
                    "etdz.investment.escort.stage-skipped.v1",
                    "etdz.investment.escort.stage-reopened.v1",
                    "etdz.investment.escort.task-added.v1",
                    "etdz.investment.escort.task-done.v1",
                    "etdz.investment.escort.task-withdrawn.v1",
                    "etdz.investment.escort.note-added.v1",
                    "etdz.investment.escort.note-put-off.v1",
                    "etdz.investment.escort.note-settled.v1",
                    "etdz.investment.escort.ended.v1",
                    "etdz.investment.escort.revoked.v1");

    static final Set<String> PROJECTS =
            Set.of(
                    "etdz.investment.project.opened.v1",
                    "etdz.investment.project.coded.v1",
                    "etdz.investment.project.moved-on.v1",
                    "etdz.investment.project.moved-back.v1");

    /// No other move follows a conversion, or parts a lead from its project.
    static final Set<String> LEADS =
            Set.of("etdz.investment.lead.converted.v1", "etdz.investment.lead.reopened.v1");

    /// What we read of the event; investment-service's schema has more.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardEscort(
            String id,
            ZoneCode zone,
            HeardVenture venture,
            @Nullable CreditCode creditCode,
            String standing,
            @Nullable String agent,
            LocalDate from,
            LocalDate until) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardVenture(String id) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardProject(
            String id,
            ZoneCode zone,
            HeardHolder enterprise,
            @Nullable String projectCode,
            @JsonProperty("case") HeardCase filing) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardHolder(CreditCode creditCode) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardCase(String id) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardLead(String id, HeardConversion move) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardConversion(@Nullable String project) {}

    private final Mandates mandates;
    private final JsonMapper json;

    HearingMandates(Mandates mandates, JsonMapper json) {
        this.mandates = mandates;
        this.json = json;
    }

    void hear(CloudEvent event) {
        if (ESCORTS.contains(event.type())) {
            mandates.put(
                    mandate(json.readValue(event.data(), HeardEscort.class), event.sequence()));
        } else if (PROJECTS.contains(event.type())) {
            mandates.put(
                    project(json.readValue(event.data(), HeardProject.class), event.sequence()));
        } else {
            var lead = json.readValue(event.data(), HeardLead.class);
            mandates.put(new EscortedLead(lead.id(), lead.move().project(), event.sequence()));
        }
    }

    private static Mandate mandate(HeardEscort heard, long version) {
        return new Mandate(
                heard.id(),
                heard.zone(),
                heard.venture().id(),
                heard.creditCode(),
                heard.standing(),
                heard.agent(),
                heard.from(),
                heard.until(),
                version);
    }

    private static EscortedProject project(HeardProject heard, long version) {
        return new EscortedProject(
                heard.id(),
                heard.zone(),
                heard.enterprise().creditCode(),
                heard.filing().id(),
                heard.projectCode(),
                version);
    }
}
