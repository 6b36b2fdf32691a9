package etdz.common.amqp;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.BatchMessageListener;
import org.springframework.amqp.core.Message;

/// Takes many messages of one subscription at a time. Where that fails, or one of them is not what
/// was asked for, each goes its own way.
final class DeliveryTogether implements BatchMessageListener {

    private static final Logger log = LoggerFactory.getLogger(DeliveryTogether.class);

    private final Set<String> types;
    private final Consumer<List<CloudEvent>> handler;
    private final Delivery each;

    DeliveryTogether(Set<String> types, Consumer<List<CloudEvent>> handler, Delivery each) {
        this.types = Set.copyOf(types);
        this.handler = handler;
        this.each = each;
    }

    @Override
    public void onMessageBatch(List<Message> messages) {
        var events =
                messages.stream()
                        .map(CloudEvent::of)
                        .flatMap(Optional::stream)
                        .filter(event -> types.contains(event.type()))
                        .toList();
        if (events.size() < messages.size() || !handled(events)) {
            messages.forEach(each::onMessage);
        }
    }

    private boolean handled(List<CloudEvent> events) {
        try {
            handler.accept(events);
        } catch (RuntimeException e) {
            log.warn("{} events could not be handled together: {}", events.size(), e.toString());
            return false;
        }
        each.count("handled", events.size());
        return true;
    }
}
