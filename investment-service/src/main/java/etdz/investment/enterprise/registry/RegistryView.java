package etdz.investment.enterprise.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What an answer of ours says about an enterprise's registration, with the date it is from.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegistryView(
        String state,
        @Nullable Instant asOf,
        @Nullable String reason,
        @Nullable String name,
        @Nullable String businessState,
        @Nullable LocalDate registeredOn) {

    public static RegistryView of(Standing standing) {
        var answer = standing.lastAnswer().orElse(null);
        var reason = standing instanceof Standing.Unverified(_, var why) ? why.name() : null;
        return answer == null
                ? new RegistryView(standing.state(), null, reason, null, null, null)
                : new RegistryView(
                        standing.state(),
                        answer.asOf(),
                        reason,
                        answer.name(),
                        answer.businessState(),
                        answer.registeredOn());
    }
}
