package etdz.investment.project;

import etdz.common.CreditCode;
import etdz.common.Money;
import etdz.common.ZoneCode;
import etdz.common.mongo.Stores;
import etdz.investment.project.Filing.Holder;
import etdz.investment.project.Filing.SourceCase;
import java.math.BigDecimal;
import java.time.Instant;

/// Projects for tests of features that build on them.
public final class ProjectFixture {

    public static final Instant OPENED = Instant.parse("2026-09-18T01:00:00Z");

    private ProjectFixture() {}

    public static Project opened(String caseId, ZoneCode zone, CreditCode firm, String name) {
        return Project.opened(
                new Filing(
                        new SourceCase(caseId, "示例备〔2026〕1号", 3),
                        zone,
                        new Holder(firm, "示例企业（虚构）"),
                        name,
                        "沙尔沁片区",
                        "2770",
                        Money.yuan(new BigDecimal("12000000"))),
                OPENED);
    }

    public static Project stored(Stores stores, Project project) {
        new Projects(stores).open(project);
        return project;
    }
}
