package etdz.policy.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Both due dates of a clock. One is absent where there is no such limit: none is invented.
public record Dues(@Nullable Due statutory, @Nullable Due promised) {

    /// Whether one of them may still move.
    public boolean provisional() {
        return (statutory != null && statutory.provisional())
                || (promised != null && promised.provisional());
    }

    /// The later one.
    @Nullable LocalDate last() {
        if (statutory == null || promised == null) {
            var only = statutory == null ? promised : statutory;
            return only == null ? null : only.on();
        }
        return statutory.on().isAfter(promised.on()) ? statutory.on() : promised.on();
    }
}
