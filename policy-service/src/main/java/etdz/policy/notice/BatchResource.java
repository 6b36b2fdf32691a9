package etdz.policy.notice;

import etdz.common.security.Actor;
import etdz.policy.notice.MailboxResource.Marked;
import etdz.policy.notice.reader.Mailbox;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// An act that marked many notices at once, to be undone.
@RestController
@RequestMapping("/api/policy/notice-batches")
class BatchResource {

    private final NoticeList notices;

    BatchResource(NoticeList notices) {
        this.notices = notices;
    }

    @DeleteMapping("/{batch}")
    @PreAuthorize("isAuthenticated()")
    Marked undo(Actor actor, @PathVariable String batch) {
        return new Marked(notices.undo(Mailbox.readBy(actor), batch), batch);
    }
}
