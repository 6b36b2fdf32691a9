package etdz.policy.incentive;

import etdz.common.ZoneCode;
import etdz.policy.incentive.Match.Verdict;
import etdz.policy.incentive.condition.Condition.Test;
import etdz.policy.incentive.condition.Finding;
import etdz.policy.incentive.fact.Fact;
import etdz.policy.incentive.fact.FactDictionary;
import etdz.policy.incentive.fact.FactValue;
import etdz.policy.incentive.rule.Expression.Result.Known;
import etdz.policy.incentive.rule.Expression.Result.Missing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Holds what is known of an enterprise against every incentive of a zone. Nothing is kept.
@Component
class Matching {

    private final Incentives incentives;
    private final FactDictionary dictionary;

    Matching(Incentives incentives, FactDictionary dictionary) {
        this.incentives = incentives;
        this.dictionary = dictionary;
    }

    List<Match> of(ZoneCode zone, LocalDate day, Map<String, FactValue> facts) {
        return incentives.on(day).stream()
                .filter(it -> it.isFor(zone))
                .map(it -> matched(it, facts))
                .sorted(Match.NEAREST)
                .toList();
    }

    Match matched(Incentive incentive, Map<String, FactValue> facts) {
        if (!incentive.condition().tests().allMatch(this::makesSense)) {
            return needsManual(incentive, Finding.of(incentive.condition(), Map.of()));
        }
        var finding = Finding.of(incentive.condition(), facts);
        return switch (finding.truth()) {
            case TRUE -> granted(incentive, finding, facts);
            case FALSE -> new Match(incentive, Verdict.NOT_ELIGIBLE, finding, null, List.of());
            case UNKNOWN -> new Match(incentive, Verdict.UNKNOWN, finding, null, List.of());
        };
    }

    /// The dictionary may have changed since the rule was recorded.
    private boolean makesSense(Test test) {
        return dictionary.find(test.fact()).filter(fact -> makesSense(test, fact)).isPresent();
    }

    private static boolean makesSense(Test test, Fact fact) {
        return test.operator().fits(fact) && test.wanted().stream().allMatch(fact::fits);
    }

    private Match granted(Incentive incentive, Finding finding, Map<String, FactValue> facts) {
        return incentives
                .amount(incentive)
                .map(expression ->
                        switch (expression.over(facts)) {
                            case Known(Long fen) when fen >= 0 ->
                                    eligible(
                                            incentive,
                                            finding,
                                            incentive.amount().capped(fen),
                                            List.of());
                            case Missing(var missing) ->
                                    eligible(incentive, finding, null, missing);
                            default -> needsManual(incentive, finding);
                        })
                .orElseGet(() -> needsManual(incentive, finding));
    }

    private static Match eligible(
            Incentive incentive, Finding finding, @Nullable Long fen, List<String> missing) {
        return new Match(incentive, Verdict.ELIGIBLE, finding, fen, missing);
    }

    private static Match needsManual(Incentive incentive, Finding finding) {
        return new Match(incentive, Verdict.NEEDS_MANUAL, finding, null, List.of());
    }
}
