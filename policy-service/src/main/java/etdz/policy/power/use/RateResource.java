package etdz.policy.power.use;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.security.Actor;
import etdz.common.time.China;
import etdz.policy.matter.MatterCode;
import etdz.policy.power.register.Powers;
import etdz.policy.power.register.Powers.Given;
import etdz.policy.power.use.PowerUses.Tally;
import etdz.policy.zone.Zone;
import etdz.policy.zone.Zones;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// How the powers that a zone was given are taken up (承接率), used (使用率), and used wrongly (差错率). The
/// opinion does not name these figures; each comes with its numerator and denominator.
@RestController
class RateResource {

    private static final int DIGITS = 4;

    /// @param delegated powers that the zone was given and may use today
    /// @param takenUp of them, with at least one accepted case
    /// @param used of them, with at least one decision made in the zone
    /// @param wholeArea of them, holding in every part of the zone
    /// @param errorRate decisions taken back, of all that were made
    record RateView(
            ZoneCode zone,
            int delegated,
            int takenUp,
            int used,
            int wholeArea,
            int received,
            int accepted,
            int decided,
            int revoked,
            int corrected,
            @Nullable BigDecimal takeUpRate,
            @Nullable BigDecimal useRate,
            @Nullable BigDecimal errorRate,
            @Nullable BigDecimal wholeAreaRate,
            List<Unused> unused) {}

    /// A power that was given and never used.
    record Unused(MatterCode matter, Bilingual name) {}

    record Rates(LocalDate on, List<RateView> items) {}

    private final Powers powers;
    private final PowerUses uses;
    private final Zones zones;
    private final InstantSource clock;

    RateResource(Powers powers, PowerUses uses, Zones zones, InstantSource clock) {
        this.powers = powers;
        this.uses = uses;
        this.zones = zones;
        this.clock = clock;
    }

    @GetMapping("/api/policy/power-rates")
    @PreAuthorize(
            "hasAnyRole('OFFICER', 'REVIEWER', 'APPROVER', 'DEPARTMENT', 'LEADER', 'SUPERVISOR',"
                    + " 'CATALOGUE_EDITOR')")
    Rates rates(Actor actor) {
        var today = China.dayOf(clock.instant());
        var seen = zones.all().stream().map(Zone::code).filter(actor.scope()::covers).toList();
        var tallies = uses.tallies(seen).stream().collect(Collectors.groupingBy(Tally::zone));
        return new Rates(
                today,
                seen.stream()
                        .map(zone ->
                                rate(
                                        zone,
                                        powers.given(zone, today),
                                        tallies.getOrDefault(zone, List.of())))
                        .toList());
    }

    private static RateView rate(ZoneCode zone, List<Given> given, List<Tally> tallies) {
        var byMatter = tallies.stream().collect(Collectors.toMap(Tally::matter, it -> it));
        var takenUp = count(given, byMatter, Tally::accepted);
        var used = count(given, byMatter, Tally::decidedHere);
        var whole = (int) given.stream().filter(Given::wholeArea).count();
        var decided = sum(tallies, Tally::decided);
        var revoked = sum(tallies, Tally::revoked);
        return new RateView(
                zone,
                given.size(),
                takenUp,
                used,
                whole,
                sum(tallies, Tally::received),
                sum(tallies, Tally::accepted),
                decided,
                revoked,
                sum(tallies, Tally::corrected),
                share(takenUp, given.size()),
                share(used, given.size()),
                share(revoked, decided),
                share(whole, given.size()),
                given.stream()
                        .filter(power -> of(power, byMatter, Tally::decidedHere) == 0)
                        .map(power -> new Unused(power.matter(), power.name()))
                        .toList());
    }

    private static int count(
            List<Given> given, Map<MatterCode, Tally> tallies, ToIntFunction<Tally> what) {
        return (int) given.stream().filter(power -> of(power, tallies, what) > 0).count();
    }

    private static int of(Given power, Map<MatterCode, Tally> tallies, ToIntFunction<Tally> what) {
        var tally = tallies.get(power.matter());
        return tally == null ? 0 : what.applyAsInt(tally);
    }

    private static int sum(List<Tally> tallies, ToIntFunction<Tally> what) {
        return tallies.stream().mapToInt(what).sum();
    }

    /// Absent where there is nothing to take a share of.
    private static @Nullable BigDecimal share(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP);
    }
}
