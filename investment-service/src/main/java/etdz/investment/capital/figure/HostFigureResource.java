package etdz.investment.capital.figure;

import com.github.f4b6a3.uuid.UuidCreator;
import etdz.common.Bilingual;
import etdz.common.Money;
import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.http.MoneyView;
import etdz.common.security.Actor;
import etdz.investment.caller.Callers;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/// Departments bring the figures of the cities, with the source they took them from.
@RestController
@RequestMapping(HostFigureResource.PATH)
class HostFigureResource {

    static final String PATH = "/api/investment/capital/host-figures";

    private static final int FIRST_YEAR = 2015;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_SOURCE = 300;
    private static final BigDecimal LARGEST = new BigDecimal("1000000000000000");
    private static final Set<String> CURRENCIES = Set.of("USD", "CNY");

    record Bringing(
            @Nullable ZoneCode zone,
            @Nullable Integer year,
            @Nullable Amount amount,
            @Nullable String source) {}

    record Amount(@Nullable BigDecimal amount, @Nullable String currency) {}

    record FigureView(
            String id,
            ZoneCode zone,
            int year,
            MoneyView amount,
            String source,
            String by,
            Instant at) {

        static FigureView of(HostFigure figure) {
            var money = figure.amount();
            return new FigureView(
                    figure.id(),
                    figure.zone(),
                    figure.year(),
                    MoneyView.of(money),
                    figure.source(),
                    figure.by(),
                    figure.at());
        }
    }

    record Sheet(List<FigureView> items) {}

    private final HostFigures figures;
    private final CreationKeys keys;
    private final InstantSource clock;

    HostFigureResource(HostFigures figures, CreationKeys keys, InstantSource clock) {
        this.figures = figures;
        this.keys = keys;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(Callers.STAFF)
    Sheet list(Actor actor, @RequestParam Optional<ZoneCode> zone) {
        return new Sheet(figures.all(zone, actor.scope()).stream().map(FigureView::of).toList());
    }

    @PostMapping
    @PreAuthorize("hasRole('DEPARTMENT')")
    ResponseEntity<FigureView> bring(
            Actor actor,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Bringing body) {
        var creation = keys.of(actor, key, body);
        var complaints = new Complaints();
        var zone =
                complaints.checked(
                        "/zone",
                        body.zone(),
                        actor.scope()::covers,
                        new Bilingual("不在您的权限范围内", "out of your scope"));
        var year =
                complaints.checked(
                        "/year",
                        body.year(),
                        it -> it >= FIRST_YEAR && it <= LAST_YEAR,
                        new Bilingual("年份不对", "not such a year"));
        var amount = money(body.amount(), complaints);
        var source = complaints.text("/source", body.source(), LONGEST_SOURCE);
        complaints.raise();
        var added =
                figures.add(
                        new HostFigure(
                                UuidCreator.getTimeOrderedEpoch().toString(),
                                zone.orElseThrow(),
                                year.orElseThrow(),
                                amount.orElseThrow(),
                                source,
                                actor.getPrincipal(),
                                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                                creation));
        return ResponseEntity.created(URI.create(PATH)).body(FigureView.of(added));
    }

    private static Optional<Money> money(@Nullable Amount written, Complaints complaints) {
        if (written == null) {
            complaints.needed("/amount");
            return Optional.empty();
        }
        var amount =
                complaints.checked(
                        "/amount/amount",
                        written.amount(),
                        it -> it.signum() >= 0 && it.compareTo(LARGEST) < 0 && it.scale() <= 2,
                        new Bilingual("不能为负，至多两位小数", "not negative, at most two decimals"));
        var currency =
                complaints.checked(
                        "/amount/currency",
                        written.currency(),
                        CURRENCIES::contains,
                        new Bilingual("应为 USD 或 CNY", "USD or CNY"));
        return amount.flatMap(it -> currency.map(of -> new Money(it, of)));
    }
}
