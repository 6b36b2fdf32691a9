package etdz.policy.power.use;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import etdz.common.ZoneCode;
import etdz.common.amqp.CloudEvent;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.Authority.Held;
import etdz.policy.power.Mode;
import etdz.policy.power.Powers;
import etdz.policy.power.use.PowerUses.Noted;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Hears what becomes of cases. A rebuilt read model hears only the newest state, which does not
/// tell in which mode was decided: then the register of the day of acceptance says it.
@Component
class HearingUses {

    static final Set<String> TYPES =
            Set.of(
                    "etdz.policy.case.submitted.v1",
                    "etdz.policy.case.correction-requested.v1",
                    "etdz.policy.case.accepted.v1",
                    "etdz.policy.case.granted.v1",
                    "etdz.policy.case.refused.v1",
                    "etdz.policy.case.declined.v1",
                    "etdz.policy.case.delivered.v1",
                    "etdz.policy.case.revoked.v1",
                    "etdz.policy.case.cancelled.v1",
                    "etdz.policy.case.terminated.v1",
                    "etdz.policy.case.withdrawn.v1");

    /// What we read of the event; the publisher's schema has more.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Told(
            String id,
            Matter matter,
            ZoneCode zone,
            String stage,
            LocalDate receivedOn,
            @Nullable LocalDate acceptedOn,
            @Nullable Decision decision,
            Moved move) {

        PowerUse use(long sequence) {
            return new PowerUse(
                    id,
                    matter.code(),
                    zone,
                    receivedOn,
                    acceptedOn,
                    decision == null ? null : decision.on(),
                    move.authority() == null ? null : move.authority().mode(),
                    stage.equals("AwaitingCorrection"),
                    stage.equals("Revoked"),
                    sequence);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Matter(MatterCode code) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Decision(LocalDate on) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Moved(@Nullable Authority authority) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Authority(Mode mode) {}

    private final PowerUses uses;
    private final Powers powers;
    private final JsonMapper json;

    HearingUses(PowerUses uses, Powers powers, JsonMapper json) {
        this.uses = uses;
        this.powers = powers;
        this.json = json;
    }

    void hear(CloudEvent event) {
        hearAll(List.of(event));
    }

    void hearAll(List<CloudEvent> events) {
        uses.note(events.stream().map(this::noted).toList());
    }

    private Noted noted(CloudEvent event) {
        var use = json.readValue(event.data(), Told.class).use(event.sequence());
        return new Noted(use, derived(use).orElse(null));
    }

    private Optional<Mode> derived(PowerUse use) {
        var acceptedOn = use.acceptedOn();
        if (use.decidedOn() == null || use.mode() != null || acceptedOn == null) {
            return Optional.empty();
        }
        return powers.holder(use.matter(), use.zone(), acceptedOn) instanceof Held held
                ? Optional.of(held.mode())
                : Optional.empty();
    }
}
