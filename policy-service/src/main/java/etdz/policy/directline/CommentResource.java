package etdz.policy.directline;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import com.github.f4b6a3.uuid.UuidCreator;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.policy.directline.ticket.Ticket;
import etdz.policy.directline.ticket.TicketId;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What both sides write beside a ticket.
@RestController
@RequestMapping(TicketResource.PATH + "/{id}/comments")
class CommentResource {

    private static final int LONGEST = 2_000;

    record Said(@Nullable String text) {}

    record CommentView(String id, String by, String name, Instant at, String text) {

        static CommentView of(Comment comment) {
            return new CommentView(
                    comment.id(), comment.by(), comment.name(), comment.at(), comment.text());
        }
    }

    private final Tickets tickets;
    private final Comments comments;
    private final CreationKeys keys;
    private final Paging paging;
    private final InstantSource clock;

    CommentResource(
            Tickets tickets,
            Comments comments,
            CreationKeys keys,
            Paging paging,
            InstantSource clock) {
        this.tickets = tickets;
        this.comments = comments;
        this.keys = keys;
        this.paging = paging;
        this.clock = clock;
    }

    @PostMapping
    @PreAuthorize(TicketResource.STAFF)
    ResponseEntity<CommentView> add(
            Actor actor,
            @PathVariable TicketId id,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody Said body) {
        var creation = keys.of(actor, key, id, body);
        var held = held(actor, id);
        var complaints = new Complaints();
        var text = complaints.text("/text", body.text(), LONGEST);
        complaints.raise();
        var stored =
                comments.add(
                        new Comment(
                                "DLC-" + UuidCreator.getTimeOrderedEpoch(),
                                id,
                                held.zone(),
                                actor.getPrincipal(),
                                actor.displayName(),
                                clock.instant(),
                                text,
                                creation));
        return ResponseEntity.created(
                        URI.create(TicketResource.PATH + "/" + id.value() + "/comments"))
                .body(CommentView.of(stored));
    }

    @GetMapping
    @PreAuthorize(TicketResource.STAFF)
    ResponseEntity<Listing<CommentView>> list(
            Actor actor,
            @PathVariable TicketId id,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var page = comments.of(held(actor, id).id(), paging.request(limit, cursor));
        return paging.answer(page.map(CommentView::of));
    }

    private Ticket held(Actor actor, TicketId id) {
        return tickets.find(id, actor.scope())
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-ticket"));
    }
}
