package etdz.policy.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What moves the clock of a case.
public sealed interface ClockEvent {

    LocalDate on();

    /// The day itself does not count.
    record Started(LocalDate on) implements ClockEvent {}

    /// Nothing counts from this day until the day of the next [Resumed], or until the pause has
    /// taken `cap` working days, if the procedure has a longest time.
    record Paused(LocalDate on, PauseGround ground, @Nullable Integer cap) implements ClockEvent {}

    /// The last day of the pause; counting goes on with the day after, as after a start.
    record Resumed(LocalDate on) implements ClockEvent {}

    /// Moves the statutory limit. A promise that is not kept is not kept: it stays where it was.
    record Extended(LocalDate on, int workingDays, String approvedBy) implements ClockEvent {}

    record Stopped(LocalDate on) implements ClockEvent {}
}
