package etdz.policy.notice.fact;

import static etdz.policy.notice.fact.AboutCase.plain;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.amqp.CloudEvent;
import etdz.policy.notice.fact.AboutCase.HeardApplicant;
import etdz.policy.notice.fact.AboutCase.HeardMatter;
import java.util.HashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Makes a fact of the event of a message about a case (往来消息); which side wrote decides who is
/// told, and nobody learns the words but on the page of the case.
@Component
public class HearingMessages implements Hearing {

    public static final Set<String> TYPES = Set.of("etdz.policy.message.sent.v1");

    /// What we read of the event; the publisher's schema has more.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Heard(
            String caseId,
            HeardMatter matter,
            ZoneCode zone,
            HeardApplicant applicant,
            @Nullable String handler,
            String side) {}

    private final JsonMapper json;

    public HearingMessages(JsonMapper json) {
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
        AboutCase.tell(variables, heard.caseId(), heard.matter(), heard.applicant());
        variables.put("side", plain(heard.side()));
        return new Fact(
                event.id(),
                event.at(),
                "/cases/" + heard.caseId() + "#messages",
                heard.zone(),
                heard.applicant().creditCode(),
                heard.handler(),
                variables);
    }
}
