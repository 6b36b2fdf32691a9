package etdz.policy.seed;

import etdz.policy.approval.stage.ExpiryStep;
import etdz.policy.matter.MatterCode;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The licences of a demo applicant: one for everything that can become of a licence.
enum SampleLicence {
    FRESH(60, "SMP-SC-001", 20, null, null),
    ENDING(61, "SMP-SC-001", 110, 75, ExpiryStep.NINETY_DAYS),
    ENDING_SOON(62, "SMP-SC-001", 110, 6, ExpiryStep.SEVEN_DAYS),
    EXPIRED(63, "SMP-SC-001", 110, -12, ExpiryStep.ENDED),
    REVOKED(64, "SMP-SC-001", 60, null, null),
    CANCELLED(65, "SMP-SC-001", 60, null, null),
    SUPERSEDED(66, "SMP-SC-001", 100, null, null),
    AMENDED(67, "SMP-SC-011", 30, null, null),
    TO_BE_RENEWED(68, "SMP-SC-001", 110, 40, ExpiryStep.SIXTY_DAYS),
    RENEWAL(69, "SMP-SC-012", 3, null, null);

    private final int number;
    private final String matter;
    private final int workingDaysAgo;
    private final @Nullable Integer endsInDays;
    private final @Nullable ExpiryStep told;

    /// @param number within each zone
    SampleLicence(
            int number,
            String matter,
            int workingDaysAgo,
            @Nullable Integer endsInDays,
            @Nullable ExpiryStep told) {
        this.number = number;
        this.matter = matter;
        this.workingDaysAgo = workingDaysAgo;
        this.endsInDays = endsInDays;
        this.told = told;
    }

    static Optional<SampleLicence> of(int number) {
        return Arrays.stream(values()).filter(it -> it.number() == number).findFirst();
    }

    int number() {
        return number;
    }

    MatterCode matter() {
        return new MatterCode(matter);
    }

    int workingDaysAgo() {
        return workingDaysAgo;
    }

    /// From today on, where it is not the matter's own term.
    Optional<Integer> endsInDays() {
        return Optional.ofNullable(endsInDays);
    }

    @Nullable ExpiryStep told() {
        return told;
    }

    /// Whose licence it is about.
    Optional<SampleLicence> concerns() {
        return switch (this) {
            case AMENDED -> Optional.of(SUPERSEDED);
            case RENEWAL -> Optional.of(TO_BE_RENEWED);
            default -> Optional.empty();
        };
    }
}
