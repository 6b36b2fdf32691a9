package etdz.investment.enterprise.qualification;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import com.github.f4b6a3.uuid.UuidCreator;
import etdz.common.Bilingual;
import etdz.common.CreditCode;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.time.China;
import etdz.investment.enterprise.KnownEnterprises;
import etdz.investment.enterprise.KnownEnterprises.Known;
import etdz.investment.enterprise.qualification.Qualification.Holder;
import etdz.investment.enterprise.qualification.ReadingCertificates.Written;
import etdz.investment.enterprise.qualification.kind.QualificationKinds;
import java.net.URI;
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

/// The qualifications of one enterprise, under its own code and those that were merged into it.
@RestController
@RequestMapping("/api/investment/enterprises/{creditCode}/qualifications")
class RecordingResource {

    private static final Bilingual NO_KIND = new Bilingual("没有这种资质", "no such kind");

    record Answer(List<QualificationView> items) {}

    record Recording(
            @Nullable String kind,
            @Nullable String certificateNumber,
            @Nullable String issuer,
            @Nullable LocalDate grantedOn,
            @Nullable LocalDate validUntil,
            @Nullable String document) {

        Written certificate() {
            return new Written(certificateNumber, issuer, grantedOn, validUntil, document);
        }
    }

    private final Qualifications qualifications;
    private final QualificationKinds kinds;
    private final KnownEnterprises known;
    private final CreationKeys keys;
    private final InstantSource clock;

    RecordingResource(
            Qualifications qualifications,
            QualificationKinds kinds,
            KnownEnterprises known,
            CreationKeys keys,
            InstantSource clock) {
        this.qualifications = qualifications;
        this.kinds = kinds;
        this.known = known;
        this.keys = keys;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(QualificationResource.READERS)
    Answer list(Actor actor, @PathVariable CreditCode creditCode) {
        enterprise(actor, creditCode);
        var today = China.dayOf(clock.instant());
        return new Answer(
                qualifications.of(known.codesOf(creditCode)).stream()
                        .map(held -> QualificationView.of(held, kinds, actor, today))
                        .toList());
    }

    @PostMapping
    @PreAuthorize(QualificationResource.WRITERS)
    ResponseEntity<QualificationView> record(
            Actor actor,
            @PathVariable CreditCode creditCode,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Recording body) {
        var creation = keys.of(actor, key, creditCode, body);
        var enterprise = enterprise(actor, creditCode);
        if (!known.surviving(creditCode).equals(creditCode)) {
            throw Problem.of(CONFLICT, "enterprise-merged");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var today = China.dayOf(now);
        var complaints = new Complaints();
        var kind =
                complaints.checked("/kind", body.kind(), it -> kinds.find(it).isPresent(), NO_KIND);
        var certificate = ReadingCertificates.read(body.certificate(), today, complaints);
        complaints.raise();
        var held =
                qualifications
                        .createdUnder(creation)
                        .or(() ->
                                qualifications.add(
                                        Qualification.recorded(
                                                new QualificationId(
                                                        "QUA-" + UuidCreator.getTimeOrderedEpoch()),
                                                new Holder(
                                                        creditCode,
                                                        enterprise.name(),
                                                        enterprise.zone()),
                                                kind.orElseThrow(),
                                                certificate.orElseThrow(),
                                                false,
                                                actor.getPrincipal(),
                                                now),
                                        creation))
                        .orElseThrow(() -> Problem.of(CONFLICT, "qualification-recorded"));
        return ResponseEntity.created(
                        URI.create(QualificationResource.PATH + "/" + held.id().value()))
                .eTag("\"" + held.version() + "\"")
                .body(QualificationView.of(held, kinds, actor, today));
    }

    private Known enterprise(Actor actor, CreditCode code) {
        return known.find(code, actor.scope())
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-enterprise"));
    }
}
