package etdz.policy.clock;

import etdz.policy.clock.pause.PauseGround;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What moves the clock of a case.
public sealed interface ClockEvent {

    LocalDate on();

    /// The day itself does not count.
    record Started(LocalDate on) implements ClockEvent {}

    /// Nothing counts from this day until the day of the next [Resumed], or until the pause has
    /// taken `cap` working days, if the procedure has a longest time.
    ///
    /// @param told what the applicant was told in writing of the time it takes (第四十五条)
    record Paused(LocalDate on, PauseGround ground, @Nullable Integer cap, @Nullable String told)
            implements ClockEvent {

        public Paused(LocalDate on, PauseGround ground, @Nullable Integer cap) {
            this(on, ground, cap, null);
        }
    }

    /// The last day of the pause; counting goes on with the day after, as after a start.
    record Resumed(LocalDate on) implements ClockEvent {}

    /// Moves the statutory limit, by days of its own unit. A promise that is not kept is not kept:
    /// it stays where it was.
    ///
    /// @param approvedBy the head of the organ; for joint handling the document of the government
    /// @param told the reason as the applicant was told it (第四十二条)
    record Extended(LocalDate on, int workingDays, String approvedBy, @Nullable String told)
            implements ClockEvent {

        public Extended(LocalDate on, int workingDays, String approvedBy) {
            this(on, workingDays, approvedBy, null);
        }
    }

    record Stopped(LocalDate on) implements ClockEvent {}
}
