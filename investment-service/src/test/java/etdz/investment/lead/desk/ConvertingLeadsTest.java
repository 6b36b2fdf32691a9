package etdz.investment.lead.desk;

import static etdz.investment.lead.LeadTest.FIRM;
import static etdz.investment.lead.LeadTest.HOHHOT;
import static etdz.investment.lead.LeadTest.NOW;
import static etdz.investment.lead.LeadTest.after;
import static etdz.investment.lead.LeadTest.registered;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.mongo.RealMongo;
import etdz.common.security.Scope.Everywhere;
import etdz.investment.lead.Command.Reopen;
import etdz.investment.lead.Lead;
import etdz.investment.lead.LeadStage.Converted;
import etdz.investment.project.Project;
import etdz.investment.project.ProjectFixture;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConvertingLeadsTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final String NAME = "示例疫苗扩产项目";

    private final Leads leads = new Leads(MONGO.stores());
    private final ConvertingLeads converting =
            new ConvertingLeads(leads, InstantSource.fixed(NOW.plusSeconds(3_600)));

    @Test
    void the_only_registered_lead_with_enterprise_and_name_becomes_the_project() {
        var lead = registered("LEAD-1", HOHHOT, "示例疫苗 扩产项目", FIRM);
        leads.addMissing(List.of(lead));

        converting.opened(project());
        converting.opened(project());

        var held = find(lead);
        assertThat(held.stage()).isInstanceOf(Converted.class);
        assertThat(held.version()).isEqualTo(lead.version() + 1);
        assertThat(held.outbox().getLast().type()).isEqualTo("etdz.investment.lead.converted.v1");
    }

    @Test
    void where_there_is_doubt_an_officer_decides() {
        var other = new CreditCode("91150802MA0N00016L");
        var all =
                List.of(
                        registered("LEAD-1", HOHHOT, NAME, FIRM),
                        registered("LEAD-2", HOHHOT, NAME, FIRM),
                        registered("LEAD-3", new ZoneCode("bayannur"), NAME, FIRM),
                        registered("LEAD-4", HOHHOT, NAME, other),
                        registered("LEAD-5", HOHHOT, "别的项目", FIRM));
        leads.addMissing(all);

        converting.opened(project());

        assertThat(all).allSatisfy(lead -> assertThat(find(lead)).isEqualTo(lead));
    }

    @Test
    void what_an_officer_took_back_is_not_done_again() {
        var lead = registered("LEAD-1", HOHHOT, NAME, FIRM);
        leads.addMissing(List.of(lead));
        converting.opened(project());
        leads.store(after(find(lead), new Reopen("误关联（示例）")), Optional.empty());

        converting.opened(project());

        assertThat(find(lead).isOpen()).isTrue();
    }

    private Lead find(Lead lead) {
        return leads.find(lead.id(), new Everywhere()).orElseThrow();
    }

    private static Project project() {
        return ProjectFixture.opened("150100-2026-000001", HOHHOT, FIRM, NAME);
    }
}
