package etdz.policy.approval.stage;

import etdz.policy.clock.pause.PauseGround;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Why the clock stands (行政许可法 第四十五条).
///
/// @param cap the longest the procedure may take, in working days
/// @param capOn the last day that the cap leaves uncounted
/// @param told what the applicant was told in writing of the time it takes
public record Suspension(
        LocalDate since,
        PauseGround ground,
        @Nullable Integer cap,
        @Nullable LocalDate capOn,
        String told) {}
