package etdz.common.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Projections.slice;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.pull;
import static java.util.Objects.requireNonNull;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.conversions.Bson;

/// The events that wait in the documents of any collection. Read with majority, since a write that
/// is rolled back must not have been told; taken out with majority, or the next read would see
/// again what is gone.
final class Outboxes {

    private static final String OUTBOX = "outbox";
    private static final String FIRST = "outbox.0";
    private static final String FIRST_AT = "outbox.0.at";
    private static final int DOCUMENTS = 200;
    private static final int EVENTS = 20;

    /// A document with events that wait, in the order of its versions.
    record Waiting(BsonValue document, List<Event> events) {}

    /// An entry of an outbox.
    record Event(
            String id,
            long sequence,
            String type,
            Instant at,
            Optional<String> traceparent,
            BsonDocument data) {

        static Event of(BsonDocument entry) {
            return new Event(
                    entry.getString("id").getValue(),
                    entry.getNumber("sequence").longValue(),
                    entry.getString("type").getValue(),
                    Instant.ofEpochMilli(entry.getDateTime("at").getValue()),
                    Optional.ofNullable(entry.get("traceparent")).map(t -> t.asString().getValue()),
                    entry.getDocument("data"));
        }
    }

    private final MongoDatabase database;

    Outboxes(MongoDatabase database) {
        this.database =
                database.withReadConcern(ReadConcern.MAJORITY)
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /// The oldest first, at most a batch.
    List<Waiting> waiting(String collection, Age age, Collection<String> heldTypes) {
        return query(collection, age, heldTypes)
                .limit(DOCUMENTS)
                .projection(fields(include("_id"), slice(OUTBOX, EVENTS)))
                .map(Outboxes::read)
                .into(new ArrayList<>());
    }

    /// Whether nothing but what was written since can be left.
    static boolean isRest(List<Waiting> batch) {
        return batch.size() < DOCUMENTS
                && batch.stream().allMatch(waiting -> waiting.events().size() < EVENTS);
    }

    /// Which documents of a collection: those whose oldest event is younger or older than a moment.
    sealed interface Age {

        record From(Instant moment) implements Age {}

        record Before(Instant moment) implements Age {}

        record Any() implements Age {}
    }

    /// Without this sort no partial index is chosen.
    FindIterable<BsonDocument> query(String collection, Age age, Collection<String> heldTypes) {
        var filters = new ArrayList<Bson>();
        filters.add(exists(FIRST));
        switch (age) {
            case Age.From(var moment) -> filters.add(gte(FIRST_AT, moment));
            case Age.Before(var moment) -> filters.add(lt(FIRST_AT, moment));
            case Age.Any _ -> {}
        }
        if (!heldTypes.isEmpty()) {
            filters.add(nin("outbox.0.type", heldTypes));
        }
        return documents(collection).find(and(filters)).sort(ascending(FIRST_AT));
    }

    /// With one update for all of them: an event has an id that no other has, so none is taken that
    /// was not told. To take twice does no harm, and the server need not remember it.
    void take(String collection, Map<BsonValue, List<String>> published) {
        var told = published.values().stream().flatMap(List::stream).toList();
        if (!told.isEmpty()) {
            documents(collection)
                    .updateMany(in("_id", published.keySet()), pull(OUTBOX, in("id", told)));
        }
    }

    /// How many documents wait, counted up to a bound, and since when.
    Backlog backlog(String collection, int bound) {
        var times =
                query(collection, new Age.Any(), List.of())
                        .limit(bound)
                        .projection(include("outbox.at"))
                        .map(Outboxes::oldest)
                        .into(new ArrayList<>());
        return new Backlog(times.size(), times.stream().findFirst());
    }

    record Backlog(int documents, Optional<Instant> oldest) {}

    private static Waiting read(BsonDocument document) {
        var events = document.getArray(OUTBOX).stream().map(e -> Event.of(e.asDocument())).toList();
        return new Waiting(requireNonNull(document.get("_id")), events);
    }

    private static Instant oldest(BsonDocument document) {
        var first = document.getArray(OUTBOX).getFirst().asDocument();
        return Instant.ofEpochMilli(first.getDateTime("at").getValue());
    }

    private MongoCollection<BsonDocument> documents(String collection) {
        return database.getCollection(collection, BsonDocument.class);
    }
}
