package etdz.investment.prospectus.desk;

import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.http.ETag;
import etdz.common.http.Problem;
import etdz.common.time.China;
import etdz.investment.prospectus.Prospectus;
import etdz.investment.prospectus.ProspectusId;
import etdz.paper.Printing;
import etdz.paper.Printing.Format;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/// A prospectus for whoever has its address: as a page, and as a file.
@RestController
@RequestMapping(ProspectusResource.PATH + "/{id}")
class SharedResource {

    private final Prospectuses prospectuses;
    private final ProspectusPaper paper;
    private final Printing printing;
    private final ProspectusSettings settings;
    private final InstantSource clock;

    SharedResource(
            Prospectuses prospectuses,
            ProspectusPaper paper,
            Printing printing,
            ProspectusSettings settings,
            InstantSource clock) {
        this.prospectuses = prospectuses;
        this.paper = paper;
        this.printing = printing;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("permitAll()")
    ResponseEntity<ProspectusView> show(@PathVariable ProspectusId id) {
        var held = shared(id);
        return ETag.of(held.version()).on(ProspectusView.of(held, settings.validDays(), today()));
    }

    /// A browser that has the file already does not get it again, and nothing is written for it.
    @GetMapping("/pdf")
    @PreAuthorize("permitAll()")
    @Nullable ResponseEntity<byte[]> pdf(@PathVariable ProspectusId id, WebRequest request) {
        var sheet = paper.of(shared(id), settings, today());
        var tag = Printing.tag(sheet, Format.PDF);
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("prospectus.pdf")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(printing.print(sheet, Format.PDF));
    }

    private Prospectus shared(ProspectusId id) {
        var held =
                prospectuses
                        .shared(id)
                        .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-prospectus"));
        if (held.withdrawnAt() != null) {
            throw Problem.of(GONE, "prospectus-withdrawn");
        }
        return held;
    }

    private LocalDate today() {
        return China.dayOf(clock.instant());
    }
}
