package etdz.policy.incentive;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.http.Cursor;
import etdz.common.http.Listing;
import etdz.common.http.PageRequest;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.http.Slice;
import etdz.common.time.China;
import etdz.policy.incentive.fact.Fact;
import etdz.policy.incentive.fact.FactDictionary;
import etdz.policy.incentive.rule.Expression;
import etdz.policy.zone.Zones;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The incentives of the zones: anybody may look.
@RestController
@RequestMapping(IncentiveResource.PATH)
class IncentiveResource {

    static final String PATH = "/api/policy/incentives";

    private static final int LONGEST_QUERY = 100;
    private static final CacheControl PUBLIC =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    record AmountText(String zh, @Nullable String en) {

        static AmountText of(Incentive.Amount amount) {
            return new AmountText(amount.zh(), amount.en());
        }
    }

    record Row(
            IncentiveCode code,
            Bilingual name,
            Category category,
            List<ZoneCode> zones,
            Incentive.Validity validity,
            AmountText amountText,
            boolean sample,
            Incentive.Source source) {

        static Row of(Incentive incentive) {
            return new Row(
                    incentive.code(),
                    incentive.name(),
                    incentive.category(),
                    incentive.zones(),
                    incentive.validity(),
                    AmountText.of(incentive.amount()),
                    incentive.sample(),
                    incentive.source());
        }
    }

    record FactView(
            String name,
            String type,
            @Nullable String unit,
            String zh,
            String en,
            List<String> choices,
            Object example) {

        static FactView of(Fact fact) {
            return new FactView(
                    fact.name(),
                    fact.type().name().toLowerCase(Locale.ROOT),
                    fact.unit(),
                    fact.text().zh(),
                    fact.text().en(),
                    fact.choices(),
                    fact.example().plain());
        }
    }

    record FactList(List<FactView> facts) {}

    private final Incentives incentives;
    private final FactDictionary dictionary;
    private final Zones zones;
    private final Paging paging;
    private final InstantSource clock;

    IncentiveResource(
            Incentives incentives,
            FactDictionary dictionary,
            Zones zones,
            Paging paging,
            InstantSource clock) {
        this.incentives = incentives;
        this.dictionary = dictionary;
        this.zones = zones;
        this.paging = paging;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("permitAll()")
    ResponseEntity<Listing<Row>> list(
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<Category> category,
            @RequestParam Optional<String> q,
            @RequestParam Optional<LocalDate> on,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        if (q.filter(it -> it.length() > LONGEST_QUERY).isPresent()) {
            throw Problem.of(BAD_REQUEST, "bad-parameter").at("q", "≤ " + LONGEST_QUERY);
        }
        zone.filter(it -> zones.find(it).isEmpty())
                .ifPresent(_ -> {
                    throw Problem.of(NOT_FOUND, "no-such-zone");
                });
        var wanted =
                incentives.on(on.orElseGet(this::today)).stream()
                        .filter(it -> zone.map(it::isFor).orElse(true))
                        .filter(it -> category.map(it.category()::equals).orElse(true))
                        .filter(found(q.orElse("")));
        return paging.answer(page(wanted, paging.request(limit, cursor)).map(Row::of));
    }

    /// All the words that somebody typed are there.
    private static Predicate<Incentive> found(String query) {
        var terms =
                Stream.of(query.strip().toLowerCase(Locale.ROOT).split("\\s+", -1))
                        .filter(term -> !term.isEmpty())
                        .toList();
        return incentive -> {
            var words = String.join("\n", incentive.words().toList()).toLowerCase(Locale.ROOT);
            return terms.stream().allMatch(words::contains);
        };
    }

    /// They are in memory, in the order of their codes.
    private static Slice<Incentive> page(Stream<Incentive> wanted, PageRequest page) {
        var after = page.after().map(it -> it.keys().getFirst()).orElse("");
        var rows =
                wanted.filter(it -> it.code().value().compareTo(after) > 0)
                        .limit(page.limit() + 1L)
                        .toList();
        if (rows.size() <= page.limit()) {
            return new Slice<>(rows, Optional.empty());
        }
        var shown = rows.subList(0, page.limit());
        return new Slice<>(shown, Optional.of(new Cursor(List.of(shown.getLast().code().value()))));
    }

    /// Whoever fills in a check of his own finds here what the rules ask, and in which unit.
    @GetMapping("/facts")
    @PreAuthorize("permitAll()")
    ResponseEntity<FactList> facts() {
        return ResponseEntity.ok()
                .cacheControl(PUBLIC)
                .body(new FactList(dictionary.facts().stream().map(FactView::of).toList()));
    }

    /// As it holds today, or on a day; where none holds, the newest edition.
    @GetMapping("/{code}")
    @PreAuthorize("permitAll()")
    ResponseEntity<IncentiveView> show(
            @PathVariable IncentiveCode code, @RequestParam Optional<LocalDate> on) {
        var day = on.orElseGet(this::today);
        var editions = incentives.editions(code);
        var incentive =
                incentives
                        .on(code, day)
                        .or(() -> on.isPresent() ? Optional.empty() : editions.stream().findFirst())
                        .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-incentive"));
        return ResponseEntity.ok()
                .cacheControl(PUBLIC)
                .eTag("\"" + incentive.edition() + "\"")
                .body(
                        IncentiveView.of(
                                incentive,
                                incentives
                                        .amount(incentive)
                                        .map(Expression::facts)
                                        .orElse(List.of()),
                                group(incentive, day),
                                editions));
    }

    private List<IncentiveCode> group(Incentive incentive, LocalDate day) {
        var group = incentive.stackingGroup();
        return group == null
                ? List.of()
                : incentives.on(day).stream()
                        .filter(it -> group.equals(it.stackingGroup()))
                        .map(Incentive::code)
                        .filter(it -> !it.equals(incentive.code()))
                        .toList();
    }

    private LocalDate today() {
        return China.dayOf(clock.instant());
    }
}
