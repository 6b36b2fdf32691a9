package etdz.investment.capital.arrival;

import static etdz.investment.capital.arrival.Outcome.Reason.ARRIVAL_IS_WITHDRAWN;
import static etdz.investment.capital.arrival.Outcome.Reason.NOTHING_CORRECTED;
import static etdz.investment.capital.arrival.Outcome.Reason.TOO_MANY_CORRECTIONS;
import static java.util.Objects.requireNonNullElse;

import etdz.common.ZoneCode;
import etdz.investment.capital.arrival.Command.Correct;
import etdz.investment.capital.arrival.Command.Withdraw;
import etdz.investment.capital.arrival.Outcome.Moved;
import etdz.investment.capital.arrival.Outcome.TurnedDown;
import etdz.investment.capital.arrival.Standing.Reported;
import etdz.investment.capital.arrival.Standing.Withdrawn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;

/// Capital that arrived at an enterprise of a zone (到资). Immutable: a command yields the next one
/// with the one event of its version in `outbox`. What was reported before stays readable.
///
/// @param report what holds now
/// @param earlier what was reported before, the first one first
/// @param months every month (`yyyy-MM`) in which it stood at some time, so that a month finds what
///   was moved out of it
/// @param changedAt when it was last recorded, corrected or withdrawn
public record Arrival(
        @BsonId ArrivalId id,
        ZoneCode zone,
        Report report,
        List<Report> earlier,
        Standing standing,
        List<String> months,
        Instant changedAt,
        long version,
        List<ArrivalEvent> outbox) {

    /// What is corrected more often than this should be withdrawn and recorded anew.
    static final int MOST_CORRECTIONS = 50;

    public Arrival {
        earlier = List.copyOf(earlier);
        months = List.copyOf(months);
        outbox = List.copyOf(outbox);
    }

    private record Step(Standing from, Command command) {}

    public static Arrival recorded(
            ArrivalId id, ZoneCode zone, Facts facts, String by, Instant at) {
        return new Arrival(
                        id,
                        zone,
                        new Report(facts, by, at, null),
                        List.of(),
                        new Reported(),
                        List.of(facts.month()),
                        at,
                        1,
                        List.of())
                .telling(new Move.Recorded());
    }

    public Outcome on(Command command, String by, Instant at) {
        return switch (new Step(standing, command)) {
            case Step(Reported _, Correct(var facts, var reason)) -> correct(facts, reason, by, at);
            case Step(Reported _, Withdraw(var reason)) ->
                    new Moved(
                            with(report, earlier, new Withdrawn(reason, by, at), months, at)
                                    .telling(new Move.Withdrawn(reason)));
            case Step(Withdrawn _, _) -> new TurnedDown(ARRIVAL_IS_WITHDRAWN);
        };
    }

    private Outcome correct(Facts facts, String reason, String by, Instant at) {
        if (facts.equals(report.facts())) {
            return new TurnedDown(NOTHING_CORRECTED);
        }
        if (earlier.size() >= MOST_CORRECTIONS) {
            return new TurnedDown(TOO_MANY_CORRECTIONS);
        }
        var before = Stream.concat(earlier.stream(), Stream.of(report)).toList();
        var touched = Stream.concat(months.stream(), Stream.of(facts.month())).distinct().toList();
        return new Moved(
                with(new Report(facts, by, at, reason), before, standing, touched, at)
                        .telling(new Move.Corrected(reason, report.facts())));
    }

    private Arrival with(
            Report now, List<Report> before, Standing then, List<String> touched, Instant at) {
        return new Arrival(id, zone, now, before, then, touched, at, version + 1, outbox);
    }

    public Facts facts() {
        return report.facts();
    }

    public boolean stands() {
        return standing instanceof Reported;
    }

    /// What was reported at an instant; empty before the first report and after a withdrawal.
    public Optional<Facts> at(Instant then) {
        if (standing instanceof Withdrawn(_, _, var at) && !at.isAfter(then)) {
            return Optional.empty();
        }
        return Stream.concat(earlier.stream(), Stream.of(report))
                .filter(it -> !it.at().isAfter(then))
                .reduce((_, later) -> later)
                .map(Report::facts);
    }

    /// The move of the version at hand.
    Move lastMove() {
        return switch (standing) {
            case Withdrawn(var reason, _, _) -> new Move.Withdrawn(reason);
            case Reported _ ->
                    earlier.isEmpty()
                            ? new Move.Recorded()
                            : new Move.Corrected(
                                    requireNonNullElse(report.reason(), ""),
                                    earlier.getLast().facts());
        };
    }

    private Arrival telling(Move move) {
        var event = ArrivalEvent.of(this, move);
        return new Arrival(
                id,
                zone,
                report,
                earlier,
                standing,
                months,
                changedAt,
                version,
                Stream.concat(outbox.stream(), Stream.of(event)).toList());
    }
}
