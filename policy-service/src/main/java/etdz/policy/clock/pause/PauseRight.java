package etdz.policy.clock.pause;

/// Whether a clock may be stopped on a ground.
public sealed interface PauseRight {

    record Given(PauseRule rule) implements PauseRight {}

    /// There is a row, and nobody has read the law it names: a person has to decide.
    record NeedsManual(PauseRule rule) implements PauseRight {}

    /// No row says so on that day.
    record None() implements PauseRight {}
}
