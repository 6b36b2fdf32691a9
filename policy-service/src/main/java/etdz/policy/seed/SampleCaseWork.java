package etdz.policy.seed;

import etdz.policy.approval.Case;
import etdz.policy.correspondence.MessageImport;
import etdz.policy.review.ReviewImport;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// What people have put beside the sample cases: opinions of desks and messages.
@Component
@ConditionalOnBooleanProperty("etdz.demo")
class SampleCaseWork {

    private final ReviewImport reviews;
    private final MessageImport messages;

    SampleCaseWork(ReviewImport reviews, MessageImport messages) {
        this.reviews = reviews;
        this.messages = messages;
    }

    void put(List<Case> cases, Instant now) {
        reviews.addAll(
                cases.stream()
                        .flatMap(held -> SampleReviews.of(held.id()).opinions(held).stream())
                        .toList());
        messages.addAll(
                cases.stream().flatMap(held -> SampleMessages.about(held, now).stream()).toList());
    }
}
