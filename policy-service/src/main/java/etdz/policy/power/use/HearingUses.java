package etdz.policy.power.use;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import etdz.common.ZoneCode;
import etdz.common.amqp.CloudEvent;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.grant.Mode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Hears what becomes of cases. Every event tells the whole state, so a rebuilt read model needs
/// only the newest of each case; that may be of any type.
@Component
class HearingUses {

    static final Set<String> TYPES =
            Set.of(
                    "etdz.policy.case.submitted.v1",
                    "etdz.policy.case.correction-requested.v1",
                    "etdz.policy.case.corrected.v1",
                    "etdz.policy.case.accepted.v1",
                    "etdz.policy.case.declined.v1",
                    "etdz.policy.case.material-supplied.v1",
                    "etdz.policy.case.review-opened.v1",
                    "etdz.policy.case.suspended.v1",
                    "etdz.policy.case.resumed.v1",
                    "etdz.policy.case.extension-requested.v1",
                    "etdz.policy.case.extended.v1",
                    "etdz.policy.case.extension-declined.v1",
                    "etdz.policy.case.hearing-offered.v1",
                    "etdz.policy.case.hearing-waived.v1",
                    "etdz.policy.case.hearing-requested.v1",
                    "etdz.policy.case.hearing-arranged.v1",
                    "etdz.policy.case.hearing-held.v1",
                    "etdz.policy.case.proposed.v1",
                    "etdz.policy.case.granted.v1",
                    "etdz.policy.case.refused.v1",
                    "etdz.policy.case.delivered.v1",
                    "etdz.policy.case.revoked.v1",
                    "etdz.policy.case.cancelled.v1",
                    "etdz.policy.case.renewed-by-law.v1",
                    "etdz.policy.case.licence-expiring.v1",
                    "etdz.policy.case.licence-expired.v1",
                    "etdz.policy.case.licence-superseded.v1",
                    "etdz.policy.case.withdrawn.v1",
                    "etdz.policy.case.terminated.v1",
                    "etdz.policy.case.claimed.v1",
                    "etdz.policy.case.released.v1",
                    "etdz.policy.case.handed-over.v1",
                    "etdz.policy.case.matter-changed.v1",
                    "etdz.policy.case.due-dates-recomputed.v1");

    /// What we read of the event; the publisher's schema has more.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Told(
            String id,
            Matter matter,
            ZoneCode zone,
            String stage,
            LocalDate receivedOn,
            @Nullable LocalDate acceptedOn,
            int corrections,
            @Nullable Decision decision) {

        PowerUse use() {
            return new PowerUse(
                    id,
                    matter.code(),
                    zone,
                    receivedOn,
                    acceptedOn,
                    decision == null ? null : decision.on(),
                    decision == null ? null : decision.mode(),
                    corrections > 0,
                    stage.equals("Revoked"));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Matter(MatterCode code) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Decision(LocalDate on, Mode mode) {}

    private final PowerUses uses;
    private final JsonMapper json;

    HearingUses(PowerUses uses, JsonMapper json) {
        this.uses = uses;
        this.json = json;
    }

    void hear(CloudEvent event) {
        hearAll(List.of(event));
    }

    void hearAll(List<CloudEvent> events) {
        uses.note(events.stream().map(this::use).toList());
    }

    private PowerUse use(CloudEvent event) {
        return json.readValue(event.data(), Told.class).use();
    }
}
