package etdz.investment;

import etdz.investment.capital.SampleCapital;
import etdz.investment.enterprise.SampleEnterprises;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Fills a demonstration with enterprises and what foreign capital they received; projects come by
/// the events of granted filings. A second call changes nothing.
@Component
@Endpoint(id = "seed")
@ConditionalOnProperty("etdz.demo")
class SeedEndpoint {

    private final SampleEnterprises enterprises;
    private final SampleCapital capital;

    SeedEndpoint(SampleEnterprises enterprises, SampleCapital capital) {
        this.enterprises = enterprises;
        this.capital = capital;
    }

    record Answer(String state, int enterprises) {}

    @WriteOperation
    Answer seed() {
        var added = enterprises.seed();
        capital.seed();
        return new Answer(added == 0 ? "already seeded" : "seeded", added);
    }
}
