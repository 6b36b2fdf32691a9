package etdz.policy.attachment;

import static org.springframework.http.HttpHeaders.IF_MATCH;

import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.http.ETag;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.security.Actor;
import etdz.policy.attachment.document.DocumentId;
import etdz.policy.attachment.document.Origin;
import etdz.policy.attachment.document.StaffDownload;
import etdz.policy.attachment.document.StoredFile;
import etdz.policy.attachment.document.ValidityPeriod;
import etdz.policy.matter.MaterialCode;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What an owner does with a document of his store.
@RestController
@RequestMapping(DocumentResource.PATH + "/{id}")
class DocumentActResource {

    record Description(@Nullable String name, @Nullable MaterialCode kind) {}

    record Restoration(@Nullable Integer version) {}

    private final DocumentDesk desk;
    private final StoringDocument storing;
    private final Contents contents;
    private final Downloads downloads;
    private final CreationKeys keys;
    private final Paging paging;
    private final InstantSource clock;

    DocumentActResource(
            DocumentDesk desk,
            StoringDocument storing,
            Contents contents,
            Downloads downloads,
            CreationKeys keys,
            Paging paging,
            InstantSource clock) {
        this.desk = desk;
        this.storing = storing;
        this.contents = contents;
        this.downloads = downloads;
        this.keys = keys;
        this.paging = paging;
        this.clock = clock;
    }

    @PostMapping("/versions")
    @PreAuthorize(DocumentResource.OWNERS)
    ResponseEntity<DocumentView> renew(
            Actor actor,
            @PathVariable DocumentId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestHeader(HttpHeaders.CONTENT_LENGTH) Optional<Long> length,
            @RequestParam Optional<String> name,
            @RequestParam Optional<Origin> origin,
            @RequestParam Optional<String> issuer,
            @RequestParam Optional<LocalDate> validFrom,
            @RequestParam Optional<LocalDate> validTo,
            InputStream body) {
        var creation = keys.of(actor, key, "");
        var held = desk.held(actor, id);
        var validity = new ValidityPeriod(validFrom.orElse(null), validTo.orElse(null));
        var about =
                desk.checked(name.orElse(held.name()), Optional.empty(), origin, issuer, validity);
        DocumentResource.bound(length);
        var stored = storing.renew(held, read, actor.getPrincipal(), about, body, creation);
        var number = stored.newest().number();
        return ResponseEntity.created(
                        URI.create(
                                DocumentResource.PATH + "/" + id.value() + "/versions/" + number))
                .eTag(ETag.of(stored.revision()).value())
                .body(desk.whole(stored));
    }

    @GetMapping("/versions/{number}/content")
    @PreAuthorize(DocumentResource.OWNERS)
    ResponseEntity<Resource> download(
            Actor actor, @PathVariable DocumentId id, @PathVariable int number) {
        var document = desk.held(actor, id);
        var version = desk.version(document, number);
        return Download.of(StoredFile.of(document, version), contents.read(version.content()));
    }

    /// An earlier version comes back as the newest.
    @PutMapping("/restoration")
    @PreAuthorize(DocumentResource.OWNERS)
    ResponseEntity<DocumentView> restore(
            Actor actor,
            @PathVariable DocumentId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestBody Restoration body) {
        var complaints = new Complaints();
        var number = complaints.needed("/version", body.version()).orElse(0);
        complaints.raise();
        return desk.change(
                actor,
                id,
                read,
                held -> held.restored(number, actor.getPrincipal(), clock.instant()));
    }

    @PutMapping("/description")
    @PreAuthorize(DocumentResource.OWNERS)
    ResponseEntity<DocumentView> describe(
            Actor actor,
            @PathVariable DocumentId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestBody Description body) {
        var complaints = new Complaints();
        desk.check(complaints, "/", body.name(), Optional.ofNullable(body.kind()));
        complaints.raise();
        return desk.change(
                actor,
                id,
                read,
                held -> held.described(String.valueOf(body.name()), body.kind(), clock.instant()));
    }

    /// Instead of deleting.
    @PutMapping("/archive")
    @PreAuthorize(DocumentResource.OWNERS)
    ResponseEntity<DocumentView> archive(
            Actor actor,
            @PathVariable DocumentId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read) {
        return desk.change(actor, id, read, held -> held.archived(clock.instant()));
    }

    @DeleteMapping("/archive")
    @PreAuthorize(DocumentResource.OWNERS)
    ResponseEntity<DocumentView> unarchive(
            Actor actor,
            @PathVariable DocumentId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read) {
        return desk.change(actor, id, read, held -> held.unarchived(clock.instant()));
    }

    /// Who of the staff opened it.
    @GetMapping("/downloads")
    @PreAuthorize(DocumentResource.OWNERS)
    ResponseEntity<Listing<DownloadView>> downloads(
            Actor actor,
            @PathVariable DocumentId id,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var document = desk.held(actor, id);
        var page = downloads.of(document.id(), paging.request(limit, cursor));
        return paging.answer(page.map(DownloadView::of));
    }

    record DownloadView(int version, String by, String reason, Instant at) {

        static DownloadView of(StaffDownload download) {
            return new DownloadView(
                    download.version(), download.by(), download.reason(), download.at());
        }
    }
}
