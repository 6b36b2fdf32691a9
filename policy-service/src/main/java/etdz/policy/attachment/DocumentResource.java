package etdz.policy.attachment;

import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;

import etdz.common.http.CreationKeys;
import etdz.common.http.ETag;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.policy.attachment.Documents.Question;
import etdz.policy.attachment.document.DocumentId;
import etdz.policy.attachment.document.Origin;
import etdz.policy.attachment.document.StoredFile;
import etdz.policy.attachment.document.ValidityPeriod;
import etdz.policy.matter.MaterialCode;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    private static final int MOST_QUERY = 100;

    private final Documents documents;
    private final DocumentDesk desk;
    private final StoringDocument storing;
    private final Contents contents;
    private final Kinds kinds;
    private final CreationKeys keys;
    private final Paging paging;

    DocumentResource(
            Documents documents,
            DocumentDesk desk,
            StoringDocument storing,
            Contents contents,
            Kinds kinds,
            CreationKeys keys,
            Paging paging) {
        this.documents = documents;
        this.desk = desk;
        this.storing = storing;
        this.contents = contents;
        this.kinds = kinds;
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
            @RequestParam Optional<MaterialCode> kind,
            @RequestParam Optional<Origin> origin,
            @RequestParam Optional<String> issuer,
            @RequestParam Optional<LocalDate> validFrom,
            @RequestParam Optional<LocalDate> validTo,
            InputStream body) {
        var creation = keys.of(actor, key, "");
        var owner = DocumentDesk.owner(actor);
        var validity = new ValidityPeriod(validFrom.orElse(null), validTo.orElse(null));
        var about = desk.checked(name, kind, origin, issuer, validity);
        bound(length);
        var stored = storing.store(owner, actor.getPrincipal(), about, body, creation);
        return ResponseEntity.created(URI.create(PATH + "/" + stored.id().value()))
                .eTag(ETag.of(stored.revision()).value())
                .body(desk.whole(stored));
    }

    static void bound(Optional<Long> length) {
        if (length.orElse(0L) > Upload.MOST_BYTES) {
            throw Problem.of(CONTENT_TOO_LARGE, "too-large");
        }
    }

    @GetMapping
    @PreAuthorize(OWNERS)
    ResponseEntity<Listing<DocumentView>> list(
            Actor actor,
            @RequestParam Optional<String> query,
            @RequestParam Optional<MaterialCode> kind,
            @RequestParam(defaultValue = "false") boolean archived,
            @RequestParam(defaultValue = "false") boolean expired,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var name = query.map(String::strip).filter(text -> !text.isEmpty());
        if (name.filter(text -> text.length() > MOST_QUERY).isPresent()) {
            throw Problem.invalid("query", "at most " + MOST_QUERY + " characters");
        }
        var question =
                new Question(
                        name,
                        kind,
                        archived,
                        expired ? Optional.of(desk.today()) : Optional.empty());
        var page = documents.of(DocumentDesk.owner(actor), question, paging.request(limit, cursor));
        return paging.answer(page.map(desk::row));
    }

    /// What a document may prove.
    @GetMapping("/kinds")
    @PreAuthorize(OWNERS)
    List<Kinds.Kind> kinds() {
        return kinds.all();
    }

    @GetMapping("/{id}")
    @PreAuthorize(OWNERS)
    ResponseEntity<DocumentView> show(Actor actor, @PathVariable DocumentId id) {
        return desk.answer(desk.held(actor, id));
    }

    @GetMapping("/{id}/content")
    @PreAuthorize(OWNERS)
    ResponseEntity<Resource> download(Actor actor, @PathVariable DocumentId id) {
        var document = desk.held(actor, id);
        return Download.of(
                StoredFile.newestOf(document), contents.read(document.newest().content()));
    }
}
