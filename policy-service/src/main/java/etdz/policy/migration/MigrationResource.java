package etdz.policy.migration;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.http.CreationKeys;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.policy.approval.Case;
import etdz.policy.approval.application.Application.Applicant;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.stage.Acceptance;
import etdz.policy.matter.MaterialCode;
import etdz.policy.matter.MatterCode;
import etdz.policy.matter.Questions.Mistake;
import etdz.policy.migration.MovingCases.Done;
import etdz.policy.migration.MovingCases.Prospect;
import etdz.policy.migration.MovingCases.Row;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/policy/catalogue")
class MigrationResource {

    private static final String EDITORS = "hasRole('CATALOGUE_EDITOR')";
    private static final int MOST = 100;

    record Dates(@Nullable LocalDate before, @Nullable LocalDate after) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Preview(
            CaseId id,
            String zone,
            Applicant applicant,
            String stage,
            int from,
            boolean movable,
            List<MaterialCode> missing,
            List<MaterialCode> dropped,
            Set<MaterialCode> toBring,
            List<Mistake> mistakes,
            Dates statutoryDueOn,
            Dates promisedDueOn) {

        static Preview of(Prospect prospect) {
            var held = prospect.held();
            var after = prospect.after();
            return new Preview(
                    held.id(),
                    held.application().zone().value(),
                    held.application().applicant(),
                    held.stage().name(),
                    held.application().matter().version(),
                    after != null,
                    prospect.crossing().missing(),
                    prospect.crossing().dropped(),
                    after == null ? Set.of() : after.stage().lacking(),
                    prospect.crossing().mistakes(),
                    dates(held, after, Acceptance::statutoryDueOn),
                    dates(held, after, Acceptance::promisedDueOn));
        }

        private static Dates dates(
                Case held, @Nullable Case after, Function<Acceptance, @Nullable LocalDate> date) {
            return new Dates(date(held, date), after == null ? null : date(after, date));
        }

        private static @Nullable LocalDate date(
                Case held, Function<Acceptance, @Nullable LocalDate> date) {
            var counting = held.stage().counting();
            return counting == null ? null : date.apply(counting);
        }
    }

    record Order(
            @Nullable Integer to, @Nullable List<CaseId> cases, @Nullable Boolean despiteAnswers) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MigrationView(
            String id,
            MatterCode matter,
            int to,
            int cases,
            String by,
            Instant at,
            Migration.@Nullable Undoing undone,
            @Nullable List<Row> rows) {

        static MigrationView of(Migration migration) {
            return of(migration, null);
        }

        static MigrationView of(Done done) {
            return of(done.migration(), done.rows());
        }

        private static MigrationView of(Migration migration, @Nullable List<Row> rows) {
            return new MigrationView(
                    migration.id(),
                    migration.matter(),
                    migration.to(),
                    migration.cases().size(),
                    migration.by(),
                    migration.at(),
                    migration.undone(),
                    rows);
        }
    }

    private final MovingCases moving;
    private final Migrations migrations;
    private final CreationKeys keys;
    private final Paging paging;

    MigrationResource(MovingCases moving, Migrations migrations, CreationKeys keys, Paging paging) {
        this.moving = moving;
        this.migrations = migrations;
        this.keys = keys;
        this.paging = paging;
    }

    @GetMapping("/matters/{code}/migration-preview")
    @PreAuthorize(EDITORS)
    ResponseEntity<Listing<Preview>> preview(
            Actor actor,
            @PathVariable MatterCode code,
            @RequestParam int to,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var found =
                moving.preview(
                        code,
                        to,
                        actor,
                        paging.request(limit, cursor),
                        LocaleContextHolder.getLocale());
        return paging.answer(found.map(Preview::of));
    }

    @GetMapping("/matters/{code}/migrations")
    @PreAuthorize(EDITORS)
    ResponseEntity<Listing<MigrationView>> list(
            @PathVariable MatterCode code,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var page = migrations.of(code, paging.request(limit, cursor));
        return paging.answer(page.map(MigrationView::of));
    }

    @PostMapping("/matters/{code}/migrations")
    @PreAuthorize(EDITORS)
    ResponseEntity<MigrationView> move(
            Actor actor,
            @PathVariable MatterCode code,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Order order) {
        var creation = keys.of(actor, key, List.of(code, order));
        var to = order.to();
        var cases = order.cases();
        if (to == null || cases == null || cases.isEmpty() || cases.size() > MOST) {
            throw Problem.invalid(to == null ? "/to" : "/cases", "1…" + MOST);
        }
        var done =
                moving.move(
                        code,
                        to,
                        cases,
                        Boolean.TRUE.equals(order.despiteAnswers()),
                        actor,
                        creation);
        return ResponseEntity.created(
                        URI.create("/api/policy/catalogue/migrations/" + done.migration().id()))
                .body(MigrationView.of(done));
    }

    /// May be repeated: a case that is back already stays there.
    @PutMapping("/migrations/{id}/undoing")
    @PreAuthorize(EDITORS)
    MigrationView undo(Actor actor, @PathVariable String id) {
        return MigrationView.of(moving.undo(id, actor));
    }
}
