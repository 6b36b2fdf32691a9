package etdz.policy.worklist;

import static org.springframework.http.HttpStatus.FORBIDDEN;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.policy.approval.Command;
import etdz.policy.approval.Command.Accept;
import etdz.policy.approval.Command.Claim;
import etdz.policy.approval.Command.HandOver;
import etdz.policy.approval.Command.Release;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.desk.ManyCases;
import etdz.policy.approval.desk.ManyCases.Result;
import etdz.policy.approval.desk.ManyCases.Row;
import etdz.policy.approval.desk.ManyCases.Seen;
import etdz.policy.worklist.viewer.Viewers;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// One act on many cases of the work list (批量办理).
@RestController
@RequestMapping(BulkResource.PATH)
class BulkResource {

    static final String PATH = WorklistResource.PATH + "/bulk";
    static final String HANDLERS = "hasAnyRole('OFFICER', 'REVIEWER', 'APPROVER')";
    static final int MOST = 1_000;
    private static final int LONGEST_USER = 200;
    private static final int LONGEST_REASON = 2_000;

    enum Act {
        CLAIM,
        RELEASE,
        ACCEPT,
        HAND_OVER
    }

    record SeenRow(@Nullable CaseId id, @Nullable Long version) {}

    /// @param to to whom the cases are handed over
    record Wanted(
            @Nullable Act act,
            @Nullable List<SeenRow> rows,
            @Nullable String to,
            @Nullable String reason) {}

    /// @param undo the act that takes back what was done, where one does
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Done(
            int done, int stale, int refused, int notFound, List<Row> rows, @Nullable Act undo) {

        static Done of(List<Row> rows, @Nullable Act undo) {
            var done = count(rows, Result.DONE);
            return new Done(
                    done,
                    count(rows, Result.STALE),
                    count(rows, Result.REFUSED),
                    count(rows, Result.NOT_FOUND),
                    rows,
                    done == 0 ? null : undo);
        }

        private static int count(List<Row> rows, Result result) {
            return (int) rows.stream().filter(row -> row.result() == result).count();
        }
    }

    private final ManyCases cases;
    private final Viewers viewers;
    private final CreationKeys keys;

    BulkResource(ManyCases cases, Viewers viewers, CreationKeys keys) {
        this.cases = cases;
        this.viewers = viewers;
        this.keys = keys;
    }

    @PostMapping
    @PreAuthorize(HANDLERS)
    Done act(
            Actor actor,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Wanted body) {
        var complaints = new Complaints();
        var act = complaints.needed("/act", body.act());
        var rows = rows(body, complaints);
        var to =
                act.filter(Act.HAND_OVER::equals)
                        .map(_ -> successor(actor, body.to(), complaints))
                        .orElse("");
        var reason = complaints.optionalText("/reason", body.reason(), LONGEST_REASON);
        complaints.raise();
        var wanted = act.orElseThrow();
        if (wanted == Act.ACCEPT && !actor.is("officer")) {
            throw Problem.of(FORBIDDEN, "not-allowed");
        }
        var command = command(wanted, to, reason, actor.is("approver"));
        var moved = cases.move(actor, keys.of(actor, key, body), rows, _ -> command);
        return Done.of(moved, wanted == Act.CLAIM ? Act.RELEASE : null);
    }

    /// Somebody who works in a zone that the caller sees.
    private String successor(Actor actor, @Nullable String wanted, Complaints complaints) {
        var to = complaints.text("/to", wanted, LONGEST_USER);
        if (complaints.none() && !viewers.isColleague(to, viewers.of(actor, Optional.empty()))) {
            complaints.at("/to", "本区没有这位在岗人员", "nobody in office in your zone");
        }
        return to;
    }

    private static Command command(Act act, String to, @Nullable String reason, boolean asLead) {
        return switch (act) {
            case CLAIM -> new Claim();
            case RELEASE -> new Release();
            case ACCEPT -> new Accept(Set.of());
            case HAND_OVER -> new HandOver(to, reason, asLead);
        };
    }

    private static List<Seen> rows(Wanted body, Complaints complaints) {
        var rows = Optional.ofNullable(body.rows()).orElse(List.of());
        if (rows.isEmpty() || rows.size() > MOST) {
            complaints.at("/rows", "须有 1 至 1000 行", "1 to 1000 rows");
            return List.of();
        }
        var ids = new HashSet<CaseId>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            complaints.needed("/rows/" + i + "/id", row.id());
            complaints.needed("/rows/" + i + "/version", row.version());
            if (row.id() != null && !ids.add(row.id())) {
                complaints.at("/rows/" + i + "/id", "同一办件只能出现一次", "given twice");
            }
        }
        return complaints.none() ? rows.stream().map(BulkResource::seen).toList() : List.of();
    }

    private static Seen seen(SeenRow row) {
        return new Seen(
                Optional.ofNullable(row.id()).orElseThrow(),
                Optional.ofNullable(row.version()).orElseThrow());
    }
}
