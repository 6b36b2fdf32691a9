package etdz.investment.enterprise;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.time.China;
import etdz.investment.enterprise.dossier.Command.Said;
import etdz.investment.enterprise.dossier.Command.Tell;
import etdz.investment.enterprise.dossier.Enterprise;
import etdz.investment.enterprise.dossier.Fact.Name;
import etdz.investment.enterprise.dossier.Source;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The invented enterprises of a demonstration, one of them recorded twice.
@Component
@ConditionalOnProperty("etdz.demo")
public class SampleEnterprises {

    private static final String BY = "seed";

    /// The same enterprise as the first of the samples, under a code with a misread check
    /// character.
    private static final Row TWICE =
            new Row(
                    new CreditCode("91150100MA0N00016L"),
                    "呼和浩特示例甲一生物药品有限责任公司（虚构）",
                    "Sample 01 Biologics Co., Ltd. (fictitious)",
                    new ZoneCode("hohhot"),
                    "27",
                    "MEDIUM",
                    "DOMESTIC");

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Row(
            CreditCode creditCode,
            String name,
            String nameEn,
            ZoneCode zone,
            String industryDivision,
            String size,
            String capitalKind) {

        Enterprise enterprise(Instant at) {
            var facts =
                    List.of(
                            new Said(Name.NAME, name),
                            new Said(Name.NAME_EN, nameEn),
                            new Said(Name.INDUSTRY, industryDivision),
                            new Said(Name.SIZE, size),
                            new Said(Name.CAPITAL_KIND, capitalKind));
            var told = new Tell(facts, Source.SAMPLE, China.dayOf(at));
            return Enterprise.recorded(creditCode, zone, told, BY, at).untold();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record File(List<Row> enterprises) {}

    private final Enterprises enterprises;
    private final JsonMapper json;
    private final Path samples;
    private final InstantSource clock;

    SampleEnterprises(
            Enterprises enterprises,
            JsonMapper json,
            @Value("${etdz.samples}") Path samples,
            InstantSource clock) {
        this.enterprises = enterprises;
        this.json = json;
        this.samples = samples;
        this.clock = clock;
    }

    /// How many were added; none the second time.
    public int seed() {
        var rows = json.readValue(samples.resolve("enterprises.json"), File.class).enterprises();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return enterprises.addMissing(
                Stream.concat(rows.stream(), Stream.of(TWICE))
                        .map(row -> row.enterprise(now))
                        .toList());
    }
}
