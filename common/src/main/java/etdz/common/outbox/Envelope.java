package etdz.common.outbox;

import etdz.common.amqp.CloudEvent;
import etdz.common.amqp.Publisher.Outgoing;
import etdz.common.amqp.ServiceName;
import etdz.common.amqp.Topology;
import etdz.common.outbox.Outboxes.Event;
import org.bson.BsonValue;

/// Turns what stands in an outbox into the message that goes out.
record Envelope(ServiceName service) {

    CloudEvent of(BsonValue document, Event event) {
        return new CloudEvent(
                event.id(),
                event.type(),
                service.source(),
                EventJson.time(event.at()),
                document.isString() ? document.asString().getValue() : document.toString(),
                event.sequence(),
                event.traceparent().orElse(null),
                EventJson.of(event.data()));
    }

    static Outgoing addressed(CloudEvent message) {
        return new Outgoing(Topology.EVENTS, message.type(), message.toMessage());
    }
}
