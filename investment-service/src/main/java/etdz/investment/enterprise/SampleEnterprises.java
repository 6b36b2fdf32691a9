package etdz.investment.enterprise;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The invented enterprises of a demonstration.
@Component
@ConditionalOnProperty("etdz.demo")
public class SampleEnterprises {

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Row(
            CreditCode creditCode,
            String name,
            String nameEn,
            ZoneCode zone,
            String industryDivision,
            String size,
            String capitalKind) {

        Enterprise enterprise() {
            return new Enterprise(
                    creditCode, name, nameEn, zone, industryDivision, size, capitalKind);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record File(List<Row> enterprises) {}

    private final Enterprises enterprises;
    private final JsonMapper json;
    private final Path samples;

    SampleEnterprises(
            Enterprises enterprises, JsonMapper json, @Value("${etdz.samples}") Path samples) {
        this.enterprises = enterprises;
        this.json = json;
        this.samples = samples;
    }

    /// How many were added; none the second time.
    public int seed() {
        var rows = json.readValue(samples.resolve("enterprises.json"), File.class).enterprises();
        return enterprises.addMissing(rows.stream().map(Row::enterprise).toList());
    }
}
