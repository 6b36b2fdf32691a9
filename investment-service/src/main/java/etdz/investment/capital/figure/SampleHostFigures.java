package etdz.investment.capital.figure;

import etdz.common.Money;
import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.time.China;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Invented figures of the cities for a demonstration. One city has none, to show what then is not
/// said.
@Component
@ConditionalOnProperty("etdz.demo")
public class SampleHostFigures {

    private record Row(String zone, int year, String millions) {}

    private static final List<Row> ROWS =
            List.of(
                    new Row("hohhot", 2023, "31.2"),
                    new Row("hohhot", 2024, "33.5"),
                    new Row("hohhot", 2025, "36.1"),
                    new Row("hulunbuir", 2023, "11.4"),
                    new Row("hulunbuir", 2024, "11.9"),
                    new Row("hulunbuir", 2025, "12.6"));

    private final HostFigures figures;

    SampleHostFigures(HostFigures figures) {
        this.figures = figures;
    }

    /// How many were added; none the second time.
    public int seed() {
        return figures.addMissing(ROWS.stream().map(SampleHostFigures::figure).toList());
    }

    private static HostFigure figure(Row row) {
        var id = "SAMPLE-%s-%d".formatted(row.zone(), row.year());
        return new HostFigure(
                id,
                new ZoneCode(row.zone()),
                row.year(),
                new Money(new BigDecimal(row.millions()).movePointRight(6), "USD"),
                "示例数据，不是统计公报",
                "department-drc",
                China.startOf(LocalDate.of(2026, 1, 5)),
                new CreationKey(id, ""));
    }
}
