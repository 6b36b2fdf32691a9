package etdz.policy.approval.stage;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When the holder of a licence is told that it ends, so that he can ask for its renewal thirty
/// days before (行政许可法 第五十条).
public enum ExpiryStep {
    NINETY_DAYS(90),
    SIXTY_DAYS(60),
    THIRTY_DAYS(30),
    SEVEN_DAYS(7),
    /// The day after its last.
    ENDED(-1);

    private final int daysBefore;

    ExpiryStep(int daysBefore) {
        this.daysBefore = daysBefore;
    }

    LocalDate on(LocalDate validTo) {
        return validTo.minusDays(daysBefore);
    }

    /// The step after another; a short licence begins later than some of them.
    static Optional<ExpiryStep> after(
            @Nullable ExpiryStep told, LocalDate validFrom, LocalDate validTo) {
        return following(told).filter(step -> step.on(validTo).isAfter(validFrom)).findFirst();
    }

    static Optional<ExpiryStep> reached(
            @Nullable ExpiryStep told, LocalDate validTo, LocalDate today) {
        return following(told)
                .filter(step -> !step.on(validTo).isAfter(today))
                .reduce((_, later) -> later);
    }

    private static Stream<ExpiryStep> following(@Nullable ExpiryStep told) {
        return Arrays.stream(values()).filter(step -> told == null || step.compareTo(told) > 0);
    }
}
