package etdz.policy.notice.fact;

import static etdz.policy.notice.fact.AboutCase.plain;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import etdz.common.Bilingual;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.amqp.CloudEvent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Makes a fact of the reminder of a promise (承诺事项): who has to keep it is told, the government's
/// person or the enterprise.
@Component
public class HearingObligations implements Hearing {

    public static final Set<String> TYPES = Set.of("etdz.investment.obligation.reminded.v1");

    private static final Bilingual LATER = new Bilingual("即将到期", "soon");
    private static final Map<String, Bilingual> WHEN =
            Map.of(
                    "WITHIN_THIRTY", new Bilingual("三十日内到期", "within thirty days"),
                    "WITHIN_SEVEN", new Bilingual("七日内到期", "within seven days"),
                    "TODAY", new Bilingual("今日到期", "today"),
                    "OVERDUE", new Bilingual("已经逾期", "overdue"));

    /// What we read of the event; investment-service's schema has more.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Heard(
            String id,
            ZoneCode zone,
            HeardEnterprise enterprise,
            String clause,
            String side,
            HeardOwner owner,
            @Nullable LocalDate dueOn,
            HeardMove move) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardEnterprise(CreditCode creditCode, String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardOwner(@Nullable String person) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeardMove(@Nullable String reminder) {}

    private final JsonMapper json;

    public HearingObligations(JsonMapper json) {
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
        variables.put("side", plain(heard.side()));
        variables.put("clause", plain(heard.clause()));
        variables.put("enterprise", plain(heard.enterprise().name()));
        variables.put("when", when(heard.move()));
        Optional.ofNullable(heard.dueOn())
                .ifPresent(day -> variables.put("dueOn", plain(day.toString())));
        return new Fact(
                event.id(),
                event.at(),
                "/investment/promises/obligations/" + heard.id(),
                heard.zone(),
                heard.enterprise().creditCode(),
                heard.owner().person(),
                variables);
    }

    private static Bilingual when(HeardMove move) {
        return Optional.ofNullable(move.reminder()).map(WHEN::get).orElse(LATER);
    }
}
