package etdz.policy.correspondence;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.http.CreationKeys;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.policy.approval.Case;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.register.Cases;
import etdz.policy.approval.register.ReadingCases;
import etdz.policy.attachment.Attachments;
import etdz.policy.attachment.Download;
import etdz.policy.attachment.document.DocumentId;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The correspondence of a case (往来).
@RestController
@RequestMapping(MessageResource.PATH)
class MessageResource {

    static final String PATH = "/api/policy/cases/{id}/messages";

    static final String WRITERS =
            "hasAnyRole('APPLICANT', 'EMPLOYER', 'OFFICER', 'REVIEWER', 'APPROVER')";

    record MessageBody(@Nullable String text, @Nullable List<DocumentId> documents) {}

    /// @param unread by the reader's side, on all pages
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<MessageView> items, @Nullable String next, long unread) {}

    record Unread(long unread) {}

    private final Messages messages;
    private final SendingMessage sending;
    private final Authors authors;
    private final Cases cases;
    private final Attachments attachments;
    private final CreationKeys keys;
    private final Paging paging;

    MessageResource(
            Messages messages,
            SendingMessage sending,
            Authors authors,
            Cases cases,
            Attachments attachments,
            CreationKeys keys,
            Paging paging) {
        this.messages = messages;
        this.sending = sending;
        this.authors = authors;
        this.cases = cases;
        this.attachments = attachments;
        this.keys = keys;
        this.paging = paging;
    }

    /// Newest first.
    @GetMapping
    @PreAuthorize(ReadingCases.READERS_OF_PAPERS)
    ResponseEntity<Page> list(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var held = cases.held(id, actor.scope());
        var slice = messages.newest(id, actor.scope(), paging.request(limit, cursor));
        var listing = paging.answer(slice);
        var side = Side.of(actor);
        return ResponseEntity.ok()
                .headers(headers -> headers.addAll(listing.getHeaders()))
                .body(
                        new Page(
                                authors.shown(slice.items(), held, side),
                                Objects.requireNonNull(listing.getBody()).next(),
                                messages.unread(id, side, actor.scope())));
    }

    @PostMapping
    @PreAuthorize(WRITERS)
    ResponseEntity<MessageView> send(
            Actor actor,
            @PathVariable CaseId id,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody MessageBody body) {
        var held = cases.held(id, actor.scope());
        var documents = Optional.ofNullable(body.documents()).orElse(List.of());
        var creation = keys.of(actor, key, id, body);
        var sent = sending.send(actor, held, body.text(), documents, creation);
        return ResponseEntity.created(
                        URI.create(PATH.replace("{id}", id.value()) + "/" + sent.id().value()))
                .body(authors.shown(List.of(sent), held, Side.of(actor)).getFirst());
    }

    @GetMapping("/{message}")
    @PreAuthorize(ReadingCases.READERS_OF_PAPERS)
    MessageView show(Actor actor, @PathVariable CaseId id, @PathVariable MessageId message) {
        var held = cases.held(id, actor.scope());
        return authors.shown(List.of(found(actor, held, message)), held, Side.of(actor)).getFirst();
    }

    /// The reader's side has read this one and all before it.
    @PutMapping("/{message}/read")
    @PreAuthorize(WRITERS)
    Unread read(Actor actor, @PathVariable CaseId id, @PathVariable MessageId message) {
        var side = Side.of(actor);
        var held = cases.held(id, actor.scope());
        messages.read(id, side, found(actor, held, message).id());
        return new Unread(messages.unread(id, side, actor.scope()));
    }

    @GetMapping("/{message}/documents/{document}/content")
    @PreAuthorize(ReadingCases.READERS_OF_PAPERS)
    ResponseEntity<Resource> download(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable MessageId message,
            @PathVariable DocumentId document) {
        var held = cases.held(id, actor.scope());
        var stored =
                found(actor, held, message)
                        .attached(document)
                        .flatMap(it -> attachments.find(it.document()))
                        .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-document"));
        return Download.of(stored, attachments.open(stored, actor, id.value()));
    }

    private Message found(Actor actor, Case held, MessageId message) {
        return messages.find(held.id(), message, actor.scope())
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-message"));
    }
}
