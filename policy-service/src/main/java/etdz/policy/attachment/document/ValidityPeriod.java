package etdz.policy.attachment.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The days on which a paper is good, both included; open at an end that it does not name.
public record ValidityPeriod(@Nullable LocalDate from, @Nullable LocalDate to) {

    private static final int WARNING_DAYS = 30;

    public enum Standing {
        VALID,
        /// Good for at most thirty days more.
        EXPIRING,
        EXPIRED
    }

    public Standing on(LocalDate day) {
        if (to == null || to.isAfter(day.plusDays(WARNING_DAYS))) {
            return Standing.VALID;
        }
        return to.isBefore(day) ? Standing.EXPIRED : Standing.EXPIRING;
    }

    public boolean isBackwards() {
        return from != null && to != null && to.isBefore(from);
    }
}
