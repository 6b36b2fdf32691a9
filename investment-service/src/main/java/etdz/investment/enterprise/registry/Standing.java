package etdz.investment.enterprise.registry;

import etdz.common.CreditCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// How sure we are of an enterprise. A registry that does not answer is never taken for a yes or a
/// no: its last good answer is shown with its date, else nothing is claimed.
public sealed interface Standing {

    record Verified(RegistryAnswer answer) implements Standing {}

    record Stale(RegistryAnswer answer) implements Standing {}

    record Unverified(CreditCode code, Reason reason) implements Standing {}

    enum Reason {
        NOT_ASKED,
        NO_ANSWER,
        UNKNOWN_TO_REGISTRY
    }

    default Optional<RegistryAnswer> lastAnswer() {
        return switch (this) {
            case Verified(var answer) -> Optional.of(answer);
            case Stale(var answer) -> Optional.of(answer);
            case Unverified _ -> Optional.empty();
        };
    }

    /// `VERIFIED`, `STALE` or `UNVERIFIED`.
    default String state() {
        return getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }

    static Standing of(RegistryAnswer answer, Instant now, Duration freshFor) {
        return answer.asOf().plus(freshFor).isAfter(now) ? new Verified(answer) : new Stale(answer);
    }
}
