package etdz.investment.zoneprofile;

import etdz.common.ZoneCode;
import etdz.investment.wording.Wording;
import etdz.investment.zoneprofile.FactValue.Figure;
import etdz.investment.zoneprofile.FactValue.Unit;
import etdz.investment.zoneprofile.FactValue.Words;
import etdz.investment.zoneprofile.ZoneFact.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The profiles of a demonstration: what public copies say of the zones, each with how far it was
/// verified, and invented figures that are marked so.
@Component
@ConditionalOnProperty("etdz.demo")
public class SampleZoneProfiles {

    private record File(String note, List<Profile> profiles) {}

    private record Profile(ZoneCode zone, List<Row> facts) {

        ZoneProfile profile(Instant at) {
            return ZoneProfile.empty(zone)
                    .told(facts.stream().map(Row::said).toList(), "seed", at)
                    .orElseThrow()
                    .untold();
        }
    }

    private record Row(
            FactName name,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            @Nullable Unit unit,
            @Nullable Wording text,
            FactSource source) {

        Said said() {
            return new Said(name, value(), source);
        }

        private FactValue value() {
            if (least != null && most != null && unit != null) {
                return new Figure(least, most, unit, text);
            }
            if (text == null) {
                throw new IllegalStateException("Neither a figure nor words: " + name);
            }
            return new Words(text);
        }
    }

    private final ZoneProfiles profiles;
    private final Resource file;
    private final JsonMapper json;
    private final InstantSource clock;

    SampleZoneProfiles(
            ZoneProfiles profiles,
            @Value("classpath:data/zone-profiles.json") Resource file,
            JsonMapper json,
            InstantSource clock) {
        this.profiles = profiles;
        this.file = file;
        this.json = json;
        this.clock = clock;
    }

    /// How many were added; none the second time.
    public int seed() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try (var text = file.getInputStream()) {
            return profiles.addMissing(
                    json.readValue(text, File.class).profiles().stream()
                            .map(profile -> profile.profile(now))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
