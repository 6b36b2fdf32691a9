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
import org.bson.codecs.configuration.CodecRegistry;

/// Makes the writes of aggregates: a whole document at first, then what a move has changed with the
/// event of the move, guarded by the version before.
final class Writing<T> {

    private static final String ID = "_id";
    private static final int MOST_COMMANDS = 16;
    private static final int MOST_WAITING = 500;
    private static final int RETRY_SECONDS = 10;

    private final Codec<T> codec;
    private final RecordFields.Field id;
    private final RecordFields.Field version;
    private final RecordFields.Field outbox;
    private final List<RecordFields.Field> state;
    private final Supplier<Optional<String>> traceparent;

    Writing(Class<T> type, CodecRegistry registry, Supplier<Optional<String>> traceparent) {
        this.codec = registry.get(type);
        var fields = new RecordFields<>(type, registry);
        this.id = fields.named(ID);
        this.version = fields.named(VERSION);
        this.outbox = fields.named(OUTBOX);
        this.state =
                fields.all().stream().filter(it -> !it.equals(id) && !it.equals(outbox)).toList();
        this.traceparent = traceparent;
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
        var events = outbox.encoded(last).asArray();
        if (events.isEmpty() || sequence(events.getFirst()) != version) {
            throw new IllegalStateException("Version %d has no event".formatted(version));
        }
        return trace(events.getFirst().asDocument());
    }

    private static long sequence(BsonValue event) {
        return event.asDocument().getNumber("sequence").longValue();
    }

    private BsonDocument trace(BsonDocument event) {
        traceparent.get().ifPresent(it -> event.append("traceparent", new BsonString(it)));
        return event;
    }

    UpdateOneModel<BsonDocument> move(Optional<T> read, T next, Optional<CreationKey> command) {
        var reached = (Long) requireNonNull(version.of(next));
        var unmoved =
                new BsonDocument(ID, id.encoded(requireNonNull(id.of(next))))
                        .append(VERSION, new BsonInt64(reached - 1));
        var changes = new Changes();
        state.forEach(field -> note(changes, field, read, next));
        changes.append(OUTBOX, eventOf(reached, next));
        command.ifPresent(key -> changes.append(COMMANDS, remembered(key, reached)));
        return new UpdateOneModel<>(unmoved, changes.update());
    }

    private static void note(
            Changes changes, RecordFields.Field field, Optional<?> read, Object next) {
        var after = field.of(next);
        read.ifPresentOrElse(
                before -> changes.from(field, field.of(before), after),
                () -> changes.whole(field, after));
    }

    private static BsonDocument remembered(CreationKey command, long version) {
        var entry =
                new BsonDocument("key", new BsonString(command.key()))
                        .append("hash", new BsonString(command.hash()))
                        .append(VERSION, new BsonInt64(version));
        return Changes.each(new BsonArray(List.of(entry)))
                .append("$slice", new BsonInt32(-MOST_COMMANDS));
    }

    private BsonDocument encode(T aggregate) {
        var document = new BsonDocument();
        codec.encode(new BsonDocumentWriter(document), aggregate, RecordFields.ENCODING);
        return document;
    }
}
