package etdz.investment.enterprise.qualification;

import java.time.LocalDate;

/// What may be asked of a qualification.
public sealed interface Command {

    /// The issuer took it back, or it was recorded by mistake.
    record Withdraw(LocalDate on, String reason) implements Command {}

    /// The withdrawal was a mistake.
    record Reinstate() implements Command {}

    /// It ends within so many days.
    record Warn(int days) implements Command {}
}
