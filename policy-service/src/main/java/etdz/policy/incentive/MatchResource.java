package etdz.policy.incentive;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.common.http.Problem;
import etdz.common.time.China;
import etdz.policy.incentive.Match.Verdict;
import etdz.policy.incentive.condition.Finding.Failing;
import etdz.policy.incentive.fact.FactDictionary;
import etdz.policy.incentive.fact.FactValue;
import etdz.policy.zone.Zones;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// A check of one's own (自测): what is sent is held against the rules and forgotten.
@RestController
class MatchResource {

    private static final int MOST_FACTS = 100;

    record Question(
            @Nullable ZoneCode zone,
            @Nullable LocalDate on,
            @Nullable Map<String, @Nullable Object> facts) {}

    record Answer(ZoneCode zone, LocalDate on, List<MatchView> matches) {}

    record FailingView(
            String fact,
            Bilingual name,
            String operator,
            List<Object> wanted,
            @Nullable String said,
            Object found,
            @Nullable BigDecimal by) {}

    record MissingView(String fact, Bilingual name) {}

    record AmountView(String zh, @Nullable String en) {}

    record MatchView(
            IncentiveCode code,
            Bilingual name,
            Category category,
            Verdict verdict,
            List<FailingView> failing,
            List<MissingView> missing,
            @Nullable Long amountFen,
            List<MissingView> amountMissing,
            AmountView amountText,
            @Nullable Long capFen,
            @Nullable String stackingGroup,
            boolean sample,
            Incentive.Source source,
            Incentive.Validity validity) {}

    private final Matching matching;
    private final FactDictionary dictionary;
    private final Zones zones;
    private final InstantSource clock;

    MatchResource(Matching matching, FactDictionary dictionary, Zones zones, InstantSource clock) {
        this.matching = matching;
        this.dictionary = dictionary;
        this.zones = zones;
        this.clock = clock;
    }

    @PostMapping(IncentiveResource.PATH + "/matches")
    @PreAuthorize("permitAll()")
    Answer match(@RequestBody Question body) {
        var complaints = new Complaints();
        var zone = complaints.needed("/zone", body.zone());
        var facts = facts(complaints, body.facts());
        complaints.raise();
        var wanted =
                zone.filter(it -> zones.find(it).isPresent())
                        .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-zone"));
        var day = Optional.ofNullable(body.on()).orElseGet(() -> China.dayOf(clock.instant()));
        return new Answer(
                wanted, day, matching.of(wanted, day, facts).stream().map(this::view).toList());
    }

    private Map<String, FactValue> facts(
            Complaints complaints, @Nullable Map<String, @Nullable Object> given) {
        var facts = new HashMap<String, FactValue>();
        if (given == null) {
            complaints.needed("/facts");
        } else if (given.size() > MOST_FACTS) {
            complaints.at("/facts", "最多 100 项", "at most 100");
        } else {
            given.forEach((name, value) -> read(complaints, name, value, facts));
        }
        return facts;
    }

    private void read(
            Complaints complaints,
            String name,
            @Nullable Object value,
            Map<String, FactValue> facts) {
        var pointer = "/facts/" + name.replace("~", "~0").replace("/", "~1");
        var fact = dictionary.find(name);
        if (fact.isEmpty()) {
            complaints.at(pointer, "事实字典中没有", "not in the dictionary of facts");
            return;
        }
        fact.get()
                .read(value)
                .ifPresentOrElse(
                        it -> facts.put(name, it),
                        () -> complaints.at(pointer, FactWords.expected(fact.get())));
    }

    private MatchView view(Match match) {
        var incentive = match.incentive();
        return new MatchView(
                incentive.code(),
                incentive.name(),
                incentive.category(),
                match.verdict(),
                match.finding().failing().stream().map(this::failing).toList(),
                missing(match.finding().missing()),
                match.amountFen(),
                missing(match.amountMissing()),
                new AmountView(incentive.amount().zh(), incentive.amount().en()),
                incentive.amount().capFen(),
                incentive.stackingGroup(),
                incentive.sample(),
                incentive.source(),
                incentive.validity());
    }

    private FailingView failing(Failing failing) {
        var test = failing.test();
        return new FailingView(
                test.fact(),
                name(test.fact()),
                test.operator().code(),
                test.wanted().stream().map(FactValue::plain).toList(),
                test.said(),
                failing.found().plain(),
                failing.by());
    }

    private List<MissingView> missing(List<String> facts) {
        return facts.stream().map(fact -> new MissingView(fact, name(fact))).toList();
    }

    private Bilingual name(String fact) {
        return dictionary
                .find(fact)
                .map(it -> it.text())
                .orElseGet(() -> new Bilingual(fact, fact));
    }
}
