package etdz.land.intensity;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.land.Seeding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Invented land figures of the three zones. Two zones leave some unreported, as zones do.
@Component
@ConditionalOnProperty("etdz.demo")
class SampleReports implements Seeding {

    private static final Bilingual SOURCE =
            new Bilingual("示例数据（虚构），非统计数字", "sample data (fictitious), no statistics");

    /// The year is fixed, so that a seed of another day adds no second report.
    private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);

    private static final Map<String, Map<String, String>> FIGURES =
            Map.of(
                    "hohhot",
                    Map.ofEntries(
                            Map.entry("developableHa", "980"),
                            Map.entry("suppliedHa", "820"),
                            Map.entry("readyUnsuppliedHa", "80"),
                            Map.entry("builtHa", "690"),
                            Map.entry("industrialBuiltHa", "380"),
                            Map.entry("highTechHa", "121.5"),
                            Map.entry("floorHa", "520"),
                            Map.entry("industrialFloorHa", "304"),
                            Map.entry("footprintHa", "190"),
                            Map.entry("industrialCoverHa", "171"),
                            Map.entry("investWan", "2660000"),
                            Map.entry("taxWan", "190000"),
                            Map.entry("totalTaxWan", "296700"),
                            Map.entry("idleHa", "12.3")),
                    "hulunbuir",
                    Map.ofEntries(
                            Map.entry("developableHa", "760"),
                            Map.entry("suppliedHa", "540"),
                            Map.entry("readyUnsuppliedHa", "95"),
                            Map.entry("builtHa", "430"),
                            Map.entry("industrialBuiltHa", "268"),
                            Map.entry("floorHa", "262"),
                            Map.entry("industrialFloorHa", "171.5"),
                            Map.entry("footprintHa", "118"),
                            Map.entry("investWan", "1260000"),
                            Map.entry("taxWan", "71200"),
                            Map.entry("idleHa", "21.6")),
                    "bayannur",
                    Map.ofEntries(
                            Map.entry("developableHa", "640"),
                            Map.entry("suppliedHa", "505"),
                            Map.entry("readyUnsuppliedHa", "42"),
                            Map.entry("builtHa", "398"),
                            Map.entry("industrialBuiltHa", "241"),
                            Map.entry("highTechHa", "33"),
                            Map.entry("floorHa", "259"),
                            Map.entry("industrialFloorHa", "166"),
                            Map.entry("footprintHa", "121"),
                            Map.entry("investWan", "1390000"),
                            Map.entry("taxWan", "88600"),
                            Map.entry("totalTaxWan", "118000"),
                            Map.entry("idleHa", "9.8")));

    private final ZoneLands reports;

    SampleReports(ZoneLands reports) {
        this.reports = reports;
    }

    @Override
    public String noun() {
        return "zoneReports";
    }

    @Override
    public int size() {
        return FIGURES.size();
    }

    @Override
    public int seed(LocalDate today) {
        return (int) all().stream().filter(reports::addMissing).count();
    }

    private static List<ZoneLand> all() {
        return FIGURES.entrySet().stream()
                .map(zone ->
                        ZoneLand.of(
                                new ZoneCode(zone.getKey()),
                                AS_OF,
                                SOURCE,
                                zone.getValue().entrySet().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Map.Entry::getKey,
                                                        entry ->
                                                                new BigDecimal(entry.getValue())))))
                .toList();
    }
}
