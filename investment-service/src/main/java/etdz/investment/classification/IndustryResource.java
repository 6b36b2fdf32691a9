package etdz.investment.classification;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The divisions to choose from.
@RestController
class IndustryResource {

    record Answer(List<Industry> items) {}

    private final Industries industries;

    IndustryResource(Industries industries) {
        this.industries = industries;
    }

    @GetMapping("/api/investment/industries")
    @PreAuthorize("permitAll()")
    Answer list() {
        return new Answer(industries.all());
    }
}
