package etdz.policy.notice;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.Bilingual;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.policy.notice.Delivery.Attempt;
import etdz.policy.notice.Notice.Shelf;
import etdz.policy.notice.reader.Mailbox;
import etdz.policy.notice.template.Channel;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The caller's own notices: those of his mailbox and of the enterprise for which he acts.
@RestController
@RequestMapping("/api/policy/notices")
class MailboxResource {

    private static final String ANYBODY = "isAuthenticated()";

    record NoticeView(
            String id,
            Bilingual title,
            Bilingual body,
            String link,
            boolean urgent,
            Shelf shelf,
            Instant happenedAt,
            Instant at,
            @Nullable Instant readAt) {

        static NoticeView of(Notice notice) {
            return new NoticeView(
                    notice.id(),
                    notice.title(),
                    notice.body(),
                    notice.link(),
                    notice.urgent(),
                    notice.shelf(),
                    notice.happenedAt(),
                    notice.at(),
                    notice.readAt());
        }
    }

    record Unread(long unread) {}

    record Until(@Nullable Instant until) {}

    /// @param batch names the act, so that it can be undone under `notice-batches`
    record Marked(long marked, String batch) {}

    record SentView(
            Channel channel,
            boolean digest,
            String progress,
            @Nullable Instant due,
            List<Attempt> attempts) {

        static SentView of(Delivery delivery) {
            var progress = delivery.progress();
            return new SentView(
                    delivery.channel(),
                    delivery.digest(),
                    progress.getClass().getSimpleName(),
                    progress instanceof Delivery.Progress.Waiting waiting ? waiting.due() : null,
                    delivery.attempts());
        }
    }

    private final NoticeList notices;
    private final Deliveries deliveries;
    private final Paging paging;
    private final InstantSource clock;

    MailboxResource(NoticeList notices, Deliveries deliveries, Paging paging, InstantSource clock) {
        this.notices = notices;
        this.deliveries = deliveries;
        this.paging = paging;
        this.clock = clock;
    }

    /// Without a shelf what is not archived.
    @GetMapping
    @PreAuthorize(ANYBODY)
    ResponseEntity<Listing<NoticeView>> list(
            Actor actor,
            @RequestParam Optional<Shelf> shelf,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var shelves =
                shelf.<Set<Shelf>>map(EnumSet::of)
                        .orElseGet(() -> EnumSet.of(Shelf.UNREAD, Shelf.READ));
        var page = notices.page(Mailbox.readBy(actor), shelves, paging.request(limit, cursor));
        return paging.answer(page.map(NoticeView::of));
    }

    @GetMapping("/unread")
    @PreAuthorize(ANYBODY)
    Unread unread(Actor actor) {
        return new Unread(notices.unread(Mailbox.readBy(actor)));
    }

    @GetMapping("/{id}")
    @PreAuthorize(ANYBODY)
    NoticeView show(Actor actor, @PathVariable String id) {
        return NoticeView.of(held(actor, id));
    }

    /// By which channels it went out, and how that went.
    @GetMapping("/{id}/deliveries")
    @PreAuthorize(ANYBODY)
    List<SentView> sent(Actor actor, @PathVariable String id) {
        return deliveries.of(held(actor, id).id()).stream().map(SentView::of).toList();
    }

    @PutMapping("/{id}/read")
    @PreAuthorize(ANYBODY)
    NoticeView read(Actor actor, @PathVariable String id) {
        return put(actor, id, Shelf.READ);
    }

    @DeleteMapping("/{id}/read")
    @PreAuthorize(ANYBODY)
    NoticeView unread(Actor actor, @PathVariable String id) {
        return put(actor, id, Shelf.UNREAD);
    }

    @PutMapping("/{id}/archive")
    @PreAuthorize(ANYBODY)
    NoticeView archive(Actor actor, @PathVariable String id) {
        return put(actor, id, Shelf.ARCHIVED);
    }

    @DeleteMapping("/{id}/archive")
    @PreAuthorize(ANYBODY)
    NoticeView unarchive(Actor actor, @PathVariable String id) {
        return put(actor, id, Shelf.READ);
    }

    /// All that were there until a moment, so that nothing is marked which the reader has not seen.
    @PutMapping("/read")
    @PreAuthorize(ANYBODY)
    Marked readAll(Actor actor, @RequestBody Until body) {
        var until = Optional.ofNullable(body.until()).orElseGet(this::now);
        var batch = UUID.randomUUID().toString();
        return new Marked(notices.readAll(Mailbox.readBy(actor), until, batch, now()), batch);
    }

    private NoticeView put(Actor actor, String id, Shelf shelf) {
        return NoticeView.of(
                notices.put(id, Mailbox.readBy(actor), shelf, now())
                        .orElseGet(() -> held(actor, id)));
    }

    private Notice held(Actor actor, String id) {
        return notices.find(id, Mailbox.readBy(actor))
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-notice"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
