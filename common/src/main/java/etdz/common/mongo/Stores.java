package etdz.common.mongo;

import static java.util.Objects.requireNonNull;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import etdz.common.http.CreationKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.BsonValue;
import org.bson.codecs.EncoderContext;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

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

    /// Rows that are created once for each key, and read page by page.
    public <T extends Record> KeyedRows<T> keyed(
            String name, Class<T> type, Function<T, CreationKey> creation) {
        return new KeyedRows<>(database.getCollection(name, type), creation);
    }

    public MongoCollection<BsonDocument> raw(String name) {
        return database.getCollection(name, BsonDocument.class);
    }

    /// Adds the rows that are not there yet and says how many those were. What is there stays as it
    /// is, also when two add at once; of two with one id the first is added.
    public static <T> int addMissing(MongoCollection<T> rows, List<T> wanted) {
        var twice = insert(rows, wanted);
        if (twice == null) {
            return wanted.size();
        }
        var ids = refused(twice, wanted).map(row -> id(rows, row)).collect(Collectors.toSet());
        if (rows.countDocuments(Filters.in("_id", ids)) < ids.size()) {
            throw twice;
        }
        return twice.getWriteResult().getInsertedCount();
    }

    /// Adds the rows that no unique index refuses, and gives back the others.
    public static <T> List<T> addNew(MongoCollection<T> rows, List<T> wanted) {
        var twice = insert(rows, wanted);
        return twice == null ? List.of() : refused(twice, wanted).toList();
    }

    /// What unique indexes had against some of them; anything else is thrown.
    private static <T> @Nullable MongoBulkWriteException insert(
            MongoCollection<T> rows, List<T> wanted) {
        if (wanted.isEmpty()) {
            return null;
        }
        try {
            rows.insertMany(wanted, new InsertManyOptions().ordered(false));
            return null;
        } catch (MongoBulkWriteException e) {
            var twice =
                    e.getWriteErrors().stream()
                            .allMatch(it -> it.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!twice || e.getWriteConcernError() != null) {
                throw e;
            }
            return e;
        }
    }

    /// Keeps what was heard of something unless a newer state of it is there already, in whatever
    /// order they come and however many hear at once.
    ///
    /// @param field by which states follow each other, such as `version`
    public static <T> void putNewer(
            MongoCollection<T> rows, Object id, String field, long number, T heard) {
        var older = Filters.and(Filters.eq("_id", id), Filters.lt(field, number));
        if (!isPut(rows, older, heard)) {
            // Once more: it may have been an older state that somebody else added meanwhile.
            isPut(rows, older, heard);
        }
    }

    /// False when the filter found nothing and the id is taken.
    private static <T> boolean isPut(MongoCollection<T> rows, Bson older, T heard) {
        try {
            rows.replaceOne(older, heard, new ReplaceOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (!isTwice(e)) {
                throw e;
            }
            return false;
        }
    }

    /// Changes the row that fits, or creates it. Of several that create one at once one does, and
    /// the others change what it created. False when the row does not fit, or a unique index
    /// refuses.
    ///
    /// @param fitting names the id, and what must hold besides
    public static <T> boolean upsert(MongoCollection<T> rows, Bson fitting, Bson change) {
        if (isUpserted(rows, fitting, change)) {
            return true;
        }
        // Once more: somebody else may have created it meanwhile. The server itself tries again
        // only
        // where nothing but the id is named.
        return isUpserted(rows, fitting, change);
    }

    private static <T> boolean isUpserted(MongoCollection<T> rows, Bson fitting, Bson change) {
        try {
            rows.updateOne(fitting, change, new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (!isTwice(e)) {
                throw e;
            }
            return false;
        }
    }

    /// Whether a unique index refused a write: the row, or one with its key, is there already.
    public static boolean isTwice(MongoException e) {
        return ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    private static <T> Stream<T> refused(MongoBulkWriteException twice, List<T> wanted) {
        return twice.getWriteErrors().stream().map(error -> wanted.get(error.getIndex()));
    }

    private static <T> BsonValue id(MongoCollection<T> rows, T row) {
        var fields = new BsonDocument();
        rows.getCodecRegistry()
                .get(rows.getDocumentClass())
                .encode(new BsonDocumentWriter(fields), row, EncoderContext.builder().build());
        return requireNonNull(fields.get("_id"));
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
