package etdz.policy.worklist;

import etdz.common.ZoneCode;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.security.Actor;
import etdz.policy.approval.register.CaseRow;
import etdz.policy.matter.MatterCode;
import etdz.policy.worklist.query.Queries;
import etdz.policy.worklist.query.WorkQueue;
import etdz.policy.worklist.viewer.Viewers;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(WorklistResource.PATH)
class WorklistResource {

    static final String PATH = "/api/policy/worklist";
    static final String STAFF =
            "hasAnyRole('OFFICER', 'REVIEWER', 'APPROVER', 'DEPARTMENT', 'LEADER', 'SUPERVISOR')";

    record Counts(
            long mine,
            long team,
            long claimable,
            long acceptance,
            long review,
            long decision,
            long waiting,
            long paused,
            long delivery,
            long overdue) {}

    private final OpenCases cases;
    private final FindingCases finding;
    private final Viewers viewers;
    private final Paging paging;

    WorklistResource(OpenCases cases, FindingCases finding, Viewers viewers, Paging paging) {
        this.cases = cases;
        this.finding = finding;
        this.viewers = viewers;
        this.paging = paging;
    }

    @GetMapping
    @PreAuthorize(STAFF)
    ResponseEntity<Listing<CaseRow>> show(
            Actor actor,
            @RequestParam(defaultValue = "team") String queue,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<MatterCode> matter,
            @RequestParam Optional<String> query,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var wanted = Queries.queue(queue);
        var viewer = viewers.of(actor, zone);
        var page = paging.request(limit, cursor);
        var found =
                Queries.typed(query)
                        .map(text -> finding.inQueue(viewer, wanted, matter, text, page))
                        .orElseGet(() -> cases.find(viewer, wanted, matter, page));
        return paging.answer(found.map(viewers.rows()));
    }

    @GetMapping("/counts")
    @PreAuthorize(STAFF)
    Counts count(
            Actor actor,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<MatterCode> matter) {
        var viewer = viewers.of(actor, zone);
        var acceptance = cases.count(viewer, WorkQueue.ACCEPTANCE, matter);
        var review = cases.count(viewer, WorkQueue.REVIEW, matter);
        var decision = cases.count(viewer, WorkQueue.DECISION, matter);
        var waiting = cases.count(viewer, WorkQueue.WAITING, matter);
        var paused = cases.count(viewer, WorkQueue.PAUSED, matter);
        var delivery = cases.count(viewer, WorkQueue.DELIVERY, matter);
        return new Counts(
                cases.count(viewer, WorkQueue.MINE, matter),
                acceptance + review + decision + waiting + paused + delivery,
                cases.count(viewer, WorkQueue.CLAIMABLE, matter),
                acceptance,
                review,
                decision,
                waiting,
                paused,
                delivery,
                cases.count(viewer, WorkQueue.OVERDUE, matter));
    }
}
