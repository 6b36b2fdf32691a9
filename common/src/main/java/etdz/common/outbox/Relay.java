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
import java.util.HashSet;
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
    private final Envelope envelope;
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
        this.envelope = new Envelope(service);
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
            var ready = batch.stream().map(this::ready).toList();
            var fates = publisher.send(ready.stream().flatMap(Ready::outgoing).toList());
            outboxes.take(collection, settle(ready, fates));
            if (fates.contains(Fate.FAILED)) {
                throw new PublishingFailed(collection);
            }
            if (Outboxes.isRest(batch)) {
                return;
            }
        }
    }

    /// An event and the message that tells it.
    private record Told(Event event, CloudEvent message) {}

    /// A document's events up to the first that cannot be told: that one must not stop the others.
    private record Ready(BsonValue document, List<Told> events) {

        Stream<Outgoing> outgoing() {
            return events.stream().map(told -> Envelope.addressed(told.message()));
        }
    }

    private Ready ready(Waiting waiting) {
        var told = new ArrayList<Told>();
        for (var event : waiting.events()) {
            try {
                told.add(new Told(event, envelope.of(waiting.document(), event)));
            } catch (IllegalArgumentException e) {
                hold(event, e.toString());
                break;
            }
        }
        return new Ready(waiting.document(), told);
    }

    /// Per document the ids of the longest prefix that is out.
    private Map<BsonValue, List<String>> settle(List<Ready> batch, List<Fate> fates) {
        var aside = diverted(batch, fates);
        var published = new HashMap<BsonValue, List<String>>();
        var next = 0;
        for (var ready : batch) {
            var out = new ArrayList<String>();
            for (var i = 0; i < ready.events().size(); i++) {
                var event = ready.events().get(i).event();
                if (!isOut(event, fates.get(next + i), aside)) {
                    break;
                }
                out.add(event.id());
            }
            next += ready.events().size();
            if (!out.isEmpty()) {
                published.put(ready.document(), out);
            }
        }
        return published;
    }

    /// Puts aside, all at once, what no queue takes and nobody awaits; the ids of those that are
    /// there.
    private Set<String> diverted(List<Ready> batch, List<Fate> fates) {
        var unheard = new ArrayList<Told>();
        var next = 0;
        for (var ready : batch) {
            for (var i = 0; i < ready.events().size(); i++) {
                var told = ready.events().get(i);
                var fate = fates.get(next + i);
                var divertable = fate == Fate.RETURNED && !awaited.contains(told.event().type());
                if (divertable) {
                    unheard.add(told);
                } else if (fate != Fate.CONFIRMED) {
                    break;
                }
            }
            next += ready.events().size();
        }
        return putAside(unheard);
    }

    private Set<String> putAside(List<Told> unheard) {
        if (unheard.isEmpty()) {
            return Set.of();
        }
        var fates = publisher.send(unheard.stream().map(Relay::aside).toList());
        var aside = new HashSet<String>();
        for (var i = 0; i < unheard.size(); i++) {
            if (fates.get(i) == Fate.CONFIRMED) {
                aside.add(unheard.get(i).event().id());
                count("etdz.outbox.unrouted", unheard.get(i).event().type());
            }
        }
        return aside;
    }

    private static Outgoing aside(Told told) {
        return new Outgoing(Topology.UNROUTED, told.event().type(), told.message().toMessage());
    }

    private boolean isOut(Event event, Fate fate, Set<String> aside) {
        return switch (fate) {
            case CONFIRMED -> {
                held.release(event.type());
                count("etdz.outbox.published", event.type());
                yield true;
            }
            case RETURNED -> {
                var out = aside.contains(event.id());
                if (!out) {
                    hold(event, "no queue takes it");
                }
                yield out;
            }
            case FAILED -> false;
        };
    }

    private void hold(Event event, String why) {
        held.hold(event.type());
        count("etdz.outbox.returned", event.type());
        log.atError()
                .addKeyValue("type", event.type())
                .addKeyValue("event", event.id())
                .log("An event stays in the outbox: {}", why);
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
