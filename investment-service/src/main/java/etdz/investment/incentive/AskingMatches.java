package etdz.investment.incentive;

import etdz.common.Money;
import etdz.common.ZoneCode;
import etdz.common.outside.OutsideSystem;
import etdz.common.outside.OutsideSystem.Away;
import etdz.common.outside.OutsideSystem.UselessAnswer;
import etdz.investment.incentive.IncentiveClient.Answer;
import etdz.investment.incentive.IncentiveClient.Condition;
import etdz.investment.incentive.IncentiveClient.Question;
import etdz.investment.incentive.IncentiveClient.Text;
import etdz.investment.incentive.IncentiveClient.Told;
import etdz.investment.incentive.Matched.Match;
import etdz.investment.incentive.Matched.Verdict;
import etdz.investment.wording.Wording;
import feign.FeignException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// Asks policy-service which incentives of a zone fit. Its verdicts are taken as they are; where it
/// does not answer, nothing is said.
@Component
public class AskingMatches {

    private static final Logger log = LoggerFactory.getLogger(AskingMatches.class);
    private static final int FEN_DIGITS = 2;

    private final IncentiveClient client;
    private final OutsideSystem policy;

    AskingMatches(IncentiveClient client, @Qualifier("incentiveSystem") OutsideSystem policy) {
        this.client = client;
        this.policy = policy;
    }

    public Matched ask(ZoneCode zone, LocalDate on, Collection<GivenFact> facts) {
        var question = new Question(zone.value(), on.toString(), GivenFact.plain(facts));
        try {
            return policy.<Matched>ask(() -> found(question)).orElseGet(Matched.NotAvailable::new);
        } catch (Away e) {
            log.atWarn()
                    .addKeyValue("zone", zone.value())
                    .log("Nobody says which incentives fit: {}", String.valueOf(e.getCause()));
            return new Matched.NotAvailable();
        }
    }

    /// That facts are not known is the fault of whoever gave them, not of policy-service.
    private Matched found(Question question) {
        try {
            return read(question, client.match(question));
        } catch (FeignException.BadRequest | FeignException.UnprocessableEntity e) {
            return new Matched.FactsNotKnown();
        }
    }

    private static Matched read(Question question, @Nullable Answer answer) {
        if (answer == null
                || answer.matches() == null
                || !question.zone().equals(answer.zone())
                || answer.on() == null
                || !question.on().equals(answer.on().toString())) {
            throw new UselessAnswer("Incentives of something else");
        }
        var all = answer.matches();
        return new Matched.Found(
                all.stream().limit(Matched.MOST).map(AskingMatches::match).toList(), all.size());
    }

    private static Match match(Told told) {
        var name = told.name() == null ? null : told.name().wording();
        var source = told.source();
        var validity = told.validity();
        if (told.code() == null || name == null || source == null || source.title() == null) {
            throw new UselessAnswer("An incentive without code, name or source");
        }
        return new Match(
                told.code(),
                name,
                verdict(told.verdict()),
                names(told.missing()),
                names(told.failing()),
                told.amountFen() == null
                        ? null
                        : Money.yuan(BigDecimal.valueOf(told.amountFen(), FEN_DIGITS)),
                told.amountText() == null ? null : told.amountText().wording(),
                Boolean.TRUE.equals(told.sample()),
                source.title(),
                source.url(),
                validity == null ? null : validity.from(),
                validity == null ? null : validity.to());
    }

    private static Verdict verdict(@Nullable String name) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UselessAnswer("An unknown verdict: " + name));
    }

    private static List<Wording> names(@Nullable List<Condition> conditions) {
        return conditions == null
                ? List.of()
                : conditions.stream().flatMap(AskingMatches::name).toList();
    }

    private static Stream<Wording> name(Condition condition) {
        var name = condition.name();
        return Stream.ofNullable(
                name == null ? new Text(condition.fact(), null).wording() : name.wording());
    }
}
