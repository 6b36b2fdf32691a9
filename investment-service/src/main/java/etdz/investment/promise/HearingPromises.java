package etdz.investment.promise;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import etdz.common.amqp.CloudEvent;
import etdz.investment.promise.agreement.AgreementId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Hears what this service itself tells of agreements and obligations, so that what follows from an
/// act is done also when the instance that took it was killed right after.
@Component
class HearingPromises {

    static final Set<String> HEARD =
            Set.of(
                    "etdz.investment.agreement.took-effect.v1",
                    "etdz.investment.agreement.milestone-reached.v1",
                    "etdz.investment.agreement.milestone-withdrawn.v1",
                    "etdz.investment.agreement.terminated.v1",
                    "etdz.investment.obligation.kept.v1",
                    "etdz.investment.obligation.reopened.v1");

    /// @param agreement that an obligation belongs to; absent where it is the agreement itself
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Heard(String id, @Nullable String agreement) {}

    private final FollowingAgreement following;
    private final JsonMapper json;

    HearingPromises(FollowingAgreement following, JsonMapper json) {
        this.following = following;
        this.json = json;
    }

    void hear(CloudEvent event) {
        var heard = json.readValue(event.data(), Heard.class);
        following.follow(
                new AgreementId(Optional.ofNullable(heard.agreement()).orElseGet(heard::id)));
    }
}
