package etdz.investment.promise.obligation;

import etdz.common.Money;
import java.time.LocalDate;
import java.util.Locale;

/// What happened to an obligation, with the facts that its state afterwards does not show.
public sealed interface Move {

    record Recorded() implements Move {}

    /// Its condition came on that day.
    record Opened(LocalDate on) implements Move {}

    /// What had opened it was taken back.
    record ConditionUndone() implements Move {}

    record Kept(LocalDate on) implements Move {}

    record PartPaid(int number, Money money, LocalDate on) implements Move {}

    record PaymentWithdrawn(int number, String reason) implements Move {}

    record Postponed(LocalDate before, LocalDate until) implements Move {}

    record Waived(String basis) implements Move {}

    record Breached(String reason) implements Move {}

    record Reopened(String reason) implements Move {}

    record Reminded(Reminder reminder) implements Move {}

    record Lapsed() implements Move {}

    default String name() {
        return getClass().getSimpleName();
    }

    /// `etdz.investment.obligation.part-paid.v1` for [PartPaid].
    default String eventType() {
        var words = name().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return "etdz.investment.obligation." + words + ".v1";
    }
}
