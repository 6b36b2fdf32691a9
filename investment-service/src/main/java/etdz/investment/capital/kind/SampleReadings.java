package etdz.investment.capital.kind;

import etdz.common.http.CreationKey;
import etdz.common.time.China;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Sample readings of a demonstration. One kind is left without, to show what awaits a reading.
@Component
@ConditionalOnProperty("etdz.demo")
public class SampleReadings {

    private static final LocalDate FROM = LocalDate.of(2022, 5, 1);
    private static final Set<KindCode> UNREAD = Set.of(new KindCode("SHAREHOLDER_LOAN"));

    private final Readings readings;
    private final CapitalKinds kinds;

    SampleReadings(Readings readings, CapitalKinds kinds) {
        this.readings = readings;
        this.kinds = kinds;
    }

    /// How many were added; none the second time.
    public int seed() {
        return readings.addMissing(
                kinds.all().stream()
                        .filter(kind -> !UNREAD.contains(kind.code()))
                        .map(SampleReadings::reading)
                        .toList());
    }

    private static KindReading reading(CapitalKind kind) {
        var id = "SAMPLE-" + kind.code().value();
        return new KindReading(
                id,
                kind.code(),
                kind.countsAs(),
                "示例读法：" + kind.source(),
                FROM,
                "department-drc",
                "drc-nmg",
                China.startOf(LocalDate.of(2026, 1, 5)),
                new CreationKey(id, ""));
    }
}
