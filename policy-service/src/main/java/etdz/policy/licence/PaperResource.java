package etdz.policy.licence;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.time.China;
import etdz.paper.Printing;
import etdz.paper.Printing.Format;
import etdz.paper.Sheet;
import etdz.policy.approval.Case;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.register.Cases;
import etdz.policy.approval.register.ReadingCases;
import etdz.policy.matter.Matter;
import etdz.policy.matter.edition.Matters;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/// Decisions and licences as files, made of the case when somebody asks for them.
@RestController
@RequestMapping("/api/policy/cases/{id}")
class PaperResource {

    private final Cases cases;
    private final Matters matters;
    private final Printing printing;
    private final LicenceSettings settings;
    private final InstantSource clock;

    PaperResource(
            Cases cases,
            Matters matters,
            Printing printing,
            LicenceSettings settings,
            InstantSource clock) {
        this.cases = cases;
        this.matters = matters;
        this.printing = printing;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/decision-document")
    @PreAuthorize(ReadingCases.READERS_OF_PAPERS)
    @Nullable ResponseEntity<byte[]> decision(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam(defaultValue = "pdf") String as,
            WebRequest request) {
        var format = format(as);
        var held = cases.held(id, actor.scope());
        var sheet = DecisionPaper.of(held, matter(held), settings);
        return answer(sheet, "no-decision-document", format, id.value() + "-decision", request);
    }

    @GetMapping("/licence")
    @PreAuthorize(ReadingCases.READERS_OF_PAPERS)
    @Nullable ResponseEntity<byte[]> licence(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam(defaultValue = "pdf") String as,
            WebRequest request) {
        var format = format(as);
        var held = cases.held(id, actor.scope());
        return answer(licence(held), "no-licence", format, id.value() + "-licence", request);
    }

    /// It is called as its first version was, whatever the matter of an amendment calls its result.
    private Optional<Sheet> licence(Case held) {
        var entry = held.licence();
        if (entry == null) {
            return Optional.empty();
        }
        var versions = cases.versionsOf(entry.identifier());
        var today = China.dayOf(clock.instant());
        return LicencePaper.of(
                held,
                matter(held),
                matter(versions.getFirst()).result().zh(),
                LicenceState.of(entry, versions, today),
                settings);
    }

    private Matter matter(Case held) {
        var terms = held.application().matter();
        return matters.version(terms.code(), terms.version()).orElseThrow();
    }

    private static Format format(String as) {
        return switch (as) {
            case "pdf" -> Format.PDF;
            case "ofd" -> Format.OFD;
            default -> throw Problem.of(BAD_REQUEST, "bad-parameter").at("as", "pdf|ofd");
        };
    }

    /// A browser that has the file already does not get it again, and nothing is written for it.
    private @Nullable ResponseEntity<byte[]> answer(
            Optional<Sheet> found, String missing, Format format, String name, WebRequest request) {
        var sheet = found.orElseThrow(() -> Problem.of(NOT_FOUND, missing));
        var tag = Printing.tag(sheet, format);
        if (request.checkNotModified(tag)) {
            return null;
        }
        var file = name + "." + format.name().toLowerCase(Locale.ROOT);
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename(file).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(printing.print(sheet, format));
    }
}
