package etdz.policy.attachment;

import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.http.CreationKeys;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(DocumentResource.PATH)
class DocumentResource {

    static final String PATH = "/api/policy/documents";
    static final String OWNERS =
            "hasAnyRole('APPLICANT', 'EMPLOYER', 'INVESTOR', 'TALENT', 'AGENT')";

    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}/\\\\]{1,200}");

    record DocumentView(
            DocumentId id, String name, String type, long size, String sha256, Instant uploadedAt) {

        static DocumentView of(Document document) {
            return new DocumentView(
                    document.id(),
                    document.name(),
                    document.type(),
                    document.size(),
                    document.sha256(),
                    document.uploadedAt());
        }
    }

    private final Documents documents;
    private final StoringDocument storing;
    private final Contents contents;
    private final CreationKeys keys;
    private final Paging paging;

    DocumentResource(
            Documents documents,
            StoringDocument storing,
            Contents contents,
            CreationKeys keys,
            Paging paging) {
        this.documents = documents;
        this.storing = storing;
        this.contents = contents;
        this.keys = keys;
        this.paging = paging;
    }

    @PostMapping
    @PreAuthorize(OWNERS)
    ResponseEntity<DocumentView> upload(
            Actor actor,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestHeader(HttpHeaders.CONTENT_LENGTH) Optional<Long> length,
            @RequestParam String name,
            InputStream body) {
        var creation = keys.of(actor, key, "");
        if (!NAME.matcher(name).matches()) {
            throw Problem.invalid("name", "1–200 characters, no path");
        }
        if (length.orElse(0L) > Upload.MOST_BYTES) {
            throw Problem.of(CONTENT_TOO_LARGE, "too-large");
        }
        var stored = storing.store(owner(actor), name, body, creation);
        return ResponseEntity.created(URI.create(PATH + "/" + stored.id().value()))
                .body(DocumentView.of(stored));
    }

    @GetMapping
    @PreAuthorize(OWNERS)
    ResponseEntity<Listing<DocumentView>> list(
            Actor actor,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var page = documents.of(owner(actor), paging.request(limit, cursor));
        return paging.answer(page.map(DocumentView::of));
    }

    @GetMapping("/{id}")
    @PreAuthorize(OWNERS)
    DocumentView show(Actor actor, @PathVariable DocumentId id) {
        return DocumentView.of(held(actor, id));
    }

    @GetMapping("/{id}/content")
    @PreAuthorize(OWNERS)
    ResponseEntity<Resource> download(Actor actor, @PathVariable DocumentId id) {
        var document = held(actor, id);
        return Download.of(document, contents.read(document.id()));
    }

    private Document held(Actor actor, DocumentId id) {
        return documents
                .find(id, owner(actor))
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-document"));
    }

    private static Owner owner(Actor actor) {
        return Owner.of(actor.scope()).orElseThrow(() -> Problem.of(FORBIDDEN, "not-allowed"));
    }
}
