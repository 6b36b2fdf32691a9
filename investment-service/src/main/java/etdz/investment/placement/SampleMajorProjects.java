package etdz.investment.placement;

import etdz.common.Money;
import etdz.common.ZoneCode;
import etdz.common.time.China;
import etdz.investment.placement.MajorProject.Outcome.Moved;
import etdz.investment.placement.Placement.Elsewhere;
import etdz.investment.placement.Placement.InZone;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Three invented major projects in each zone of a demonstration: one in the zone, one elsewhere,
/// one that nobody has decided.
@Component
@ConditionalOnProperty("etdz.demo")
public class SampleMajorProjects {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 16);
    private static final String DOCUMENT = "示例纪要〔2026〕3号";

    private final MajorProjects projects;

    SampleMajorProjects(MajorProjects projects) {
        this.projects = projects;
    }

    /// How many were added; none the second time.
    public int seed() {
        return projects.addMissing(
                Stream.of("hohhot", "hulunbuir", "bayannur")
                        .flatMap(SampleMajorProjects::of)
                        .toList());
    }

    private static Stream<MajorProject> of(String zone) {
        var at = China.startOf(DAY).plus(Duration.ofHours(10));
        var by = "officer-" + zone;
        var inZone = proposed(zone, 1, "示例重大装备制造项目（虚构）", "3415", at);
        var elsewhere = proposed(zone, 2, "示例重大农畜产品加工项目（虚构）", "1351", at);
        return Stream.of(
                placed(inZone, new InZone(DAY, DOCUMENT, by, at), at),
                placed(
                        elsewhere,
                        new Elsewhere("示例旗县工业园（虚构）", "示例：原料产地所在", DAY, DOCUMENT, by, at),
                        at),
                proposed(zone, 3, "示例重大储能项目（虚构）", "3841", at));
    }

    private static MajorProject placed(MajorProject held, Placement where, Instant at) {
        return held.place(where, at) instanceof Moved(var next) ? next : held;
    }

    private static MajorProject proposed(
            String zone, int number, String name, String industry, Instant at) {
        return MajorProject.proposed(
                new MajorProjectId("MP-SEED-%s-%d".formatted(zone, number)),
                new ZoneCode(zone),
                name,
                industry,
                Money.wan(new BigDecimal("120000")),
                "示例：列入2026年重大产业项目清单（虚构）",
                "officer-" + zone,
                at);
    }
}
