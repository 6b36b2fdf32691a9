package etdz.policy.approval.stage;

import etdz.common.time.WorkingDays;
import etdz.policy.clock.pause.PauseGround;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Why the clock stands (行政许可法 第四十五条).
///
/// @param cap the longest the procedure may take, in working days
/// @param capOn the last day that the cap leaves uncounted
/// @param provisional that day may still move: its year has no final calendar
/// @param told what the applicant was told in writing of the time it takes
public record Suspension(
        LocalDate since,
        PauseGround ground,
        @Nullable Integer cap,
        @Nullable LocalDate capOn,
        boolean provisional,
        String told) {

    public static Suspension of(
            LocalDate since,
            PauseGround ground,
            @Nullable Integer cap,
            String told,
            WorkingDays calendar) {
        var capOn = cap == null ? null : calendar.after(since.minusDays(1), cap);
        var provisional = capOn != null && calendar.isProvisional(since, capOn);
        return new Suspension(since, ground, cap, capOn, provisional, told);
    }

    /// The same by another calendar.
    public Suspension recounted(WorkingDays calendar) {
        return of(since, ground, cap, told, calendar);
    }
}
