package etdz.policy.correspondence;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.policy.approval.application.CaseId;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Which cases of a list have something new to read.
@RestController
@RequestMapping("/api/policy/messages/unread")
class UnreadResource {

    private static final int MOST_CASES = 100;

    record UnreadView(CaseId id, long unread) {}

    private final Messages messages;

    UnreadResource(Messages messages) {
        this.messages = messages;
    }

    @GetMapping
    @PreAuthorize(MessageResource.WRITERS)
    List<UnreadView> unread(Actor actor, @RequestParam("case") List<CaseId> cases) {
        if (cases.isEmpty() || cases.size() > MOST_CASES) {
            throw Problem.of(BAD_REQUEST, "bad-parameter").at("case", "1..." + MOST_CASES);
        }
        var counts = messages.unread(cases, Side.of(actor), actor.scope());
        return cases.stream()
                .distinct()
                .filter(counts::containsKey)
                .map(id -> new UnreadView(id, counts.getOrDefault(id, 0L)))
                .toList();
    }
}
