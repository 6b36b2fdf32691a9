package etdz.policy.worklist;

import etdz.common.ZoneCode;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.security.Actor;
import etdz.policy.approval.register.CaseRow;
import etdz.policy.approval.stage.Status;
import etdz.policy.matter.MatterCode;
import etdz.policy.worklist.query.Queries;
import etdz.policy.worklist.viewer.Viewers;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// All cases of the own zones, open and closed, the newest first.
@RestController
@RequestMapping(RegisterResource.PATH)
class RegisterResource {

    static final String PATH = "/api/policy/cases/register";

    private final AllCases cases;
    private final FindingCases finding;
    private final Viewers viewers;
    private final Paging paging;

    RegisterResource(AllCases cases, FindingCases finding, Viewers viewers, Paging paging) {
        this.cases = cases;
        this.finding = finding;
        this.viewers = viewers;
        this.paging = paging;
    }

    @GetMapping
    @PreAuthorize(WorklistResource.STAFF)
    ResponseEntity<Listing<CaseRow>> show(
            Actor actor,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<MatterCode> matter,
            @RequestParam(defaultValue = "") List<Status> status,
            @RequestParam Optional<String> stage,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam Optional<String> query,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var wanted = new AllCases.Wanted(matter, status, stage, from, to);
        var viewer = viewers.of(actor, zone);
        var page = paging.request(limit, cursor);
        var found =
                Queries.typed(query)
                        .map(text -> finding.inRegister(viewer, wanted, text, page))
                        .orElseGet(() -> cases.find(viewer, wanted, page));
        return paging.answer(found.map(viewers.rows()));
    }
}
