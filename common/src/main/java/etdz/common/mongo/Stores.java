package etdz.common.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.BsonDocument;

/// The collections of one service. Repositories get theirs here, so that the relay knows every
/// outbox and hears of every write, and each event carries the trace of the request that caused it.
public final class Stores {

    private final MongoDatabase database;
    private final Supplier<Optional<String>> traceparent;
    private final Set<String> withOutbox = new ConcurrentSkipListSet<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /// @param traceparent the W3C trace context of the current request, if one is traced
    public Stores(MongoDatabase database, Supplier<Optional<String>> traceparent) {
        this.database = database;
        this.traceparent = traceparent;
    }

    /// Without traces, for tests and tools.
    public static Stores on(MongoDatabase database) {
        return new Stores(database, Optional::empty);
    }

    /// Aggregates: records with an id, a `version` and an `outbox`.
    public <T extends Record> GuardedStore<T> guarded(String name, Class<T> type) {
        withOutbox.add(name);
        return new GuardedStore<>(
                database.getCollection(name, type),
                traceparent,
                () -> listeners.forEach(Runnable::run));
    }

    /// Anything simpler than an aggregate.
    public <T> MongoCollection<T> plain(String name, Class<T> type) {
        return database.getCollection(name, type);
    }

    public MongoCollection<BsonDocument> raw(String name) {
        return database.getCollection(name, BsonDocument.class);
    }

    public MongoDatabase database() {
        return database;
    }

    public Stream<String> withOutbox() {
        return withOutbox.stream();
    }

    /// Called in the writing thread after a write that left an event in an outbox.
    public void afterWrite(Runnable listener) {
        listeners.add(listener);
    }
}
