package etdz.investment.capital.arrival;

/// What may be asked of an arrival.
public sealed interface Command {

    record Correct(Facts facts, String reason) implements Command {}

    record Withdraw(String reason) implements Command {}
}
