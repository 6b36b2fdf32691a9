package etdz.policy.notice;

import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.policy.notice.Delivery.Attempt;
import etdz.policy.notice.Delivery.Progress.GivenUp;
import etdz.policy.notice.Delivery.Progress.Waiting;
import etdz.policy.notice.template.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The log of messages that left the platform, for who operates it: no text and no address.
@RestController
@RequestMapping("/api/policy/notice-deliveries")
class DeliveryResource {

    enum State {
        WAITING("Waiting"),
        SENT("Sent"),
        GIVEN_UP("GivenUp");

        private final String stored;

        State(String stored) {
            this.stored = stored;
        }
    }

    record DeliveryView(
            String id,
            Channel channel,
            boolean digest,
            int notices,
            @Nullable Instant due,
            @Nullable String reason,
            List<Attempt> attempts) {

        static DeliveryView of(Delivery it) {
            return new DeliveryView(
                    it.id(),
                    it.channel(),
                    it.digest(),
                    it.items().size(),
                    it.progress() instanceof Waiting(var due, _, _) ? due : null,
                    it.progress() instanceof GivenUp(_, var reason) ? reason.name() : null,
                    it.attempts());
        }
    }

    private final Deliveries deliveries;
    private final Paging paging;

    DeliveryResource(Deliveries deliveries, Paging paging) {
        this.deliveries = deliveries;
        this.paging = paging;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('OPERATOR', 'SYSTEM_ADMIN')")
    ResponseEntity<Listing<DeliveryView>> list(
            @RequestParam State state,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var page = deliveries.page(state.stored, paging.request(limit, cursor));
        return paging.answer(page.map(DeliveryView::of));
    }
}
