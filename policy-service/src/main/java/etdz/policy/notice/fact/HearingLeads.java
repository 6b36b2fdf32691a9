package etdz.policy.notice.fact;

import static etdz.policy.notice.fact.AboutCase.plain;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import etdz.common.ZoneCode;
import etdz.common.amqp.CloudEvent;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Makes a fact of the reminder of a lead (招商线索): who handles it is told, and while nobody does,
/// whoever takes what comes in to its zone.
@Component
public class HearingLeads implements Hearing {

    public static final Set<String> TYPES = Set.of("etdz.investment.lead.reminded.v1");

    /// What we read of the event; investment-service's schema has more.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Heard(
            String id,
            ZoneCode zone,
            String name,
            HeardInvestor investor,
            @Nullable String owner,
            HeardMove move) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardInvestor(String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardMove(String reminder, LocalDate dueOn) {}

    private final JsonMapper json;

    public HearingLeads(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Set<String> types() {
        return TYPES;
    }

    @Override
    public Fact hear(CloudEvent event) {
        var heard = json.readValue(event.data(), Heard.class);
        return new Fact(
                event.id(),
                event.at(),
                "/investment/pipeline/lead/" + heard.id(),
                heard.zone(),
                null,
                heard.owner(),
                Map.of(
                        "reminder", plain(heard.move().reminder()),
                        "lead", plain(heard.name()),
                        "investor", plain(heard.investor().name()),
                        "dueOn", plain(heard.move().dueOn().toString())));
    }
}
