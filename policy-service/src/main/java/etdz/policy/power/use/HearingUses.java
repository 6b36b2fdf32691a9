package etdz.policy.power.use;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import etdz.common.ZoneCode;
import etdz.common.amqp.CloudEvent;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.Mode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Hears what becomes of cases. Every event tells the whole state, so a rebuilt read model needs
/// only the newest of each case; that may be of any type.
@Component
class HearingUses {

    static final Set<String> TYPES =
            Stream.of(
                            "submitted",
                            "correction-requested",
                            "corrected",
                            "accepted",
                            "declined",
                            "material-supplied",
                            "review-opened",
                            "suspended",
                            "resumed",
                            "extension-requested",
                            "extended",
                            "extension-declined",
                            "hearing-offered",
                            "hearing-waived",
                            "hearing-requested",
                            "hearing-arranged",
                            "hearing-held",
                            "proposed",
                            "granted",
                            "refused",
                            "delivered",
                            "revoked",
                            "cancelled",
                            "renewed-by-law",
                            "licence-expiring",
                            "licence-expired",
                            "licence-superseded",
                            "withdrawn",
                            "terminated",
                            "claimed",
                            "released",
                            "handed-over",
                            "matter-changed",
                            "due-dates-recomputed")
                    .map("etdz.policy.case.%s.v1"::formatted)
                    .collect(Collectors.toUnmodifiableSet());

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

        PowerUse use(long sequence) {
            return new PowerUse(
                    id,
                    matter.code(),
                    zone,
                    receivedOn,
                    acceptedOn,
                    decision == null ? null : decision.on(),
                    decision == null ? null : decision.mode(),
                    corrections > 0,
                    stage.equals("Revoked"),
                    sequence);
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
        return json.readValue(event.data(), Told.class).use(event.sequence());
    }
}
