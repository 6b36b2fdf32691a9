package etdz.policy.catalogue;

import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.Bilingual;
import etdz.common.http.ETag;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.time.China;
import etdz.policy.matter.Matter;
import etdz.policy.matter.MatterCode;
import etdz.policy.matter.edition.CatalogueEntry;
import etdz.policy.matter.edition.CatalogueEntry.Outcome.Moved;
import etdz.policy.matter.edition.CatalogueEntry.Outcome.TurnedDown;
import etdz.policy.matter.edition.CatalogueEntry.Refusal;
import etdz.policy.matter.edition.Edition;
import etdz.policy.matter.edition.Matters;
import etdz.policy.matter.edition.Timeline;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The versions of a matter: when each holds, since when that is known, and what they changed.
@RestController
@RequestMapping("/api/policy/catalogue/matters/{code}")
class VersionResource {

    private static final String STAFF =
            "hasAnyRole('CATALOGUE_EDITOR', 'OFFICER', 'REVIEWER', 'APPROVER', 'DEPARTMENT',"
                    + " 'LEADER', 'SUPERVISOR')";
    private static final int LONGEST_REASON = 500;

    enum State {
        SCHEDULED,
        IN_FORCE,
        ENDED,
        /// Another version began on the same day.
        REPLACED,
        WITHDRAWN
    }

    record WithdrawalBody(@Nullable String reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VersionView(
            int version,
            Bilingual name,
            State state,
            LocalDate from,
            @Nullable LocalDate until,
            Instant publishedAt,
            String publishedBy,
            @Nullable Instant supersededAt,
            Edition.@Nullable Withdrawal withdrawal) {}

    record History(MatterCode code, List<VersionView> items) {}

    record Changes(int from, int to, List<Change> items) {}

    private final Matters matters;
    private final MatterJson json;
    private final InstantSource clock;

    VersionResource(Matters matters, MatterJson json, InstantSource clock) {
        this.matters = matters;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/versions")
    @PreAuthorize(STAFF)
    ResponseEntity<History> versions(@PathVariable MatterCode code) {
        return answer(held(code));
    }

    /// The text of a version as it is imported.
    @GetMapping("/versions/{version}")
    @PreAuthorize(STAFF)
    Map<String, Object> text(@PathVariable MatterCode code, @PathVariable int version) {
        return json.of(published(code, version));
    }

    @GetMapping("/changes")
    @PreAuthorize(STAFF)
    Changes changes(@PathVariable MatterCode code, @RequestParam int from, @RequestParam int to) {
        return new Changes(
                from,
                to,
                Comparison.between(
                        json.of(published(code, from)),
                        json.of(published(code, to)),
                        Set.of("version")));
    }

    @PutMapping("/versions/{version}/withdrawal")
    @PreAuthorize("hasRole('CATALOGUE_EDITOR')")
    ResponseEntity<History> withdraw(
            Actor actor,
            @PathVariable MatterCode code,
            @PathVariable int version,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestBody WithdrawalBody body) {
        var reason = body.reason();
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Problem.invalid("/reason", "1…" + LONGEST_REASON);
        }
        var held = held(code);
        ETag.of(held.version()).requireIn(read);
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var outcome = held.withdrawing(version, actor.getPrincipal(), reason, at, China.dayOf(at));
        return switch (outcome) {
            case Moved(var next) when matters.store(next) -> answer(next);
            case Moved _ -> throw ETag.stale();
            case TurnedDown(var refusal) -> throw refused(refusal);
        };
    }

    private static Problem refused(Refusal refusal) {
        return switch (refusal) {
            case NO_SUCH_VERSION -> Problem.of(NOT_FOUND, "no-such-matter");
            case ALREADY_WITHDRAWN -> Problem.of(CONFLICT, "version-withdrawn-already");
            case HOLDS_ALREADY -> Problem.of(CONFLICT, "version-holds-already");
        };
    }

    private CatalogueEntry held(MatterCode code) {
        return matters.entry(code).orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-matter"));
    }

    private Matter published(MatterCode code, int version) {
        return matters.timeline(code)
                .flatMap(known -> known.edition(version))
                .flatMap(_ -> matters.version(code, version))
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-matter"));
    }

    private ResponseEntity<History> answer(CatalogueEntry entry) {
        var today = China.dayOf(clock.instant());
        var timeline = entry.timeline();
        var views =
                entry.editions().reversed().stream()
                        .map(edition -> view(edition, timeline, today))
                        .toList();
        return ETag.of(entry.version()).on(new History(entry.code(), views));
    }

    private static VersionView view(Edition edition, Timeline timeline, LocalDate today) {
        var span = timeline.spans().stream().filter(it -> it.edition().equals(edition)).findFirst();
        return new VersionView(
                edition.version(),
                edition.name(),
                state(edition, span, today),
                edition.from(),
                span.flatMap(Timeline.Span::end).orElse(null),
                edition.publishedAt(),
                edition.publishedBy(),
                span.map(Timeline.Span::supersededAt).orElse(null),
                edition.withdrawal());
    }

    private static State state(Edition edition, Optional<Timeline.Span> span, LocalDate today) {
        if (!edition.live()) {
            return State.WITHDRAWN;
        }
        if (span.isEmpty()) {
            return State.REPLACED;
        }
        if (edition.from().isAfter(today)) {
            return State.SCHEDULED;
        }
        return span.get().until().isBefore(today) ? State.ENDED : State.IN_FORCE;
    }
}
