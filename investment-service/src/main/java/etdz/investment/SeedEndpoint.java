package etdz.investment;

import etdz.investment.capital.SampleCapital;
import etdz.investment.enterprise.SampleEnterprises;
import etdz.investment.enterprise.qualification.SampleQualifications;
import etdz.investment.escort.desk.SampleEscorts;
import etdz.investment.lead.desk.SampleLeads;
import etdz.investment.placement.SampleMajorProjects;
import etdz.investment.promise.SampleAgreements;
import etdz.investment.zoneprofile.SampleZoneProfiles;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Fills a demonstration with enterprises and their qualifications, leads, major projects, the
/// agreements made with enterprises, the foreign capital that they received, the escorts of some
/// leads and what the zones offer; projects come by the events of granted filings. A second call
/// changes nothing.
@Component
@Endpoint(id = "seed")
@ConditionalOnProperty("etdz.demo")
class SeedEndpoint {

    private final SampleEnterprises enterprises;
    private final SampleQualifications qualifications;
    private final SampleLeads leads;
    private final SampleAgreements agreements;
    private final SampleCapital capital;
    private final SampleMajorProjects majors;
    private final SampleEscorts escorts;
    private final SampleZoneProfiles zones;

    SeedEndpoint(
            SampleEnterprises enterprises,
            SampleQualifications qualifications,
            SampleLeads leads,
            SampleAgreements agreements,
            SampleCapital capital,
            SampleMajorProjects majors,
            SampleEscorts escorts,
            SampleZoneProfiles zones) {
        this.enterprises = enterprises;
        this.qualifications = qualifications;
        this.leads = leads;
        this.agreements = agreements;
        this.capital = capital;
        this.majors = majors;
        this.escorts = escorts;
        this.zones = zones;
    }

    record Answer(String state, int enterprises, int qualifications, int leads) {}

    @WriteOperation
    Answer seed() {
        var firms = enterprises.seed();
        var qualified = qualifications.seed();
        var found = leads.seed();
        agreements.seed();
        capital.seed();
        majors.seed();
        escorts.seed();
        zones.seed();
        return new Answer(
                firms + qualified + found == 0 ? "already seeded" : "seeded",
                firms,
                qualified,
                found);
    }
}
