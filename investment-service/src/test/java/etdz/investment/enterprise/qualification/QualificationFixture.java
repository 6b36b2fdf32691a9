package etdz.investment.enterprise.qualification;

import static etdz.investment.enterprise.dossier.EnterpriseFixture.BY;
import static etdz.investment.enterprise.dossier.EnterpriseFixture.FIRM;
import static etdz.investment.enterprise.dossier.EnterpriseFixture.HOHHOT;
import static etdz.investment.enterprise.dossier.EnterpriseFixture.NOW;
import static etdz.investment.enterprise.dossier.EnterpriseFixture.TODAY;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.investment.enterprise.qualification.Outcome.Moved;
import etdz.investment.enterprise.qualification.Qualification.Holder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Qualifications for tests.
final class QualificationFixture {

    private QualificationFixture() {}

    static Qualification held() {
        return certified(1, FIRM, HOHHOT, "HIGH_TECH", TODAY.plusDays(85));
    }

    static Qualification certified(
            int number, CreditCode code, ZoneCode zone, String kind, @Nullable LocalDate until) {
        return Qualification.recorded(
                new QualificationId("QUA-%03d".formatted(number)),
                new Holder(code, "示例企业（虚构）", zone),
                kind,
                new Certificate(
                        "示例-%03d".formatted(number), "示例认定机构", TODAY.minusDays(900), until, null),
                false,
                BY,
                NOW);
    }

    static Qualification after(Qualification held, Command... commands) {
        var now = held;
        for (var command : commands) {
            if (!(now.on(command, BY, NOW) instanceof Moved(var next))) {
                throw new IllegalStateException("Not moved by " + command);
            }
            now = next;
        }
        return now;
    }
}
