package etdz.common.outbox;

import com.mongodb.client.MongoDatabase;
import etdz.common.amqp.CloudEvent;
import etdz.common.amqp.Publisher;
import etdz.common.amqp.Publisher.Fate;
import etdz.common.amqp.Publisher.Outgoing;
import etdz.common.amqp.ServiceName;
import etdz.common.amqp.Topology;
import etdz.common.outbox.Outboxes.Age;
import etdz.common.outbox.Outboxes.Event;
import etdz.common.outbox.Outboxes.Waiting;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.BsonValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries waiting events to the bus. An event leaves its document only when the broker has
/// confirmed it and all before it; so nothing is lost, and after a failure some come twice.
///
/// What no queue takes stays and is tried again if the AsyncAPI file names consumers of that type;
/// any other goes to the queue of unrouted events.
final class Relay {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    private final Supplier<Stream<String>> collections;
    private final Outboxes outboxes;
    private final Lease lease;
    private final Publisher publisher;
    private final ServiceName service;
    private final Set<String> awaited;
    private final HeldTypes held;
    private final OutboxSettings settings;
    private final InstantSource clock;
    private final MeterRegistry meters;

    Relay(
            MongoDatabase database,
            Supplier<Stream<String>> collections,
            Publisher publisher,
            ServiceName service,
            Set<String> awaited,
            OutboxSettings settings,
            InstantSource clock,
            MeterRegistry meters) {
        this.collections = collections;
        this.outboxes = new Outboxes(database);
        this.lease = new Lease(database, "outbox-sweep", settings.lease());
        this.publisher = publisher;
        this.service = service;
        this.awaited = Set.copyOf(awaited);
        this.held = new HeldTypes(settings.longestBackoff());
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    /// What was written just now, by this instance as a rule.
    void publishFresh() {
        var age = new Age.From(clock.instant().minus(settings.sweepAfter()));
        collections.get().forEach(collection -> publish(collection, age, () -> true));
    }

    /// What is left over from a crash or an outage. All instances would send the same backlog, so
    /// only the holder of the lease does.
    ///
    /// Events of the future are left over too: the clock was put back since they were written.
    void sweep() {
        var now = clock.instant();
        var old = new Age.Before(now.minus(settings.sweepAfter()));
        var future = new Age.From(now.plus(settings.sweepAfter()));
        collections
                .get()
                .forEach(collection -> {
                    publish(collection, old, lease::hold);
                    publish(collection, future, lease::hold);
                });
    }

    void leave() {
        lease.giveUp();
    }

    private void publish(String collection, Age age, Supplier<Boolean> mayGoOn) {
        while (true) {
            var batch = outboxes.waiting(collection, age, held.now());
            if (batch.isEmpty() || !mayGoOn.get()) {
                return;
            }
            var fates = publisher.send(batch.stream().flatMap(this::outgoing).toList());
            var published = settle(batch, fates);
            outboxes.take(collection, published);
            if (fates.contains(Fate.FAILED)) {
                throw new PublishingFailed(collection);
            }
        }
    }

    /// Per document the ids of the longest prefix that is out.
    private Map<BsonValue, List<String>> settle(List<Waiting> batch, List<Fate> fates) {
        var published = new HashMap<BsonValue, List<String>>();
        var next = 0;
        for (var waiting : batch) {
            var out = new ArrayList<String>();
            for (var i = 0; i < waiting.events().size(); i++) {
                var event = waiting.events().get(i);
                if (!isOut(waiting, event, fates.get(next + i))) {
                    break;
                }
                out.add(event.id());
            }
            next += waiting.events().size();
            if (!out.isEmpty()) {
                published.put(waiting.document(), out);
            }
        }
        return published;
    }

    private boolean isOut(Waiting waiting, Event event, Fate fate) {
        return switch (fate) {
            case CONFIRMED -> {
                held.release(event.type());
                count("etdz.outbox.published", event.type());
                yield true;
            }
            case RETURNED -> {
                var out = !awaited.contains(event.type()) && diverted(waiting, event);
                if (!out) {
                    hold(event);
                }
                yield out;
            }
            case FAILED -> false;
        };
    }

    private boolean diverted(Waiting waiting, Event event) {
        var message = message(waiting, event).toMessage();
        var fate = publisher.send(new Outgoing(Topology.UNROUTED, event.type(), message));
        if (fate == Fate.CONFIRMED) {
            count("etdz.outbox.unrouted", event.type());
        }
        return fate == Fate.CONFIRMED;
    }

    private void hold(Event event) {
        held.hold(event.type());
        count("etdz.outbox.returned", event.type());
        log.atError()
                .addKeyValue("type", event.type())
                .addKeyValue("event", event.id())
                .log("No queue takes an event; it stays in the outbox");
    }

    private Stream<Outgoing> outgoing(Waiting waiting) {
        return waiting.events().stream()
                .map(event ->
                        new Outgoing(
                                Topology.EVENTS,
                                event.type(),
                                message(waiting, event).toMessage()));
    }

    private CloudEvent message(Waiting waiting, Event event) {
        var id = waiting.document();
        return new CloudEvent(
                event.id(),
                event.type(),
                service.source(),
                EventJson.time(event.at()),
                id.isString() ? id.asString().getValue() : id.toString(),
                event.sequence(),
                event.traceparent().orElse(null),
                EventJson.of(event.data()));
    }

    private void count(String name, String type) {
        meters.counter(name, "type", type).increment();
    }

    /// The broker did not confirm; what is not out stays where it is.
    static final class PublishingFailed extends RuntimeException {

        PublishingFailed(String collection) {
            super("Not all events of " + collection + " were confirmed");
        }
    }
}
