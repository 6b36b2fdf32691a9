package etdz.investment.escort.adoption;

import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.time.China;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Sample decisions of a demonstration: every zone offers escorts, one of them after a pause.
@Component
@ConditionalOnProperty("etdz.demo")
public class SampleAdoptions {

    private static final LocalDate FIRST = LocalDate.of(2024, 7, 1);

    private final EscortDecisions decisions;

    SampleAdoptions(EscortDecisions decisions) {
        this.decisions = decisions;
    }

    /// How many were added; none the second time.
    public int seed() {
        return decisions.addMissing(
                List.of(
                        decision("hohhot", 1, true, FIRST),
                        decision("hulunbuir", 1, true, FIRST),
                        decision("hulunbuir", 2, false, LocalDate.of(2025, 1, 1)),
                        decision("hulunbuir", 3, true, LocalDate.of(2025, 7, 1)),
                        decision("bayannur", 1, true, FIRST)));
    }

    private static Decision decision(String zone, int number, boolean offered, LocalDate from) {
        var id = "SAMPLE-%s-%d".formatted(zone, number);
        return new Decision(
                id,
                new ZoneCode(zone),
                offered,
                from,
                "管委会主任办公会（示例）",
                "示例纪要〔%d〕%d号（虚构）".formatted(from.getYear(), number),
                "officer-" + zone,
                China.startOf(from.minusDays(10)),
                new CreationKey(id, ""));
    }
}
