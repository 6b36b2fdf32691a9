package etdz.policy.incentive;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import etdz.policy.incentive.rule.Expression;
import etdz.policy.incentive.rule.Expressions;
import etdz.policy.incentive.rule.Expressions.Compiled;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The incentives, read from the database at most every few seconds: anybody may ask for them as
/// often as he likes.
@Component
class Incentives {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Read(Map<IncentiveCode, List<Incentive>> byCode, long at) {}

    private final IncentiveEditions editions;
    private final Expressions expressions;

    /// By edition, which never changes.
    private final Map<String, Optional<Expression>> amounts = new ConcurrentHashMap<>();

    private volatile @Nullable Read last;

    Incentives(IncentiveEditions editions, Expressions expressions) {
        this.editions = editions;
        this.expressions = expressions;
    }

    /// Those that hold on a day, by code.
    List<Incentive> on(LocalDate day) {
        return read().byCode().values().stream()
                .flatMap(all -> held(all, day).stream())
                .sorted(comparing(it -> it.code().value()))
                .toList();
    }

    Optional<Incentive> on(IncentiveCode code, LocalDate day) {
        return held(read().byCode().getOrDefault(code, List.of()), day);
    }

    /// All editions, the newest first.
    List<Incentive> editions(IncentiveCode code) {
        return read().byCode().getOrDefault(code, List.of()).stream()
                .sorted(comparingInt(Incentive::edition).reversed())
                .toList();
    }

    /// The last edition to begin holds to its end; the one before does not come back.
    private static Optional<Incentive> held(List<Incentive> editions, LocalDate day) {
        return editions.stream()
                .filter(it -> !it.validity().from().isAfter(day))
                .max(comparingInt(Incentive::edition))
                .filter(it -> !it.validity().to().isBefore(day));
    }

    /// Empty where the expression is no longer one, as when a fact of it is gone.
    Optional<Expression> amount(Incentive incentive) {
        return amounts.computeIfAbsent(
                incentive.id(),
                _ ->
                        expressions.amount(incentive.amount().cel())
                                        instanceof Compiled.Ready(var expression)
                                ? Optional.of(expression)
                                : Optional.empty());
    }

    void forget() {
        last = null;
    }

    private Read read() {
        var known = last;
        if (known == null || System.nanoTime() - known.at() > FRESH.toNanos()) {
            var byCode =
                    editions.all().stream()
                            .collect(
                                    groupingBy(
                                            Incentive::code,
                                            () -> new TreeMap<>(comparing(IncentiveCode::value)),
                                            toList()));
            known = new Read(byCode, System.nanoTime());
            last = known;
        }
        return known;
    }
}
