package etdz.investment.capital.rate;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import etdz.common.Bilingual;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.investment.caller.Callers;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The region brings published rates. To bring the same ones again changes nothing.
@RestController
@RequestMapping(RateResource.PATH)
class RateResource {

    static final String PATH = "/api/investment/capital/rates";

    private static final int MOST = 500;
    private static final int LONGEST_SOURCE = 200;
    private static final BigDecimal LARGEST = new BigDecimal("100000");
    private static final int MOST_DIGITS = 8;

    record Bringing(@Nullable List<Brought> rates) {}

    record Brought(
            @Nullable String currency,
            @Nullable LocalDate day,
            @Nullable BigDecimal cnyPerUnit,
            @Nullable String source) {}

    record Answer(int added, int unchanged) {}

    record RateView(
            String currency,
            LocalDate day,
            int revision,
            String cnyPerUnit,
            String source,
            String by,
            Instant at) {

        static RateView of(Rate rate) {
            return new RateView(
                    rate.currency(),
                    rate.day(),
                    rate.revision(),
                    rate.cnyPerUnit().toPlainString(),
                    rate.source(),
                    rate.by(),
                    rate.at());
        }
    }

    private final Rates rates;
    private final CreationKeys keys;
    private final Paging paging;
    private final InstantSource clock;

    RateResource(Rates rates, CreationKeys keys, Paging paging, InstantSource clock) {
        this.rates = rates;
        this.keys = keys;
        this.paging = paging;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(Callers.STAFF)
    ResponseEntity<Listing<RateView>> list(
            @RequestParam Optional<String> currency,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        if (currency.filter(it -> !isCurrency(it)).isPresent()) {
            throw Problem.of(BAD_REQUEST, "bad-parameter").at("currency", "ISO 4217");
        }
        var page = rates.page(currency, paging.request(limit, cursor));
        return paging.answer(page.map(RateView::of));
    }

    @PostMapping
    @PreAuthorize("hasRole('DEPARTMENT')")
    ResponseEntity<Answer> bring(
            Actor actor,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Bringing body) {
        keys.of(actor, key, body);
        Callers.ofTheRegion(actor);
        var complaints = new Complaints();
        var wanted = complaints.needed("/rates", body.rates()).orElse(List.of());
        if (wanted.size() > MOST) {
            complaints.at("/rates", "一次最多500条", "at most 500 at a time");
        }
        complaints.raise();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var fresh = new ArrayList<Rate>();
        var seen = new HashSet<String>();
        for (var i = 0; i < wanted.size(); i++) {
            var at = "/rates/" + i;
            var read = read(at, wanted.get(i), actor.getPrincipal(), now, complaints);
            if (read.filter(it -> !seen.add(it.currency() + it.day())).isPresent()) {
                complaints.at(at, "同一币种同一日期重复", "the same currency and day twice");
            }
            read.ifPresent(fresh::add);
        }
        complaints.raise();
        var changed = fresh.stream().flatMap(it -> revised(it).stream()).toList();
        var added = rates.addMissing(changed);
        return ResponseEntity.created(URI.create(PATH))
                .body(new Answer(added, wanted.size() - added));
    }

    private static Optional<Rate> read(
            String at, Brought brought, String by, Instant now, Complaints complaints) {
        var currency =
                complaints.checked(
                        at + "/currency",
                        brought.currency(),
                        it -> isCurrency(it) && !it.equals(RateBook.YUAN),
                        new Bilingual("应为人民币以外的币种代码", "a currency code other than CNY"));
        var day = complaints.needed(at + "/day", brought.day());
        var unit =
                complaints.checked(
                        at + "/cnyPerUnit",
                        brought.cnyPerUnit(),
                        it ->
                                it.signum() > 0
                                        && it.compareTo(LARGEST) < 0
                                        && it.scale() <= MOST_DIGITS,
                        new Bilingual("应为正数，至多8位小数", "positive, at most 8 decimals"));
        var source = complaints.text(at + "/source", brought.source(), LONGEST_SOURCE);
        return currency.flatMap(code ->
                day.flatMap(on -> unit.map(value -> Rate.of(code, on, 1, value, source, by, now))));
    }

    /// The next revision of its day, unless the one that holds says the same.
    private Optional<Rate> revised(Rate rate) {
        var held = rates.newest(rate.currency(), rate.day());
        if (held.filter(it -> it.says(rate.cnyPerUnit(), rate.source())).isPresent()) {
            return Optional.empty();
        }
        var next = held.map(it -> it.revision() + 1).orElse(1);
        return Optional.of(
                Rate.of(
                        rate.currency(),
                        rate.day(),
                        next,
                        rate.cnyPerUnit(),
                        rate.source(),
                        rate.by(),
                        rate.at()));
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(it -> it.getCurrencyCode().equals(code));
    }
}
