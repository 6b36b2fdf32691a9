package etdz.investment.promise.obligation;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where an obligation stands, with the facts that hold only there. What was kept or waived before
/// its condition came has no term.
public sealed interface State {

    /// Its condition has not come; nobody is late.
    record Waiting() implements State {}

    record Open(Term current) implements State {}

    record Kept(@Nullable Term current, LocalDate on, String proof) implements State {}

    /// Both sides gave it up.
    record Waived(@Nullable Term current, LocalDate on, String basis, Consent consent)
            implements State {}

    /// Somebody has declared it broken; the platform never does.
    record Breached(@Nullable Term current, LocalDate on, String reason) implements State {}

    /// Its agreement was terminated before it was due.
    record Lapsed(@Nullable Term current, LocalDate on) implements State {}

    default Optional<Term> term() {
        return Optional.ofNullable(
                switch (this) {
                    case Waiting() -> null;
                    case Open(var current) -> current;
                    case Kept(var current, _, _) -> current;
                    case Waived(var current, _, _, _) -> current;
                    case Breached(var current, _, _) -> current;
                    case Lapsed(var current, _) -> current;
                });
    }

    default String name() {
        return getClass().getSimpleName();
    }
}
