package etdz.investment.enterprise.qualification;

import etdz.common.CreditCode;
import etdz.common.security.Scope;
import etdz.common.time.China;
import etdz.investment.enterprise.KnownEnterprises;
import etdz.investment.enterprise.qualification.Qualification.Holder;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Invented qualifications of a demonstration: some end soon, so that the list of those is not
/// empty. None is told on the bus.
@Component
@ConditionalOnProperty("etdz.demo")
public class SampleQualifications {

    private static final String BY = "seed";
    private static final int TERM_DAYS = 3 * 365;

    /// @param days until it ends, from the day of the seed
    private record Sample(String creditCode, String kind, String issuer, int days) {}

    private static final List<Sample> SAMPLES =
            List.of(
                    new Sample("91150100MA0N00016K", "HIGH_TECH", "示例认定机构甲", 20),
                    new Sample("91150100MA0N00016K", "SPECIALISED_SME", "示例认定机构乙", 400),
                    new Sample("91150121MA0T00038K", "LITTLE_GIANT", "示例认定机构丙", 50),
                    new Sample("91150105MA0T00062Y", "INNOVATIVE_SME", "示例认定机构乙", 80),
                    new Sample("91150702MA0N00016F", "HIGH_TECH", "示例认定机构甲", 50),
                    new Sample("91150703MA0T00046B", "TECH_SME", "示例认定机构丁", 20),
                    new Sample("91150802MA0N00016L", "SPECIALISED_SME", "示例认定机构乙", 80),
                    new Sample("91150823MA0T00054A", "GAZELLE", "示例认定机构戊", -30));

    private final Qualifications qualifications;
    private final KnownEnterprises known;
    private final InstantSource clock;

    SampleQualifications(
            Qualifications qualifications, KnownEnterprises known, InstantSource clock) {
        this.qualifications = qualifications;
        this.known = known;
        this.clock = clock;
    }

    /// How many were added; none the second time. After the enterprises.
    public int seed() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var all = new ArrayList<Qualification>();
        for (var sample : SAMPLES) {
            var number = all.size() + 1;
            known.find(new CreditCode(sample.creditCode()), new Scope.Everywhere())
                    .map(it -> new Holder(it.creditCode(), it.name(), it.zone()))
                    .ifPresent(holder -> {
                        var until = China.dayOf(now).plusDays(sample.days());
                        var certificate =
                                new Certificate(
                                        "示例-%03d".formatted(number),
                                        sample.issuer(),
                                        until.minusDays(TERM_DAYS),
                                        until,
                                        null);
                        all.add(
                                Qualification.recorded(
                                                new QualificationId(
                                                        "QUA-SEED-%03d".formatted(number)),
                                                holder,
                                                sample.kind(),
                                                certificate,
                                                true,
                                                BY,
                                                now)
                                        .untold());
                    });
        }
        return qualifications.addMissing(all);
    }
}
