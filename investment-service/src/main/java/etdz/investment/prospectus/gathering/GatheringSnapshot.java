package etdz.investment.prospectus.gathering;

import etdz.common.ZoneCode;
import etdz.common.time.China;
import etdz.investment.incentive.AskingMatches;
import etdz.investment.incentive.Matched;
import etdz.investment.negativelist.CheckingIndustry;
import etdz.investment.promise.board.KeptRates;
import etdz.investment.prospectus.content.Building;
import etdz.investment.prospectus.content.Snapshot;
import etdz.investment.prospectus.content.Wish;
import etdz.investment.prospectus.content.ZonePart;
import etdz.investment.zoneprofile.KnownZones;
import etdz.investment.zoneprofile.KnownZones.Zone;
import etdz.investment.zoneprofile.PublicZoneProfile.PublicFact;
import etdz.investment.zoneprofile.ZoneFacts;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/// Takes a snapshot for a wish. One question after the other, so that one maker never fills a
/// bulkhead; what was not answered in good time is kept as not available.
@Component
public class GatheringSnapshot {

    private final KnownZones zones;
    private final ZoneFacts facts;
    private final KeptRates rates;
    private final AskingSchedules schedules;
    private final AskingMatches matches;
    private final CheckingIndustry industries;
    private final GatheringSettings settings;
    private final InstantSource clock;

    GatheringSnapshot(
            KnownZones zones,
            ZoneFacts facts,
            KeptRates rates,
            AskingSchedules schedules,
            AskingMatches matches,
            CheckingIndustry industries,
            GatheringSettings settings,
            InstantSource clock) {
        this.zones = zones;
        this.facts = facts;
        this.rates = rates;
        this.schedules = schedules;
        this.matches = matches;
        this.industries = industries;
        this.settings = settings;
        this.clock = clock;
    }

    public Snapshot gather(Wish wish) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var deadline = System.nanoTime() + settings.patience().toNanos();
        var provided = facts.of(wish.zones());
        var parts =
                wish.zones().stream()
                        .map(zone ->
                                part(
                                        zone,
                                        wish,
                                        at,
                                        deadline,
                                        provided.getOrDefault(zone, List.of())))
                        .toList();
        var industry = wish.industry();
        var today = China.dayOf(at);
        return new Snapshot(at, parts, industry == null ? null : industries.check(today, industry));
    }

    private ZonePart part(
            ZoneCode zone, Wish wish, Instant at, long deadline, List<PublicFact> provided) {
        return new ZonePart(
                zone,
                zones.find(zone).map(Zone::name).orElse(null),
                isOver(deadline)
                        ? new Building.NotAvailable()
                        : schedules.ask(zone, wish.startOn()),
                isOver(deadline)
                        ? new Matched.NotAvailable()
                        : matches.ask(zone, China.dayOf(at), wish.facts()),
                rates.of(zone, China.dayOf(at)),
                provided);
    }

    private static boolean isOver(long deadline) {
        return System.nanoTime() - deadline >= 0;
    }
}
