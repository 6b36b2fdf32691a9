package etdz.common.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.elemMatch;
import static com.mongodb.client.model.Projections.include;
import static java.util.Objects.requireNonNull;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import etdz.common.http.CreationKey;
import etdz.common.http.CreationKeys;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.conversions.Bson;

/// The documents of one kind of aggregate: a record with an id, a `version` and an `outbox`. State,
/// version and event of a move are one write, guarded by the version the move started from.
///
/// It never replaces a document: that would bring back events which the relay has taken out since
/// the aggregate was read.
public final class GuardedStore<T extends Record> {

    private static final String ID = "_id";
    private static final Bson BY_ID = ascending(ID);
    static final String VERSION = "version";
    static final String OUTBOX = "outbox";
    private static final String CREATION = "creation";
    private static final String CREATION_KEY = CREATION + ".key";
    static final String COMMANDS = "commands";

    private final MongoCollection<T> collection;
    private final MongoCollection<BsonDocument> raw;
    private final Codec<T> codec;
    private final Writing<T> writing;
    private final Runnable written;

    GuardedStore(
            MongoCollection<T> collection,
            Supplier<Optional<String>> traceparent,
            Runnable written) {
        var type = collection.getDocumentClass();
        this.collection = collection;
        this.raw = collection.withDocumentClass(BsonDocument.class);
        this.codec = collection.getCodecRegistry().get(type);
        this.writing = new Writing<>(type, collection.getCodecRegistry(), traceparent);
        this.written = written;
        index(
                ascending(OUTBOX + ".0.at"),
                new IndexOptions().partialFilterExpression(exists(OUTBOX + ".0")));
        index(
                ascending(CREATION_KEY),
                new IndexOptions()
                        .name("creation")
                        .unique(true)
                        .partialFilterExpression(exists(CREATION_KEY)));
    }

    /// Declared when the repository is made; one that is there already is left alone.
    public void index(Bson keys, IndexOptions options) {
        collection.createIndex(keys, options);
    }

    public void index(Bson keys) {
        index(keys, new IndexOptions());
    }

    public Optional<T> find(Bson filter) {
        return Optional.ofNullable(collection.find(filter).first());
    }

    /// The one with this id, if it is within what is given. Without the hint the server plans anew
    /// with all indexes whose fields the condition names.
    public Optional<T> find(Object id, Bson within) {
        return Optional.ofNullable(collection.find(and(eq(id), within)).hint(BY_ID).first());
    }

    /// One page in the order of `keyset`; an index must serve filter and order together.
    public Slice<T> page(Bson filter, Keyset keyset, PageRequest page) {
        return keyset.page(collection, filter, page);
    }

    /// What the driver offers beyond this, for queries of the owning repository.
    public MongoCollection<T> collection() {
        return collection;
    }

    public void add(T first) {
        raw.insertOne(writing.first(first));
        written.run();
    }

    /// Many at once, for imports and seeds; all or those before the first refused one.
    public void addAll(List<T> all) {
        raw.insertMany(all.stream().map(writing::first).toList());
        written.run();
    }

    /// The same, but those that are there already stay as they are; how many were added. Meant for
    /// one that adds at a time.
    public int addMissing(List<T> all) {
        var wanted = all.stream().map(writing::first).toList();
        var ids = wanted.stream().map(document -> document.get(ID)).toList();
        var there = new HashSet<BsonValue>();
        raw.find(in(ID, ids)).projection(include(ID)).forEach(found -> there.add(found.get(ID)));
        var missing =
                wanted.stream().filter(document -> !there.contains(document.get(ID))).toList();
        if (!missing.isEmpty()) {
            raw.insertMany(missing);
            written.run();
        }
        return missing.size();
    }

    /// Creates once per key: a repeat gets what the first call created. 422 when the key came with
    /// another content before.
    public T add(T first, CreationKey creation) {
        var document = writing.first(first);
        document.append(
                CREATION,
                new BsonDocument("key", new BsonString(creation.key()))
                        .append("hash", new BsonString(creation.hash())));
        try {
            raw.insertOne(document);
        } catch (MongoWriteException e) {
            if (Stores.isTwice(e)) {
                return created(creation).orElseThrow(() -> e);
            }
            throw e;
        }
        written.run();
        return first;
    }

    /// What an earlier call created under this key.
    public Optional<T> created(CreationKey creation) {
        var document = Optional.ofNullable(raw.find(eq(CREATION_KEY, creation.key())).first());
        document.map(found -> found.getDocument(CREATION).getString("hash").getValue())
                .filter(hash -> !hash.equals(creation.hash()))
                .ifPresent(_ -> {
                    throw CreationKeys.reused();
                });
        return document.map(this::decode);
    }

    /// The version to which an earlier command with this key moved the document. 422 when the key
    /// came with another content.
    public OptionalLong done(Object id, CreationKey command) {
        var found =
                raw.find(and(eq(id), eq(COMMANDS + ".key", command.key())))
                        .projection(elemMatch(COMMANDS, eq("key", command.key())))
                        .first();
        if (found == null) {
            return OptionalLong.empty();
        }
        var earlier = found.getArray(COMMANDS).get(0).asDocument();
        if (!earlier.getString("hash").getValue().equals(command.hash())) {
            throw CreationKeys.reused();
        }
        return OptionalLong.of(earlier.getNumber(VERSION).longValue());
    }

    /// To which version an earlier command with this key moved each of these documents; those that
    /// it did not move are left out.
    public Map<String, Long> done(Collection<?> ids, CreationKey command) {
        var versions = new HashMap<String, Long>();
        raw.find(and(in(ID, ids), eq(COMMANDS + ".key", command.key())))
                .projection(elemMatch(COMMANDS, eq("key", command.key())))
                .forEach(found -> {
                    var earlier = found.getArray(COMMANDS).get(0).asDocument();
                    if (!earlier.getString("hash").getValue().equals(command.hash())) {
                        throw CreationKeys.reused();
                    }
                    var id = found.getString(ID).getValue();
                    versions.put(id, earlier.getNumber(VERSION).longValue());
                });
        return versions;
    }

    /// False when the document is gone or somebody else moved it since it was read.
    public boolean store(T next) {
        return store(next, Optional.empty());
    }

    /// The same; the key of the command is remembered in the same write, so that a repeat is known
    /// by [#done]. The last 16 are kept.
    public boolean store(T next, Optional<CreationKey> command) {
        return write(writing.move(Optional.empty(), next, command));
    }

    /// The same for one that was read: what the move has left as it was is not written again.
    public boolean store(T read, T next, Optional<CreationKey> command) {
        return write(writing.move(Optional.of(read), next, command));
    }

    private boolean write(UpdateOneModel<BsonDocument> write) {
        var update = requireNonNull(write.getUpdate());
        var byId = new UpdateOptions().hint(BY_ID);
        if (collection.updateOne(write.getFilter(), update, byId).getMatchedCount() == 0) {
            return false;
        }
        written.run();
        return true;
    }

    /// One that was read, and what it is after the move.
    public record Step<T>(T read, T next) {}

    /// Many moves at once, each guarded by its own version. Answers how many were stored: who finds
    /// that not all were, or that the connection broke, has to look which.
    ///
    /// As updates of many, though each finds one: the driver does not repeat those by itself, so
    /// the server writes no second document for each to remember that it was done.
    public int storeAll(List<Step<T>> steps) {
        return storeAll(steps, Optional.empty());
    }

    /// The same, under one key; [#done] says which were stored.
    public int storeAll(List<Step<T>> steps, Optional<CreationKey> command) {
        if (steps.isEmpty()) {
            return 0;
        }
        var writes =
                steps.stream()
                        .map(step -> writing.move(Optional.of(step.read()), step.next(), command))
                        .map(move ->
                                new UpdateManyModel<BsonDocument>(
                                        move.getFilter(),
                                        requireNonNull(move.getUpdate()),
                                        new UpdateOptions().hint(BY_ID)))
                        .toList();
        var unordered = new BulkWriteOptions().ordered(false);
        var matched = raw.bulkWrite(writes, unordered).getMatchedCount();
        written.run();
        return matched;
    }

    private T decode(BsonDocument document) {
        return codec.decode(new BsonDocumentReader(document), DecoderContext.builder().build());
    }
}
