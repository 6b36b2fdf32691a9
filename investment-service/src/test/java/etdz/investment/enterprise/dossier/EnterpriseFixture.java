package etdz.investment.enterprise.dossier;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.investment.enterprise.dossier.Command.Said;
import etdz.investment.enterprise.dossier.Command.Tell;
import etdz.investment.enterprise.dossier.Fact.Name;
import etdz.investment.enterprise.dossier.Outcome.Moved;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Enterprises for tests.
public final class EnterpriseFixture {

    public static final Instant NOW = Instant.parse("2026-09-18T01:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
    public static final CreditCode FIRM = new CreditCode("91150100MA0N00016K");
    public static final CreditCode MISREAD = new CreditCode("91150100MA0N00016L");
    public static final CreditCode OTHER = new CreditCode("91150802MA0N00016L");
    public static final ZoneCode HOHHOT = new ZoneCode("hohhot");
    public static final ZoneCode BAYANNUR = new ZoneCode("bayannur");
    public static final String BY = "officer-hohhot";

    private EnterpriseFixture() {}

    public static Enterprise recorded(
            CreditCode code, ZoneCode zone, String name, @Nullable String industry) {
        var facts = List.of(said(Name.NAME, name), said(Name.INDUSTRY, industry));
        return Enterprise.recorded(code, zone, new Tell(facts, Source.OFFICER, TODAY), BY, NOW);
    }

    public static Enterprise firm() {
        return recorded(FIRM, HOHHOT, "示例生物药品有限公司（虚构）", "27");
    }

    public static Said said(Name name, @Nullable String value) {
        return new Said(name, value);
    }

    public static Enterprise after(Enterprise held, Command... commands) {
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
