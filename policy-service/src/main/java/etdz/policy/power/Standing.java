package etdz.policy.power;

import java.time.LocalDate;

/// What has become of a delegation.
public sealed interface Standing {

    record Open() implements Standing {}

    /// 收回: from that day on the power is the original organ's again.
    record Recalled(LocalDate on, String reason, LocalDate announcedOn, String announcedAt)
            implements Standing {}

    /// Nobody renewed it before its last day.
    record Ended(LocalDate on) implements Standing {}

    default String name() {
        return getClass().getSimpleName();
    }
}
