package etdz.investment.capital.figure;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.Money;
import etdz.common.ZoneCode;
import etdz.investment.capital.month.MonthCell;
import etdz.investment.capital.month.Sum;
import etdz.investment.capital.rate.RateBook;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The share of the host cities, year by year.
final class Shares {

    /// Why there is no share.
    enum Reason {
        NO_FIGURES,
        NO_HOST_FIGURE,
        HOST_FIGURE_IS_ZERO,
        DIFFERENT_CURRENCIES
    }

    /// @param share as a ratio; absent with a reason
    /// @param incomplete something of the zone still awaits a reading or a rate
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ShareView(
            int year,
            boolean partial,
            @Nullable String zoneAmount,
            @Nullable String hostAmount,
            @Nullable String currency,
            @Nullable BigDecimal share,
            @Nullable Boolean reaches,
            @Nullable Reason reason,
            boolean incomplete,
            List<String> sources) {}

    private final Years years;
    private final List<HostFigure> figures;
    private final Optional<ZoneCode> zone;

    Shares(Years years, List<HostFigure> figures, Optional<ZoneCode> zone) {
        this.years = years;
        this.figures = List.copyOf(figures);
        this.zone = zone;
    }

    ShareView of(int year, BigDecimal wanted) {
        var hosts = hosts(year);
        var lines = years.of(year);
        if (!years.has(year)) {
            return without(year, Reason.NO_FIGURES, hosts);
        }
        if (!hosts.keySet().containsAll(zones(year, hosts))) {
            return without(year, Reason.NO_HOST_FIGURE, hosts);
        }
        var currencies =
                hosts.values().stream().map(it -> it.amount().currency()).distinct().toList();
        if (currencies.size() != 1) {
            return without(year, Reason.DIFFERENT_CURRENCIES, hosts);
        }
        var currency = currencies.getFirst();
        var host =
                hosts.values().stream()
                        .map(HostFigure::amount)
                        .map(Money::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        var own = in(currency, lines.counted());
        var share = new HostShare(own, host);
        return new ShareView(
                year,
                years.isPartial(year),
                own.toPlainString(),
                host.toPlainString(),
                currency,
                share.share().orElse(null),
                share.reaches(wanted).orElse(null),
                share.share().isPresent() ? null : Reason.HOST_FIGURE_IS_ZERO,
                lines.isIncomplete(),
                sources(hosts));
    }

    private static BigDecimal in(String currency, Sum sum) {
        return currency.equals(RateBook.DOLLAR) ? sum.usd() : sum.cny();
    }

    private ShareView without(int year, Reason reason, Map<ZoneCode, HostFigure> hosts) {
        var lines = years.of(year);
        return new ShareView(
                year,
                years.isPartial(year),
                null,
                null,
                null,
                null,
                null,
                reason,
                lines.isIncomplete(),
                sources(hosts));
    }

    private static List<String> sources(Map<ZoneCode, HostFigure> hosts) {
        return hosts.values().stream().map(HostFigure::source).distinct().sorted().toList();
    }

    /// The figure recorded last holds.
    private Map<ZoneCode, HostFigure> hosts(int year) {
        return figures.stream()
                .filter(it -> it.year() == year)
                .collect(toMap(HostFigure::zone, it -> it, (_, later) -> later));
    }

    /// Those that have figures of their own or of their host.
    private Set<ZoneCode> zones(int year, Map<ZoneCode, HostFigure> hosts) {
        var prefix = year + "-";
        var zones = new HashSet<>(hosts.keySet());
        years.cells().stream()
                .filter(it -> it.month().startsWith(prefix))
                .map(MonthCell::zone)
                .forEach(zones::add);
        zone.ifPresent(zones::add);
        return zones;
    }
}
