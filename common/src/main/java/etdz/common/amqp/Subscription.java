package etdz.common.amqp;

import java.util.Set;
import java.util.function.Consumer;

/// What a feature wants to hear: a bean of this type makes a queue, binds it to the types and calls
/// the handler for each event, one after the other. An event may come again, late or out of order.
///
/// @param queue `<service>.<feature>`
/// @param handler throws to have the event tried again later
public record Subscription(String queue, Set<String> types, Consumer<CloudEvent> handler) {

    public Subscription {
        types = Set.copyOf(types);
    }
}
