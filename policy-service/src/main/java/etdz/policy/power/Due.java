package etdz.policy.power;

import java.time.LocalDate;

/// What happens to a delegation by itself, on a day.
public record Due(LocalDate on, What what) {

    public enum What {
        REMINDER,
        END
    }
}
