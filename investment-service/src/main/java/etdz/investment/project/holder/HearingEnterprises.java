package etdz.investment.project.holder;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import etdz.common.CreditCode;
import etdz.common.amqp.CloudEvent;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Hears what this service itself tells of enterprises, so that a changed kind of capital, a merger
/// or its undoing reaches the projects.
@Component
class HearingEnterprises {

    static final Set<String> HEARD =
            Set.of(
                    "etdz.investment.enterprise.recorded.v1",
                    "etdz.investment.enterprise.changed.v1",
                    "etdz.investment.enterprise.merged.v1",
                    "etdz.investment.enterprise.separated.v1");

    /// What we read of the event; the schema has more.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Heard(CreditCode creditCode) {}

    private final FollowingCapital following;
    private final JsonMapper json;

    HearingEnterprises(FollowingCapital following, JsonMapper json) {
        this.following = following;
        this.json = json;
    }

    void hear(CloudEvent event) {
        hearAll(List.of(event));
    }

    void hearAll(List<CloudEvent> events) {
        following.follow(
                events.stream()
                        .map(event -> json.readValue(event.data(), Heard.class).creditCode())
                        .collect(toSet()));
    }
}
