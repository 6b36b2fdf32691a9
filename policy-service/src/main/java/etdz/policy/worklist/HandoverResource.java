package etdz.policy.worklist;

import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.http.PageRequest;
import etdz.common.security.Actor;
import etdz.policy.approval.Command.HandOver;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.desk.ManyCases;
import etdz.policy.approval.desk.ManyCases.Row;
import etdz.policy.approval.desk.ManyCases.Seen;
import etdz.policy.approval.register.CaseLine;
import etdz.policy.worklist.query.WorkQueue;
import etdz.policy.worklist.viewer.Viewer;
import etdz.policy.worklist.viewer.Viewers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// All that an officer has goes to one or more others when he leaves (工作交接), in turn. So many at a
/// time; `left` says how many are still his, and the same request goes on with them.
@RestController
@RequestMapping(HandoverResource.PATH)
class HandoverResource {

    static final String PATH = WorklistResource.PATH + "/handover";
    private static final int MOST_SUCCESSORS = 50;
    private static final int LONGEST_USER = 200;
    private static final int LONGEST_REASON = 2_000;

    record Wanted(@Nullable String from, @Nullable List<String> to, @Nullable String reason) {}

    /// What became of a case, and to whom it went.
    record Given(Row row, String to) {}

    record Done(List<Given> rows, long left) {}

    private final OpenCases open;
    private final ManyCases cases;
    private final Viewers viewers;
    private final CreationKeys keys;

    HandoverResource(OpenCases open, ManyCases cases, Viewers viewers, CreationKeys keys) {
        this.open = open;
        this.cases = cases;
        this.viewers = viewers;
        this.keys = keys;
    }

    @PostMapping
    @PreAuthorize("hasRole('APPROVER')")
    Done handOver(
            Actor actor,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Wanted body) {
        var complaints = new Complaints();
        var from = complaints.text("/from", body.from(), LONGEST_USER);
        var reason = complaints.optionalText("/reason", body.reason(), LONGEST_REASON);
        var sight = viewers.of(actor, Optional.empty());
        var to = successors(body, from, sight, complaints);
        complaints.raise();
        var command = keys.of(actor, key, body);
        var his = new Viewer(sight.zones(), Set.of(from), sight.today());
        var first = new PageRequest(BulkResource.MOST, Optional.empty());
        var lines = open.find(his, WorkQueue.MINE, Optional.empty(), first).items();
        var turns = turns(lines, to);
        var seen = lines.stream().map(line -> new Seen(line.id(), line.version())).toList();
        var rows =
                cases.move(
                        actor,
                        command,
                        seen,
                        id -> new HandOver(turns.getOrDefault(id, from), reason, true));
        return new Done(
                rows.stream()
                        .map(row -> new Given(row, turns.getOrDefault(row.id(), from)))
                        .toList(),
                open.count(his, WorkQueue.MINE, Optional.empty()));
    }

    private static Map<CaseId, String> turns(List<CaseLine> lines, List<String> to) {
        var turns = new HashMap<CaseId, String>();
        for (var i = 0; i < lines.size(); i++) {
            turns.put(lines.get(i).id(), to.get(i % to.size()));
        }
        return turns;
    }

    /// They are at work in a zone that the caller sees, and stay.
    private List<String> successors(Wanted body, String from, Viewer sight, Complaints complaints) {
        var to = Optional.ofNullable(body.to()).orElse(List.of());
        if (to.isEmpty() || to.size() > MOST_SUCCESSORS) {
            complaints.at("/to", "须有 1 至 50 人", "1 to 50 people");
            return List.of();
        }
        for (var i = 0; i < to.size(); i++) {
            var at = "/to/" + i;
            var user = to.get(i);
            if (user.equals(from)) {
                complaints.at(at, "不能交接给本人", "the same person");
            } else if (!viewers.isColleague(user, sight)) {
                complaints.at(at, "本区没有这位在岗人员", "nobody in office in your zone");
            }
        }
        return to;
    }
}
