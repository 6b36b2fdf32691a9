package etdz.policy.matter.edition;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import com.fasterxml.jackson.annotation.JsonRawValue;
import etdz.common.Bilingual;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.time.China;
import etdz.policy.matter.Access;
import etdz.policy.matter.Advice;
import etdz.policy.matter.Handling;
import etdz.policy.matter.Matter;
import etdz.policy.matter.MatterCode;
import etdz.policy.matter.Placement;
import etdz.policy.matter.SpecialProcedure;
import etdz.policy.matter.Validity;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The public catalogue: anybody may look, and keep what he saw.
@RestController
@RequestMapping("/api/policy/matters")
class MatterResource {

    private static final int LONGEST_QUERY = 100;
    private static final CacheControl PUBLIC =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    record Row(
            MatterCode code,
            int version,
            Bilingual name,
            Matter.Type type,
            @Nullable Integer promisedDays,
            boolean immediate,
            boolean sample) {

        static Row of(MatterCode code, Edition held) {
            return new Row(
                    code,
                    held.version(),
                    held.name(),
                    held.type(),
                    held.promisedDays(),
                    held.immediate(),
                    held.sample());
        }
    }

    /// `unit` is `wd` for working days, `d` where the law only says days.
    record LimitView(
            @Nullable Integer value,
            String unit,
            @Nullable Integer extension,
            String basis,
            Matter.Evidence evidence,
            @Nullable String note) {

        static LimitView of(Matter.Limit limit) {
            return new LimitView(
                    limit.value(),
                    limit.unit().symbol(),
                    limit.extension(),
                    limit.basis(),
                    limit.evidence(),
                    limit.note());
        }
    }

    record Guide(
            MatterCode code,
            int version,
            LocalDate effectiveFrom,
            Bilingual name,
            Matter.Type type,
            boolean sample,
            String originalLevel,
            List<Matter.LegalBasis> legalBasis,
            LimitView statutoryLimit,
            LimitView promisedLimit,
            boolean immediate,
            Bilingual serviceObject,
            List<Bilingual> conditions,
            List<Matter.Material> materials,
            Matter.Fee fee,
            Bilingual result,
            Matter.ResultType resultType,
            Matter.Pledge pledge,
            Matter.RiskClass riskClass,
            List<SpecialProcedure> specialProcedures,
            Matter.Contact contact,
            @JsonRawValue String form,
            Placement placement,
            Handling handling,
            @Nullable Validity validity,
            Access access,
            Advice advice,
            @Nullable LocalDate effectiveUntil) {

        static Guide of(Matter matter) {
            return new Guide(
                    matter.code(),
                    matter.version(),
                    matter.effectiveFrom(),
                    matter.name(),
                    matter.type(),
                    matter.sample(),
                    matter.originalLevel(),
                    matter.legalBasis(),
                    LimitView.of(matter.statutoryLimit()),
                    LimitView.of(matter.promisedLimit()),
                    matter.immediate(),
                    matter.serviceObject(),
                    matter.conditions(),
                    matter.materials(),
                    matter.fee(),
                    matter.result(),
                    matter.resultType(),
                    matter.pledge(),
                    matter.riskClass(),
                    matter.specialProcedures(),
                    matter.contact(),
                    matter.form(),
                    matter.placement(),
                    matter.handling(),
                    matter.validity(),
                    matter.access(),
                    matter.advice(),
                    matter.effectiveUntil());
        }
    }

    private final Matters matters;
    private final CatalogueEntries entries;
    private final MissedSearches missed;
    private final Paging paging;
    private final InstantSource clock;

    MatterResource(
            Matters matters,
            CatalogueEntries entries,
            MissedSearches missed,
            Paging paging,
            InstantSource clock) {
        this.matters = matters;
        this.entries = entries;
        this.missed = missed;
        this.paging = paging;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("permitAll()")
    ResponseEntity<Listing<Row>> list(
            @RequestParam Optional<String> query,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var wanted = query.orElse("");
        if (wanted.length() > LONGEST_QUERY) {
            throw Problem.of(BAD_REQUEST, "bad-parameter").at("query", "≤ " + LONGEST_QUERY);
        }
        var today = today();
        var page = entries.find(wanted, today, paging.request(limit, cursor));
        if (page.items().isEmpty() && cursor.isEmpty()) {
            missed.keep(wanted, clock.instant());
        }
        var answer =
                paging.answer(
                        page.map(found -> Row.of(found.code(), found.on(today).orElseThrow())));
        return ResponseEntity.ok()
                .headers(answer.getHeaders())
                .cacheControl(PUBLIC)
                .eTag("\"%08x\"".formatted(String.valueOf(answer.getBody()).hashCode()))
                .body(answer.getBody());
    }

    /// The version of today, the one that a running case began with, or the one that held on a day,
    /// if wanted as far as was known at a moment.
    @GetMapping("/{code}")
    @PreAuthorize("permitAll()")
    ResponseEntity<Guide> show(
            @PathVariable MatterCode code,
            @RequestParam Optional<Integer> version,
            @RequestParam Optional<LocalDate> on,
            @RequestParam Optional<Instant> asKnownAt) {
        var matter =
                version.map(wanted -> published(code, wanted))
                        .orElseGet(() -> held(code, on.orElseGet(this::today), asKnownAt))
                        .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-matter"));
        return ResponseEntity.ok()
                .cacheControl(PUBLIC)
                .eTag("\"" + matter.version() + "\"")
                .body(Guide.of(matter));
    }

    /// A version that nobody published, or that was withdrawn before it held, is not shown.
    private Optional<Matter> published(MatterCode code, int version) {
        return matters.timeline(code)
                .flatMap(it -> it.edition(version))
                .filter(Edition::live)
                .flatMap(_ -> matters.version(code, version));
    }

    private Optional<Matter> held(MatterCode code, LocalDate on, Optional<Instant> asKnownAt) {
        return asKnownAt
                .map(at -> matters.inForce(code, on, at))
                .orElseGet(() -> matters.inForce(code, on));
    }

    private LocalDate today() {
        return China.dayOf(clock.instant());
    }
}
