package etdz.investment.zoneprofile;

import etdz.common.ZoneCode;
import etdz.investment.wording.Wording;
import etdz.investment.zoneprofile.FactSource.Evidence;
import etdz.investment.zoneprofile.FactValue.Figure;
import etdz.investment.zoneprofile.FactValue.Unit;
import etdz.investment.zoneprofile.FactValue.Words;
import etdz.investment.zoneprofile.ZoneFact.Said;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// Profiles for tests.
public final class ZoneProfileFixture {

    public static final ZoneCode HOHHOT = new ZoneCode("hohhot");
    static final Instant NOW = Instant.parse("2026-09-18T01:30:00Z");
    static final String BY = "officer-hohhot";

    private ZoneProfileFixture() {}

    static FactSource source(String asOf) {
        return new FactSource("示例公告", "示例〔2026〕1号", null, asOf, Evidence.SAMPLE);
    }

    static Said price(String least, String most, String asOf) {
        var value =
                new Figure(
                        new BigDecimal(least),
                        new BigDecimal(most),
                        Unit.CNY_PER_MU,
                        new Wording("工业用地（示例）", null));
        return new Said(FactName.INDUSTRIAL_LAND_PRICE, value, source(asOf));
    }

    static Said industries() {
        return new Said(
                FactName.LEADING_INDUSTRIES,
                new Words(new Wording("生物医药（示例）", "Biomedicine (sample)")),
                source("2026"));
    }

    public static ZoneProfile profile() {
        return told(ZoneProfile.empty(HOHHOT), industries(), price("128000", "192000", "2026-09"));
    }

    static ZoneProfile told(ZoneProfile held, Said... said) {
        return held.told(List.of(said), BY, NOW).orElseThrow();
    }
}
