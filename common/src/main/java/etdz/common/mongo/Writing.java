package etdz.common.mongo;

import static etdz.common.mongo.GuardedStore.COMMANDS;
import static etdz.common.mongo.GuardedStore.OUTBOX;
import static etdz.common.mongo.GuardedStore.VERSION;
import static java.util.Objects.requireNonNull;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import com.mongodb.client.model.UpdateOneModel;
import etdz.common.http.CreationKey;
import etdz.common.http.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.codecs.Codec;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/// Makes the writes of aggregates: a whole document at first, then what a move has changed with the
/// event of the move, guarded by the version before.
final class Writing<T> {

    private static final String ID = "_id";
    private static final int MOST_COMMANDS = 16;
    private static final int MOST_WAITING = 500;
    private static final int RETRY_SECONDS = 10;
    private static final EncoderContext ENCODING = EncoderContext.builder().build();

    private final Codec<T> codec;
    private final List<RecordFields.Field> fields;
    private final RecordFields.Field outbox;
    private final Supplier<Optional<String>> traceparent;

    Writing(Class<T> type, CodecRegistry registry, Supplier<Optional<String>> traceparent) {
        this.codec = registry.get(type);
        this.fields = new RecordFields<>(type, registry).all();
        this.outbox = field(OUTBOX);
        this.traceparent = traceparent;
    }

    private RecordFields.Field field(String name) {
        return fields.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }

    BsonDocument first(T first) {
        var document = encode(first);
        document.getArray(OUTBOX).forEach(event -> trace(event.asDocument()));
        return document;
    }

    /// The last one; of those before it each was stored with its own version. A document whose
    /// events nobody takes must not grow without end.
    private BsonDocument eventOf(long version, T next) {
        var waiting = (List<?>) requireNonNull(outbox.of(next));
        if (waiting.size() > MOST_WAITING) {
            throw Problem.of(SERVICE_UNAVAILABLE, "too-many-waiting-events")
                    .retryAfter(RETRY_SECONDS);
        }
        var last = waiting.subList(Math.max(waiting.size() - 1, 0), waiting.size());
        var events = encoded(outbox, last).asArray();
        if (events.isEmpty() || sequence(events.getFirst()) != version) {
            throw new IllegalStateException("Version %d has no event".formatted(version));
        }
        return trace(events.getFirst().asDocument());
    }

    private static long sequence(BsonValue event) {
        return event.asDocument().getNumber("sequence").longValue();
    }

    private static BsonValue encoded(RecordFields.Field field, Object value) {
        var document = new BsonDocument();
        try (var writer = new BsonDocumentWriter(document)) {
            writer.writeStartDocument();
            field.write(writer, value, ENCODING);
            writer.writeEndDocument();
        }
        return requireNonNull(document.get(field.name()));
    }

    private BsonDocument trace(BsonDocument event) {
        traceparent.get().ifPresent(it -> event.append("traceparent", new BsonString(it)));
        return event;
    }

    UpdateOneModel<BsonDocument> move(Optional<T> read, T next, Optional<CreationKey> command) {
        var state = new BsonDocument();
        var absent = new BsonDocument();
        try (var writer = new BsonDocumentWriter(state)) {
            writer.writeStartDocument();
            for (var field : fields) {
                var value = field.of(next);
                if (field.equals(outbox) || isStored(read, field, value)) {
                    continue;
                }
                if (value == null) {
                    absent.append(field.name(), new BsonString(""));
                } else {
                    field.write(writer, value, ENCODING);
                }
            }
            writer.writeEndDocument();
        }
        return guarded(next, state, absent, command);
    }

    private static boolean isStored(
            Optional<?> read, RecordFields.Field field, @Nullable Object value) {
        return read.filter(it -> Objects.equals(field.of(it), value)).isPresent();
    }

    private UpdateOneModel<BsonDocument> guarded(
            T next, BsonDocument state, BsonDocument absent, Optional<CreationKey> command) {
        var version = state.getNumber(VERSION).longValue();
        var id = encoded(field(ID), requireNonNull(field(ID).of(next)));
        var unmoved = new BsonDocument(ID, id).append(VERSION, new BsonInt64(version - 1));
        state.remove(ID);
        var push = new BsonDocument(OUTBOX, eventOf(version, next));
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
        codec.encode(new BsonDocumentWriter(document), aggregate, ENCODING);
        return document;
    }
}
