package etdz.common.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.elemMatch;
import static com.mongodb.client.model.Projections.include;
import static java.util.Objects.requireNonNull;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOneModel;
import etdz.common.http.CreationKey;
import etdz.common.http.CreationKeys;
import etdz.common.http.PageRequest;
import etdz.common.http.Problem;
import etdz.common.http.Slice;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonProperty;
import org.bson.conversions.Bson;

/// The documents of one kind of aggregate: a record with an id, a `version` and an `outbox`. State,
/// version and event of a move are one write, guarded by the version the move started from.
///
/// It never replaces a document: that would bring back events which the relay has taken out since
/// the aggregate was read.
public final class GuardedStore<T extends Record> {

    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final String OUTBOX = "outbox";
    private static final String CREATION = "creation";
    private static final String COMMANDS = "commands";
    private static final int MOST_COMMANDS = 16;
    private static final int MOST_WAITING = 500;
    private static final int RETRY_SECONDS = 10;

    private final MongoCollection<T> collection;
    private final MongoCollection<BsonDocument> raw;
    private final Codec<T> codec;
    private final Set<String> fields;
    private final Supplier<Optional<String>> traceparent;
    private final Runnable written;

    GuardedStore(
            MongoCollection<T> collection,
            Supplier<Optional<String>> traceparent,
            Runnable written) {
        var type = collection.getDocumentClass();
        this.collection = collection;
        this.raw = collection.withDocumentClass(BsonDocument.class);
        this.codec = collection.getCodecRegistry().get(type);
        this.fields =
                Arrays.stream(type.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .map(GuardedStore::nameOf)
                        .collect(Collectors.toUnmodifiableSet());
        this.traceparent = traceparent;
        this.written = written;
        index(
                ascending(OUTBOX + ".0.at"),
                new IndexOptions().partialFilterExpression(exists(OUTBOX + ".0")));
        index(
                ascending(CREATION + ".key"),
                new IndexOptions().unique(true).partialFilterExpression(exists(CREATION)));
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

    /// One page in the order of `keyset`; an index must serve filter and order together.
    public Slice<T> page(Bson filter, Keyset keyset, PageRequest page) {
        return keyset.page(raw, filter, page, this::decode);
    }

    /// What the driver offers beyond this, for queries of the owning repository.
    public MongoCollection<T> collection() {
        return collection;
    }

    public void add(T first) {
        raw.insertOne(fresh(first));
        written.run();
    }

    /// Many at once, for imports and seeds; all or those before the first refused one.
    public void addAll(List<T> all) {
        raw.insertMany(all.stream().map(this::fresh).toList());
        written.run();
    }

    /// The same, but those that are there already stay as they are; how many were added. Meant for
    /// one that adds at a time.
    public int addMissing(List<T> all) {
        var wanted = all.stream().map(this::fresh).toList();
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
        var document = fresh(first);
        document.append(
                CREATION,
                new BsonDocument("key", new BsonString(creation.key()))
                        .append("hash", new BsonString(creation.hash())));
        try {
            raw.insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return created(creation).orElseThrow(() -> e);
            }
            throw e;
        }
        written.run();
        return first;
    }

    /// What an earlier call created under this key.
    public Optional<T> created(CreationKey creation) {
        var document = Optional.ofNullable(raw.find(eq(CREATION + ".key", creation.key())).first());
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
        var write = writeOf(next, command);
        var update = requireNonNull(write.getUpdate());
        if (collection.updateOne(write.getFilter(), update).getMatchedCount() == 0) {
            return false;
        }
        written.run();
        return true;
    }

    /// Many moves at once, each guarded by its own version. Answers how many were stored: who finds
    /// that not all were has to look which.
    public int storeAll(List<T> next) {
        return storeAll(next, Optional.empty());
    }

    /// The same, under one key; [#done] says which were stored.
    public int storeAll(List<T> next, Optional<CreationKey> command) {
        if (next.isEmpty()) {
            return 0;
        }
        var writes = next.stream().map(one -> writeOf(one, command)).toList();
        var unordered = new BulkWriteOptions().ordered(false);
        var matched = raw.bulkWrite(writes, unordered).getMatchedCount();
        written.run();
        return matched;
    }

    private UpdateOneModel<BsonDocument> writeOf(T next, Optional<CreationKey> command) {
        var state = encode(next);
        var absent = new BsonDocument();
        fields.stream()
                .filter(field -> !state.containsKey(field))
                .forEach(field -> absent.append(field, new BsonString("")));
        var version = state.getNumber(VERSION).longValue();
        var unmoved =
                new BsonDocument(ID, state.get(ID)).append(VERSION, new BsonInt64(version - 1));
        var event = eventOf(version, state.getArray(OUTBOX));
        state.keySet().removeAll(Set.of(ID, OUTBOX));
        var push = new BsonDocument(OUTBOX, event);
        command.ifPresent(key -> push.append(COMMANDS, remembered(key, version)));
        var update = new BsonDocument("$set", state).append("$push", push);
        if (!absent.isEmpty()) {
            update.append("$unset", absent);
        }
        return new UpdateOneModel<>(unmoved, update);
    }

    private static BsonDocument remembered(CreationKey command, long version) {
        var entry =
                new BsonDocument("key", new BsonString(command.key()))
                        .append("hash", new BsonString(command.hash()))
                        .append(VERSION, new BsonInt64(version));
        return new BsonDocument("$each", new BsonArray(List.of(entry)))
                .append("$slice", new BsonInt32(-MOST_COMMANDS));
    }

    private BsonDocument encode(T aggregate) {
        var document = new BsonDocument();
        codec.encode(new BsonDocumentWriter(document), aggregate, EncoderContext.builder().build());
        return document;
    }

    private T decode(BsonDocument document) {
        return codec.decode(new BsonDocumentReader(document), DecoderContext.builder().build());
    }

    private BsonDocument fresh(T first) {
        var document = encode(first);
        document.getArray(OUTBOX).forEach(event -> trace(event.asDocument()));
        return document;
    }

    /// A document whose events nobody takes must not grow without end.
    private BsonDocument eventOf(long version, BsonArray outbox) {
        if (outbox.size() > MOST_WAITING) {
            throw Problem.of(SERVICE_UNAVAILABLE, "too-many-waiting-events")
                    .retryAfter(RETRY_SECONDS);
        }
        var fresh =
                outbox.stream()
                        .map(event -> event.asDocument())
                        .filter(event -> event.getNumber("sequence").longValue() == version)
                        .toList();
        if (fresh.size() != 1) {
            throw new IllegalStateException(
                    "Version %d has %d events".formatted(version, fresh.size()));
        }
        return trace(fresh.getFirst());
    }

    private BsonDocument trace(BsonDocument event) {
        traceparent.get().ifPresent(it -> event.append("traceparent", new BsonString(it)));
        return event;
    }

    /// As the driver names it: it looks for its annotations on the fields.
    private static String nameOf(Field field) {
        if (field.isAnnotationPresent(BsonId.class)) {
            return ID;
        }
        var named = field.getAnnotation(BsonProperty.class);
        return named == null ? field.getName() : named.value();
    }
}
