package etdz.policy.matter;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import com.fasterxml.jackson.annotation.JsonRawValue;
import etdz.common.Bilingual;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.time.China;
import java.time.Duration;
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

        static Row of(Matter matter) {
            return new Row(
                    matter.code(),
                    matter.version(),
                    matter.name(),
                    matter.type(),
                    matter.promisedLimit().value(),
                    matter.immediate(),
                    matter.sample());
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
            Advice advice) {

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
                    matter.advice());
        }
    }

    private final CatalogueEntries entries;
    private final Paging paging;
    private final InstantSource clock;

    MatterResource(CatalogueEntries entries, Paging paging, InstantSource clock) {
        this.entries = entries;
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
        var page = entries.find(wanted, today(), paging.request(limit, cursor)).map(Row::of);
        var answer = paging.answer(page);
        return ResponseEntity.ok()
                .headers(answer.getHeaders())
                .cacheControl(PUBLIC)
                .eTag("\"%08x\"".formatted(String.valueOf(answer.getBody()).hashCode()))
                .body(answer.getBody());
    }

    /// The version of today, or the one that a running case began with.
    @GetMapping("/{code}")
    @PreAuthorize("permitAll()")
    ResponseEntity<Guide> show(
            @PathVariable MatterCode code, @RequestParam Optional<Integer> version) {
        var matter =
                version.map(wanted -> entries.version(code, wanted))
                        .orElseGet(() -> entries.inForce(code, today()))
                        .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-matter"));
        return ResponseEntity.ok()
                .cacheControl(PUBLIC)
                .eTag("\"" + matter.version() + "\"")
                .body(Guide.of(matter));
    }

    private LocalDate today() {
        return China.dayOf(clock.instant());
    }
}
