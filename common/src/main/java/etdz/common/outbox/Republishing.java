package etdz.common.outbox;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;
import static java.util.Objects.requireNonNull;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import etdz.common.amqp.CloudEvent;
import etdz.common.amqp.Publisher;
import etdz.common.amqp.Publisher.Fate;
import etdz.common.amqp.ServiceName;
import etdz.common.outbox.Outboxes.Event;
import etdz.common.outbox.Republishing.Report.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonValue;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the current state of every aggregate once more, each with its own version as sequence, so
/// that a new or damaged read model can be built from it. Who has heard it before takes no harm.
///
/// It goes by `_id` in rounds of bounded length; each answers where the next one begins, so a run
/// that broke off goes on from there. What is moved meanwhile is told by the relay anyway.
public final class Republishing {

    private static final Logger log = LoggerFactory.getLogger(Republishing.class);
    private static final int BATCH = 100;
    private static final int BATCHES = 50;

    /// How far a round came.
    ///
    /// @param told confirmed by the broker and taken by a queue
    /// @param unheard of types that no queue wants
    /// @param untellable could not be read or told; the log names them
    /// @param after where the next round begins, unless all is done
    public record Report(
            State state, long told, long unheard, long untellable, @Nullable String after) {

        Report and(Report next) {
            return new Report(
                    next.state(),
                    told + next.told(),
                    unheard + next.unheard(),
                    untellable + next.untellable(),
                    next.after());
        }

        public enum State {
            DONE,
            /// The round was long enough.
            MORE,
            /// The broker did not confirm, or the queue of a known consumer is missing.
            BROKE_OFF
        }
    }

    private record Told(String id, CloudEvent message) {}

    private final MongoDatabase database;
    private final List<Restating<?>> restatings;
    private final Publisher publisher;
    private final Envelope envelope;
    private final Set<String> awaited;

    /// @param awaited the event types that have consumers, who must not miss them
    public Republishing(
            MongoDatabase database,
            Collection<Restating<?>> restatings,
            Publisher publisher,
            ServiceName service,
            Set<String> awaited) {
        this.database = database.withReadConcern(ReadConcern.MAJORITY);
        this.restatings = List.copyOf(restatings);
        this.publisher = publisher;
        this.envelope = new Envelope(service);
        this.awaited = Set.copyOf(awaited);
    }

    public List<String> collections() {
        return restatings.stream().map(Restating::collection).sorted().toList();
    }

    /// Empty when no aggregates of this name are restated here.
    public Optional<Report> round(String collection, @Nullable String after) {
        return restatings.stream()
                .filter(restating -> restating.collection().equals(collection))
                .findFirst()
                .map(restating -> new Round<>(restating, after).run());
    }

    private final class Round<T extends Record> {

        private final Restating<T> restating;
        private final MongoCollection<BsonDocument> documents;
        private final Codec<T> codec;
        private @Nullable String after;
        private long told;
        private long unheard;
        private long untellable;

        Round(Restating<T> restating, @Nullable String after) {
            this.restating = restating;
            this.documents = database.getCollection(restating.collection(), BsonDocument.class);
            this.codec = database.getCodecRegistry().get(restating.type());
            this.after = after;
        }

        Report run() {
            for (var i = 0; i < BATCHES; i++) {
                var batch = next();
                if (!publish(batch.stream().flatMap(this::tellable).toList())) {
                    return report(State.BROKE_OFF);
                }
                if (batch.size() < BATCH) {
                    return report(State.DONE);
                }
                after = idOf(batch.getLast());
            }
            return report(State.MORE);
        }

        private List<BsonDocument> next() {
            return documents
                    .find(after == null ? empty() : gt("_id", after))
                    .sort(ascending("_id"))
                    .limit(BATCH)
                    .into(new ArrayList<>());
        }

        /// One that this release cannot read must not keep back the others.
        private Stream<Told> tellable(BsonDocument document) {
            try {
                var reader = new BsonDocumentReader(document);
                var held = codec.decode(reader, DecoderContext.builder().build());
                var event = Event.of(encoded(restating.event().apply(held)));
                return Stream.of(new Told(idOf(document), envelope.of(idValue(document), event)));
            } catch (RuntimeException e) {
                untellable++;
                log.atError()
                        .addKeyValue("collection", restating.collection())
                        .addKeyValue("id", idOf(document))
                        .log("Not told again: {}", e.toString());
                return Stream.empty();
            }
        }

        private boolean publish(List<Told> batch) {
            var fates =
                    publisher.send(
                            batch.stream().map(t -> Envelope.addressed(t.message())).toList());
            for (var i = 0; i < batch.size(); i++) {
                var fate = fates.get(i);
                var lost = fate == Fate.RETURNED && awaited.contains(batch.get(i).message().type());
                if (fate == Fate.FAILED || lost) {
                    return false;
                }
                told += fate == Fate.CONFIRMED ? 1 : 0;
                unheard += fate == Fate.RETURNED ? 1 : 0;
                after = batch.get(i).id();
            }
            return true;
        }

        private Report report(State state) {
            var next = state == State.DONE ? null : after;
            log.atInfo()
                    .addKeyValue("collection", restating.collection())
                    .addKeyValue("state", state)
                    .addKeyValue("told", told)
                    .addKeyValue("unheard", unheard)
                    .log("Told again");
            return new Report(state, told, unheard, untellable, next);
        }
    }

    private BsonDocument encoded(Record event) {
        var document = new BsonDocument();
        encode(event, event.getClass(), document);
        return document;
    }

    private <E extends Record> void encode(Record event, Class<E> type, BsonDocument into) {
        database.getCodecRegistry()
                .get(type)
                .encode(
                        new BsonDocumentWriter(into),
                        requireNonNull(type.cast(event)),
                        EncoderContext.builder().build());
    }

    private static BsonValue idValue(BsonDocument document) {
        return requireNonNull(document.get("_id"));
    }

    private static String idOf(BsonDocument document) {
        return document.getString("_id").getValue();
    }
}
