package etdz.policy.approval.recount;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.ZoneCode;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.security.Scope.Department;
import etdz.common.security.Scope.Everywhere;
import etdz.common.security.Scope.Own;
import etdz.common.security.Scope.Self;
import etdz.common.security.Scope.Zones;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.recount.Recomputation.State;
import etdz.policy.matter.MatterCode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a new calendar did to open cases: to operators all of it, to a zone's staff their own.
@RestController
@RequestMapping(RecomputationResource.PATH)
class RecomputationResource {

    static final String PATH = "/api/policy/calendar/recomputations";
    private static final String READERS =
            "hasAnyRole('OPERATOR', 'SYSTEM_ADMIN', 'CATALOGUE_EDITOR', 'OFFICER', 'REVIEWER',"
                    + " 'APPROVER', 'DEPARTMENT', 'LEADER', 'SUPERVISOR')";

    record RecomputationView(
            String id,
            State state,
            List<String> notices,
            @Nullable LocalDate from,
            Instant begunAt,
            @Nullable Instant walkedAt,
            @Nullable Instant finishedAt,
            long counted,
            long changed) {

        static RecomputationView of(Recomputation walk, long changed) {
            return new RecomputationView(
                    walk.id(),
                    walk.state(),
                    walk.edition().notices(),
                    walk.from(),
                    walk.begunAt(),
                    walk.walkedAt(),
                    walk.finishedAt(),
                    walk.counted(),
                    changed);
        }
    }

    record ChangeView(
            CaseId caseId,
            ZoneCode zone,
            MatterCode matter,
            @Nullable LocalDate dueBefore,
            @Nullable LocalDate dueAfter,
            @Nullable LocalDate statutoryBefore,
            @Nullable LocalDate statutoryAfter,
            boolean provisional) {

        static ChangeView of(ChangedCase row) {
            return new ChangeView(
                    row.caseId(),
                    row.zone(),
                    row.matter(),
                    row.dueBefore(),
                    row.dueAfter(),
                    row.statutoryBefore(),
                    row.statutoryAfter(),
                    row.provisional());
        }
    }

    private final Recomputations recomputations;
    private final Paging paging;

    RecomputationResource(Recomputations recomputations, Paging paging) {
        this.recomputations = recomputations;
        this.paging = paging;
    }

    @GetMapping
    @PreAuthorize(READERS)
    ResponseEntity<Listing<RecomputationView>> list(
            Actor actor,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var page = recomputations.page(paging.request(limit, cursor));
        return paging.answer(page.map(walk -> view(walk, actor)));
    }

    @GetMapping("/{recomputation}")
    @PreAuthorize(READERS)
    RecomputationView show(Actor actor, @PathVariable("recomputation") String id) {
        return view(held(id), actor);
    }

    @GetMapping("/{recomputation}/cases")
    @PreAuthorize(READERS)
    ResponseEntity<Listing<ChangeView>> changes(
            Actor actor,
            @PathVariable("recomputation") String id,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var page =
                recomputations.changes(held(id).id(), zones(actor), paging.request(limit, cursor));
        return paging.answer(page.map(ChangeView::of));
    }

    /// The same as a file, row by row as they come from the database.
    @GetMapping(value = "/{recomputation}/cases.csv", produces = "text/csv;charset=UTF-8")
    @PreAuthorize(READERS)
    void export(Actor actor, @PathVariable("recomputation") String id, HttpServletResponse response)
            throws IOException {
        var walk = held(id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"recomputation-%s.csv\"".formatted(walk.id()));
        try (var out = new PrintWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8))) {
            out.print("\uFEFF办件编号,经开区,事项,原到期日,新到期日,原法定到期日,新法定到期日,暂定\r\n");
            recomputations.each(walk.id(), zones(actor), row -> out.print(line(row)));
        }
    }

    private static String line(ChangedCase row) {
        return String.join(
                        ",",
                        row.caseId().value(),
                        row.zone().value(),
                        row.matter().value(),
                        text(row.dueBefore()),
                        text(row.dueAfter()),
                        text(row.statutoryBefore()),
                        text(row.statutoryAfter()),
                        row.provisional() ? "是" : "否")
                + "\r\n";
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private RecomputationView view(Recomputation walk, Actor actor) {
        return RecomputationView.of(walk, recomputations.changed(walk.id(), zones(actor)));
    }

    private Recomputation held(String id) {
        return recomputations
                .find(id)
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-recomputation"));
    }

    /// Empty for all zones. Whoever loads calendars answers for every zone, and the rows name no
    /// person.
    private static Optional<Set<ZoneCode>> zones(Actor actor) {
        if (actor.is("operator") || actor.is("system-admin")) {
            return Optional.empty();
        }
        return switch (actor.scope()) {
            case Everywhere _ -> Optional.empty();
            case Zones(var some) -> Optional.of(some);
            case Department _, Own _, Self _ -> Optional.of(Set.of());
        };
    }
}
