package etdz.policy.correspondence;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.security.Actor;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.register.ReadingCases;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// That there is correspondence about a case, for who may know so much and not the words: an agent.
@RestController
class MessageCountResource {

    /// @param newestAt absent while there are none
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MessageCount(long messages, @Nullable Instant newestAt) {}

    private final Messages messages;
    private final ReadingCases reading;

    MessageCountResource(Messages messages, ReadingCases reading) {
        this.messages = messages;
        this.reading = reading;
    }

    @GetMapping("/api/policy/cases/{id}/message-count")
    @PreAuthorize(ReadingCases.READERS)
    MessageCount count(Actor actor, @PathVariable CaseId id) {
        var tally = messages.tally(reading.held(id, actor).held().id());
        return new MessageCount(tally.messages(), tally.newestAt());
    }
}
