package etdz.investment.promise.obligation;

import etdz.common.Money;
import java.time.LocalDate;

/// What may be asked of an obligation.
public sealed interface Command {

    record Keep(LocalDate on, String proof) implements Command {}

    record Pay(Money money, LocalDate on, String proof) implements Command {}

    record WithdrawPayment(int number, String reason) implements Command {}

    record Postpone(LocalDate until, String basis, Consent consent) implements Command {}

    record Waive(String basis, Consent consent) implements Command {}

    record DeclareBreach(String reason) implements Command {}

    /// Takes back that it was kept, waived or broken.
    record Reopen(String reason) implements Command {}
}
