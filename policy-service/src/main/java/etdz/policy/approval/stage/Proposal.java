package etdz.policy.approval.stage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody proposes to decide; another person signs it off (复核).
public record Proposal(
        Instant at, String by, Result result, @Nullable String ground, List<String> conditions) {

    public Proposal {
        conditions = List.copyOf(conditions);
    }

    public enum Result {
        GRANTED,
        REFUSED
    }
}
