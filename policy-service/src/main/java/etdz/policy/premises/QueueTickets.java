package etdz.policy.premises;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.KeyedRows;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.Stores;
import etdz.policy.premises.QueueTicket.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/// The queue of a day. Numbers come from one counter per group and day; who is called is decided by
/// one atomic update, so two windows never call the same number.
@Repository
class QueueTickets {

    private static final Keyset BY_PLACE =
            new Keyset(
                    List.of(
                            new Keyset.Key("group", Keyset.Kind.TEXT, true),
                            new Keyset.Key("priority", Keyset.Kind.NUMBER, true),
                            new Keyset.Key("number", Keyset.Kind.NUMBER, true),
                            new Keyset.Key("_id", Keyset.Kind.TEXT, true)));

    private final KeyedRows<QueueTicket> tickets;
    private final MongoCollection<BsonDocument> counters;

    QueueTickets(Stores stores) {
        this.tickets = stores.keyed("queueTickets", QueueTicket.class, QueueTicket::creation);
        this.counters = stores.raw("queueCounters");
        var rows = tickets.collection();
        rows.createIndex(ascending("zone", "day", "state", "group", "priority", "number", "_id"));
        rows.createIndex(
                ascending("zone", "day", "window"),
                new IndexOptions()
                        .unique(true)
                        .partialFilterExpression(eq("state", State.CALLED.name())));
    }

    Optional<QueueTicket> takenUnder(CreationKey key) {
        return tickets.createdUnder(key);
    }

    QueueTicket add(QueueTicket ticket) {
        return tickets.add(ticket);
    }

    /// The next number of a group on a day, from 1.
    int next(ZoneCode zone, LocalDate day, String group) {
        var counter =
                counters.findOneAndUpdate(
                        eq(zone.value() + "/" + day + "/" + group),
                        inc("last", 1),
                        new FindOneAndUpdateOptions()
                                .upsert(true)
                                .returnDocument(ReturnDocument.AFTER));
        if (counter == null) {
            throw new IllegalStateException("No number for " + group);
        }
        return counter.getNumber("last").intValue();
    }

    Optional<QueueTicket> find(ZoneCode zone, String id) {
        return Optional.ofNullable(
                tickets.collection().find(and(eq(id), eq("zone", zone))).first());
    }

    /// What a window has called and not finished.
    Optional<QueueTicket> calledAt(ZoneCode zone, LocalDate day, int window) {
        return Optional.ofNullable(
                tickets.collection()
                        .find(
                                and(
                                        eq("zone", zone),
                                        eq("day", day),
                                        eq("window", window),
                                        eq("state", State.CALLED.name())))
                        .first());
    }

    /// Calls the next to a window: who booked before who walked in, then by number. A window that
    /// still has somebody keeps him.
    Optional<QueueTicket> call(
            ZoneCode zone, LocalDate day, String group, int window, Instant now) {
        try {
            return Optional.ofNullable(
                    tickets.collection()
                            .findOneAndUpdate(
                                    and(
                                            eq("zone", zone),
                                            eq("day", day),
                                            eq("state", State.WAITING.name()),
                                            eq("group", group)),
                                    combine(
                                            set("state", State.CALLED.name()),
                                            set("window", window),
                                            set("calledAt", now)),
                                    new FindOneAndUpdateOptions()
                                            .sort(ascending("priority", "number"))
                                            .returnDocument(ReturnDocument.AFTER)));
        } catch (MongoCommandException | MongoWriteException e) {
            if (Stores.isTwice(e)) {
                return calledAt(zone, day, window);
            }
            throw e;
        }
    }

    /// From called to served or skipped.
    Optional<QueueTicket> finish(ZoneCode zone, String id, State how, Instant now) {
        return Optional.ofNullable(
                tickets.collection()
                        .findOneAndUpdate(
                                and(eq(id), eq("zone", zone), eq("state", State.CALLED.name())),
                                combine(set("state", how.name()), set("doneAt", now)),
                                new FindOneAndUpdateOptions()
                                        .returnDocument(ReturnDocument.AFTER)));
    }

    Slice<QueueTicket> page(ZoneCode zone, LocalDate day, State state, PageRequest page) {
        return tickets.page(
                and(eq("zone", zone), eq("day", day), eq("state", state.name())), BY_PLACE, page);
    }

    List<QueueTicket> called(ZoneCode zone, LocalDate day) {
        return tickets.collection()
                .find(and(eq("zone", zone), eq("day", day), eq("state", State.CALLED.name())))
                .into(new ArrayList<>());
    }

    /// How many of each group wait or were served on a day.
    Map<String, Map<State, Integer>> counts(ZoneCode zone, LocalDate day) {
        var stages =
                List.of(
                        Aggregates.match(and(eq("zone", zone), eq("day", day))),
                        Aggregates.group(
                                new Document("group", "$group").append("state", "$state"),
                                Accumulators.sum("count", 1)));
        var counts = new HashMap<String, Map<State, Integer>>();
        for (var row : tickets.collection().aggregate(stages, Document.class)) {
            var id = row.get("_id", Document.class);
            counts.computeIfAbsent(id.getString("group"), _ -> new HashMap<>())
                    .put(State.valueOf(id.getString("state")), row.getInteger("count"));
        }
        return counts;
    }

    int addMissing(List<QueueTicket> wanted) {
        return Stores.addMissing(tickets.collection(), wanted);
    }
}
