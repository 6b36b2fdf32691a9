package etdz.investment.zoneprofile;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.outside.OutsideSystem;
import etdz.common.outside.OutsideSystem.Away;
import etdz.common.outside.OutsideSystem.UselessAnswer;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// The zones as policy-service names them. Asked for anew after a while, so that a further zone
/// appears by itself; while policy-service is away the last answer holds, and before the first one
/// the zones of which something is recorded, without their names.
@Component
public class KnownZones {

    private static final Logger log = LoggerFactory.getLogger(KnownZones.class);
    private static final Duration FRESH = Duration.ofMinutes(1);

    /// A zone.
    ///
    /// @param name absent while policy-service has not told it
    public record Zone(ZoneCode code, @Nullable Bilingual name) {}

    private record Kept(List<Zone> zones, long nanos) {}

    private final ZoneListClient client;
    private final OutsideSystem policy;
    private final ZoneProfiles profiles;
    private volatile @Nullable Kept kept;

    KnownZones(
            ZoneListClient client,
            @Qualifier("policySystem") OutsideSystem policy,
            ZoneProfiles profiles) {
        this.client = client;
        this.policy = policy;
        this.profiles = profiles;
    }

    /// All zones, in the order of their codes.
    public List<Zone> all() {
        var last = kept;
        if (last != null && System.nanoTime() - last.nanos() < FRESH.toNanos()) {
            return last.zones();
        }
        return asked().orElseGet(() -> last == null ? recorded() : last.zones());
    }

    public Optional<Zone> find(ZoneCode code) {
        return all().stream().filter(zone -> zone.code().equals(code)).findFirst();
    }

    private Optional<List<Zone>> asked() {
        try {
            var zones = policy.ask(() -> read(client.zones()));
            zones.ifPresent(all -> kept = new Kept(all, System.nanoTime()));
            return zones;
        } catch (Away e) {
            log.warn("The zones stay as they are: {}", e.toString());
            return Optional.empty();
        }
    }

    private static List<Zone> read(@Nullable List<ZoneListClient.Zone> told) {
        if (told == null) {
            throw new UselessAnswer("No list of zones");
        }
        return told.stream()
                .map(KnownZones::zone)
                .sorted(Comparator.comparing(zone -> zone.code().value()))
                .toList();
    }

    private static Zone zone(ZoneListClient.Zone told) {
        var code = told.code();
        var name = told.name();
        if (code == null || name == null || name.zh() == null || name.en() == null) {
            throw new UselessAnswer("A zone without code or name");
        }
        return new Zone(code, new Bilingual(name.zh(), name.en()));
    }

    private List<Zone> recorded() {
        return profiles.zones().stream().map(code -> new Zone(code, null)).toList();
    }
}
