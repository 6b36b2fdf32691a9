package etdz.policy.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import etdz.common.Bilingual;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.amqp.CloudEvent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes a fact of the event of a case.
@Component
class HearingCases {

    static final Set<String> TYPES =
            Set.of(
                    "etdz.policy.case.submitted.v1",
                    "etdz.policy.case.correction-requested.v1",
                    "etdz.policy.case.corrected.v1",
                    "etdz.policy.case.accepted.v1",
                    "etdz.policy.case.material-supplied.v1",
                    "etdz.policy.case.granted.v1",
                    "etdz.policy.case.refused.v1",
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
            JsonNode move) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardMatter(Bilingual name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardApplicant(@Nullable CreditCode creditCode, @Nullable String name) {}

    private final JsonMapper json;

    HearingCases(JsonMapper json) {
        this.json = json;
    }

    Fact hear(CloudEvent event) {
        var heard = json.readValue(event.data(), Heard.class);
        var variables = new HashMap<String, Bilingual>();
        heard.move()
                .properties()
                .forEach(it -> {
                    if (it.getValue().isValueNode()) {
                        variables.put(it.getKey(), plain(it.getValue().asString()));
                    }
                });
        variables.put("case", plain(heard.id()));
        variables.put("matter", heard.matter().name());
        Optional.ofNullable(heard.applicant().name())
                .ifPresent(name -> variables.put("applicant", plain(name)));
        Optional.ofNullable(heard.statutoryDueOn())
                .ifPresent(day -> variables.put("statutoryDueOn", plain(day.toString())));
        Optional.ofNullable(heard.promisedDueOn())
                .or(() -> Optional.ofNullable(heard.statutoryDueOn()))
                .ifPresent(day -> variables.put("dueOn", plain(day.toString())));
        return new Fact(
                event.id(),
                OffsetDateTime.parse(event.time()).toInstant(),
                "/cases/" + heard.id(),
                heard.zone(),
                heard.applicant().creditCode(),
                heard.handler(),
                variables);
    }

    private static Bilingual plain(String text) {
        return new Bilingual(text, text);
    }
}
