package etdz.policy.approval.desk;

import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.security.Actor;
import etdz.policy.approval.register.CaseRow;
import etdz.policy.approval.register.ReadingCases;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The cases of the project that an agent accompanies (代办项目的办件), while his mandate has effect.
@RestController
class MandatedCaseResource {

    private final ReadingCases reading;
    private final Desk desk;
    private final Paging paging;

    MandatedCaseResource(ReadingCases reading, Desk desk, Paging paging) {
        this.reading = reading;
        this.desk = desk;
        this.paging = paging;
    }

    @GetMapping("/api/policy/mandates/{escort}/cases")
    @PreAuthorize("hasRole('AGENT')")
    ResponseEntity<Listing<CaseRow>> list(
            Actor actor,
            @PathVariable String escort,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var page = reading.mandated(actor, escort, paging.request(limit, cursor));
        return paging.answer(page.map(held -> CaseRow.of(held, desk.now(held)).withoutHandler()));
    }
}
