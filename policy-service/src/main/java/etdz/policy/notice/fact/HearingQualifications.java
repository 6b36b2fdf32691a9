package etdz.policy.notice.fact;

import static etdz.policy.notice.fact.AboutCase.plain;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.amqp.CloudEvent;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Makes a fact of the warning that a qualification of an enterprise (企业资质) ends.
@Component
public class HearingQualifications implements Hearing {

    public static final Set<String> TYPES = Set.of("etdz.investment.qualification.ending.v1");

    /// What we read of the event; investment-service's schema has more.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Heard(HeardEnterprise enterprise, LocalDate validUntil, HeardMove move) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardEnterprise(CreditCode creditCode, String name, ZoneCode zone) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardMove(int days) {}

    private final JsonMapper json;

    public HearingQualifications(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Set<String> types() {
        return TYPES;
    }

    @Override
    public Fact hear(CloudEvent event) {
        var heard = json.readValue(event.data(), Heard.class);
        var enterprise = heard.enterprise();
        return new Fact(
                event.id(),
                event.at(),
                "/investment/enterprises/" + enterprise.creditCode().value(),
                enterprise.zone(),
                enterprise.creditCode(),
                null,
                Map.of(
                        "enterprise", plain(enterprise.name()),
                        "validUntil", plain(heard.validUntil().toString()),
                        "days", plain(String.valueOf(heard.move().days()))));
    }
}
