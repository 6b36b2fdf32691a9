package etdz.sandbox.fault;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is wrong with an outside system, and with which share of its answers.
///
/// @param rate 0 to 1; all answers if absent
/// @param delayMillis of a slow answer; longer than any caller waits if absent
record Fault(Mode mode, @Nullable Double rate, @Nullable Long delayMillis) {

    static final Fault NONE = new Fault(Mode.NONE, null, null);

    private static final double ALWAYS = 1.0;
    private static final long DELAY_MILLIS = 10_000;
    private static final long LONGEST_DELAY_MILLIS = 300_000;

    /// How it fails.
    enum Mode {
        NONE,
        /// answers late
        SLOW,
        /// drops the connection
        DOWN,
        /// answers 200 with what is not JSON
        JUNK,
        /// answers 500
        ERROR
    }

    /// A body without a mode is malformed, not harmless.
    Fault {
        requireNonNull(mode, "mode");
    }

    double share() {
        return Optional.ofNullable(rate).orElse(ALWAYS);
    }

    long delay() {
        return Optional.ofNullable(delayMillis).orElse(DELAY_MILLIS);
    }

    boolean sensible() {
        return share() >= 0 && share() <= ALWAYS && delay() >= 0 && delay() <= LONGEST_DELAY_MILLIS;
    }
}
