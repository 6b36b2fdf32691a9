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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
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

    /// Each case has one duty, so these add up to the queue of the team.
    private static final List<WorkQueue> BY_DUTY =
            Stream.of(WorkQueue.values()).filter(queue -> queue.duties().size() == 1).toList();

    private static final List<WorkQueue> COUNTED =
            Stream.of(WorkQueue.values()).filter(queue -> queue != WorkQueue.TEAM).toList();

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
            long overdue) {

        static Counts of(Map<WorkQueue, Long> counted) {
            ToLongFunction<WorkQueue> in = queue -> counted.getOrDefault(queue, 0L);
            return new Counts(
                    in.applyAsLong(WorkQueue.MINE),
                    BY_DUTY.stream().mapToLong(in).sum(),
                    in.applyAsLong(WorkQueue.CLAIMABLE),
                    in.applyAsLong(WorkQueue.ACCEPTANCE),
                    in.applyAsLong(WorkQueue.REVIEW),
                    in.applyAsLong(WorkQueue.DECISION),
                    in.applyAsLong(WorkQueue.WAITING),
                    in.applyAsLong(WorkQueue.PAUSED),
                    in.applyAsLong(WorkQueue.DELIVERY),
                    in.applyAsLong(WorkQueue.OVERDUE));
        }
    }

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
        return Counts.of(cases.counts(viewer, COUNTED, matter));
    }
}
