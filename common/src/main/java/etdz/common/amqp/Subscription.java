package etdz.common.amqp;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What a feature wants to hear: a bean of this type makes a queue, binds it to the types and calls
/// the handler for each event, one after the other. An event may come again, late or out of order.
///
/// @param queue `<service>.<feature>`
/// @param handler throws to have the event tried again later
/// @param together takes what waits in one go, for read models; when it throws, the handler is
///   called for each
public record Subscription(
        String queue,
        Set<String> types,
        Consumer<CloudEvent> handler,
        Optional<Consumer<List<CloudEvent>>> together) {

    public Subscription {
        types = Set.copyOf(types);
    }

    public Subscription(String queue, Set<String> types, Consumer<CloudEvent> handler) {
        this(queue, types, handler, Optional.empty());
    }
}
