package etdz.policy.notice.fact;

import static etdz.policy.notice.fact.AboutCase.plain;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.amqp.CloudEvent;
import etdz.policy.notice.fact.AboutCase.HeardApplicant;
import etdz.policy.notice.fact.AboutCase.HeardMatter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Makes a fact of the event of a case.
@Component
public class HearingCases implements Hearing {

    public static final Set<String> TYPES =
            Set.of(
                    "etdz.policy.case.accepted.v1",
                    "etdz.policy.case.cancelled.v1",
                    "etdz.policy.case.corrected.v1",
                    "etdz.policy.case.correction-requested.v1",
                    "etdz.policy.case.declined.v1",
                    "etdz.policy.case.delivered.v1",
                    "etdz.policy.case.due-dates-recomputed.v1",
                    "etdz.policy.case.extended.v1",
                    "etdz.policy.case.extension-requested.v1",
                    "etdz.policy.case.granted.v1",
                    "etdz.policy.case.handed-over.v1",
                    "etdz.policy.case.hearing-arranged.v1",
                    "etdz.policy.case.hearing-offered.v1",
                    "etdz.policy.case.hearing-requested.v1",
                    "etdz.policy.case.licence-expired.v1",
                    "etdz.policy.case.licence-expiring.v1",
                    "etdz.policy.case.material-supplied.v1",
                    "etdz.policy.case.proposed.v1",
                    "etdz.policy.case.refused.v1",
                    "etdz.policy.case.renewed-by-law.v1",
                    "etdz.policy.case.resumed.v1",
                    "etdz.policy.case.review-opened.v1",
                    "etdz.policy.case.revoked.v1",
                    "etdz.policy.case.submitted.v1",
                    "etdz.policy.case.suspended.v1",
                    "etdz.policy.case.terminated.v1",
                    "etdz.policy.case.withdrawn.v1");

    /// What we read of the event; the publisher's schema has more.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Heard(
            String id,
            HeardMatter matter,
            ZoneCode zone,
            HeardApplicant applicant,
            @Nullable String handler,
            @Nullable LocalDate statutoryDueOn,
            @Nullable LocalDate promisedDueOn,
            @Nullable HeardDecision decision,
            Map<String, @Nullable Object> move) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardDecision(@Nullable String documentNumber) {}

    private final JsonMapper json;

    public HearingCases(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Set<String> types() {
        return TYPES;
    }

    @Override
    public Fact hear(CloudEvent event) {
        var heard = json.readValue(event.data(), Heard.class);
        var variables = new HashMap<String, Bilingual>();
        heard.move()
                .forEach((name, value) -> {
                    if (value instanceof String
                            || value instanceof Number
                            || value instanceof Boolean) {
                        variables.put(name, plain(value.toString()));
                    }
                });
        Optional.ofNullable(heard.decision())
                .map(HeardDecision::documentNumber)
                .ifPresent(number -> variables.putIfAbsent("documentNumber", plain(number)));
        AboutCase.tell(variables, heard.id(), heard.matter(), heard.applicant());
        Optional.ofNullable(heard.statutoryDueOn())
                .ifPresent(day -> variables.put("statutoryDueOn", plain(day.toString())));
        Optional.ofNullable(heard.promisedDueOn())
                .or(() -> Optional.ofNullable(heard.statutoryDueOn()))
                .ifPresent(day -> variables.put("dueOn", plain(day.toString())));
        return new Fact(
                event.id(),
                event.at(),
                "/cases/" + heard.id(),
                heard.zone(),
                heard.applicant().creditCode(),
                heard.handler(),
                variables);
    }
}
