package etdz.investment.zoneprofile;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.time.China;
import etdz.investment.incentive.CountingIncentives;
import etdz.investment.incentive.Offered;
import etdz.investment.promise.board.KeptRates;
import etdz.investment.promise.board.KeptRates.Rates;
import etdz.investment.zoneprofile.KnownZones.Zone;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// All zones side by side, for everybody.
@RestController
@RequestMapping(ComparisonResource.PATH)
class ComparisonResource {

    static final String PATH = "/api/investment/zone-profiles";

    private static final CacheControl PUBLIC =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    record Comparison(LocalDate on, List<ZoneColumn> items) {}

    /// @param name absent while policy-service has not told it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ZoneColumn(
            ZoneCode zone,
            @Nullable Bilingual name,
            List<FactView> facts,
            IncentivesView incentives,
            Rates rates) {}

    enum State {
        COUNTED,
        NOT_AVAILABLE
    }

    /// @param count of those in force on the day
    /// @param more whether there are further ones that were not counted
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record IncentivesView(State state, @Nullable Integer count, @Nullable Boolean more) {

        static IncentivesView of(Offered offered) {
            return switch (offered) {
                case Offered.Counted(var count, var more, _) ->
                        new IncentivesView(State.COUNTED, count, more);
                case Offered.NotAvailable _ -> new IncentivesView(State.NOT_AVAILABLE, null, null);
            };
        }
    }

    private final KnownZones zones;
    private final ZoneFacts facts;
    private final CountingIncentives incentives;
    private final KeptRates rates;
    private final InstantSource clock;

    ComparisonResource(
            KnownZones zones,
            ZoneFacts facts,
            CountingIncentives incentives,
            KeptRates rates,
            InstantSource clock) {
        this.zones = zones;
        this.facts = facts;
        this.incentives = incentives;
        this.rates = rates;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("permitAll()")
    ResponseEntity<Comparison> compare() {
        var today = China.dayOf(clock.instant());
        var known = zones.all();
        var codes = known.stream().map(Zone::code).toList();
        var provided = facts.of(codes);
        var offered = incentives.of(codes);
        var columns =
                known.stream()
                        .map(zone ->
                                new ZoneColumn(
                                        zone.code(),
                                        zone.name(),
                                        FactView.all(provided.getOrDefault(zone.code(), List.of())),
                                        IncentivesView.of(
                                                offered.getOrDefault(
                                                        zone.code(), new Offered.NotAvailable())),
                                        rates.of(zone.code(), today)))
                        .toList();
        return ResponseEntity.ok().cacheControl(PUBLIC).body(new Comparison(today, columns));
    }
}
