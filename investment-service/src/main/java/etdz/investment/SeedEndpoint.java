package etdz.investment;

import etdz.investment.capital.SampleCapital;
import etdz.investment.enterprise.SampleEnterprises;
import etdz.investment.enterprise.qualification.SampleQualifications;
import etdz.investment.promise.SampleAgreements;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Fills a demonstration with enterprises and their qualifications, the agreements made with them
/// and the foreign capital that they received; projects come by the events of granted filings. A
/// second call changes nothing.
@Component
@Endpoint(id = "seed")
@ConditionalOnProperty("etdz.demo")
class SeedEndpoint {

    private final SampleEnterprises enterprises;
    private final SampleQualifications qualifications;
    private final SampleAgreements agreements;
    private final SampleCapital capital;

    SeedEndpoint(
            SampleEnterprises enterprises,
            SampleQualifications qualifications,
            SampleAgreements agreements,
            SampleCapital capital) {
        this.enterprises = enterprises;
        this.qualifications = qualifications;
        this.agreements = agreements;
        this.capital = capital;
    }

    record Answer(String state, int enterprises, int qualifications) {}

    @WriteOperation
    Answer seed() {
        var added = enterprises.seed();
        var qualified = qualifications.seed();
        agreements.seed();
        capital.seed();
        return new Answer(added + qualified == 0 ? "already seeded" : "seeded", added, qualified);
    }
}
