package etdz.investment.capital.kind;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.f4b6a3.uuid.UuidCreator;
import etdz.common.Bilingual;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.time.China;
import etdz.investment.caller.Callers;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The kinds, and how each counts today. Only the region says how.
@RestController
@RequestMapping(KindResource.PATH)
class KindResource {

    static final String PATH = "/api/investment/capital/kinds";

    private static final int LONGEST_BASIS = 500;

    record Recording(
            @Nullable CountsAs countsAs, @Nullable String basis, @Nullable LocalDate from) {}

    /// @param expected what the unverified source says, as a proposal for who reads it
    /// @param today how it counts today; absent while it awaits a reading
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KindView(
            KindCode code,
            Bilingual name,
            CountsAs expected,
            boolean needsProof,
            String source,
            LocalDate validFrom,
            boolean verified,
            @Nullable CountsAs today,
            List<ReadingView> readings) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReadingView(
            String id,
            KindCode kind,
            CountsAs countsAs,
            String basis,
            LocalDate from,
            String by,
            @Nullable String organ,
            Instant at) {

        static ReadingView of(KindReading reading) {
            return new ReadingView(
                    reading.id(),
                    reading.kind(),
                    reading.countsAs(),
                    reading.basis(),
                    reading.from(),
                    reading.by(),
                    reading.organ(),
                    reading.at());
        }
    }

    record Sheet(String edition, List<KindView> items) {}

    private final CapitalKinds kinds;
    private final Readings readings;
    private final CreationKeys keys;
    private final InstantSource clock;

    KindResource(CapitalKinds kinds, Readings readings, CreationKeys keys, InstantSource clock) {
        this.kinds = kinds;
        this.readings = readings;
        this.keys = keys;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(Callers.STAFF)
    Sheet list() {
        var book = kinds.with(readings.all());
        var today = China.dayOf(clock.instant());
        return new Sheet(
                kinds.edition(),
                kinds.all().stream().map(kind -> view(kind, book, today)).toList());
    }

    private static KindView view(CapitalKind kind, ReadingBook book, LocalDate today) {
        return new KindView(
                kind.code(),
                kind.name(),
                kind.countsAs(),
                kind.needsProof(),
                kind.source(),
                kind.validFrom(),
                kind.verified(),
                book.countsAs(kind.code(), today).orElse(null),
                book.of(kind.code()).stream().map(ReadingView::of).toList());
    }

    @PostMapping("/{kind}/readings")
    @PreAuthorize("hasAnyRole('DEPARTMENT', 'LEADER')")
    ResponseEntity<ReadingView> record(
            Actor actor,
            @PathVariable KindCode kind,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Recording body) {
        var creation = keys.of(actor, key, kind, body);
        Callers.ofTheRegion(actor);
        if (kinds.find(kind).isEmpty()) {
            throw Problem.of(NOT_FOUND, "no-such-kind");
        }
        var complaints = new Complaints();
        var countsAs = complaints.needed("/countsAs", body.countsAs());
        var basis = complaints.text("/basis", body.basis(), LONGEST_BASIS);
        var from = complaints.needed("/from", body.from());
        complaints.raise();
        var added =
                readings.add(
                        new KindReading(
                                UuidCreator.getTimeOrderedEpoch().toString(),
                                kind,
                                countsAs.orElseThrow(),
                                basis,
                                from.orElseThrow(),
                                actor.getPrincipal(),
                                actor.organ().orElse(null),
                                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                                creation));
        return ResponseEntity.created(URI.create(PATH)).body(ReadingView.of(added));
    }
}
