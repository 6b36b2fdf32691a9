package etdz.investment;

import etdz.investment.enterprise.SampleEnterprises;
import etdz.investment.lead.desk.SampleLeads;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Fills a demonstration with enterprises and leads; projects come by the events of granted
/// filings. A second call changes nothing.
@Component
@Endpoint(id = "seed")
@ConditionalOnProperty("etdz.demo")
class SeedEndpoint {

    private final SampleEnterprises enterprises;
    private final SampleLeads leads;

    SeedEndpoint(SampleEnterprises enterprises, SampleLeads leads) {
        this.enterprises = enterprises;
        this.leads = leads;
    }

    record Answer(String state, int enterprises, int leads) {}

    @WriteOperation
    Answer seed() {
        var firms = enterprises.seed();
        var found = leads.seed();
        return new Answer(firms + found == 0 ? "already seeded" : "seeded", firms, found);
    }
}
