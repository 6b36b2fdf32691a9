package etdz.policy.worklist;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.time.Moment;
import etdz.policy.approval.CaseRow;
import etdz.policy.approval.Queue.Duty;
import etdz.policy.clock.Calendars;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/policy/worklist")
class WorklistResource {

    static final String STAFF =
            "hasAnyRole('OFFICER', 'REVIEWER', 'APPROVER', 'DEPARTMENT', 'LEADER', 'SUPERVISOR')";

    record Counts(long team, long acceptance, long decision, long waiting, long overdue) {}

    private record Choice(Optional<Duty> duty, Optional<LocalDate> before) {}

    private final OpenCases cases;
    private final Calendars calendars;
    private final InstantSource clock;
    private final Paging paging;

    WorklistResource(OpenCases cases, Calendars calendars, InstantSource clock, Paging paging) {
        this.cases = cases;
        this.calendars = calendars;
        this.clock = clock;
        this.paging = paging;
    }

    @GetMapping
    @PreAuthorize(STAFF)
    ResponseEntity<Listing<CaseRow>> show(
            Actor actor,
            @RequestParam(defaultValue = "team") String queue,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var now = now();
        var choice = choice(queue, now.today());
        var page =
                cases.find(
                        actor.scope(),
                        choice.duty(),
                        choice.before(),
                        paging.request(limit, cursor));
        return paging.answer(page.map(held -> CaseRow.of(held, now)));
    }

    @GetMapping("/counts")
    @PreAuthorize(STAFF)
    Counts count(Actor actor) {
        var tally = cases.count(actor.scope(), now().today());
        return new Counts(
                tally.all(),
                tally.of(Duty.ACCEPTANCE),
                tally.of(Duty.DECISION),
                tally.of(Duty.WAITING),
                tally.overdue());
    }

    /// The queues as the contract names them.
    private static Choice choice(String queue, LocalDate today) {
        return switch (queue) {
            case "team" -> new Choice(Optional.empty(), Optional.empty());
            case "acceptance" -> new Choice(Optional.of(Duty.ACCEPTANCE), Optional.empty());
            case "decision" -> new Choice(Optional.of(Duty.DECISION), Optional.empty());
            case "waiting" -> new Choice(Optional.of(Duty.WAITING), Optional.empty());
            case "overdue" -> new Choice(Optional.empty(), Optional.of(today));
            default ->
                    throw Problem.of(BAD_REQUEST, "bad-parameter")
                            .at("queue", "team|acceptance|decision|waiting|overdue");
        };
    }

    private Moment now() {
        return new Moment(clock.instant(), calendars.current());
    }
}
