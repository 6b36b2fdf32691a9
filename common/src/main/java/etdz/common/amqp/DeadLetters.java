package etdz.common.amqp;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import etdz.common.amqp.Publisher.Fate;
import etdz.common.amqp.Publisher.Outgoing;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;

/// Messages that every attempt failed on, kept with the service's own data until somebody replays
/// or drops them. One entry per queue and event, however often it comes.
public final class DeadLetters {

    /// What an operator sees of an entry; `body` only when he asks for one.
    ///
    /// @param id names the entry in the operator's commands
    public record DeadLetter(
            String id,
            String queue,
            String type,
            String failure,
            String storedAt,
            @Nullable String body) {}

    private static final int LISTED = 100;

    private final MongoCollection<Document> letters;
    private final ServiceName service;
    private final Publisher publisher;
    private final InstantSource clock;

    public DeadLetters(
            MongoDatabase database, ServiceName service, Publisher publisher, InstantSource clock) {
        this.letters = database.getCollection("deadLetters");
        this.service = service;
        this.publisher = publisher;
        this.clock = clock;
    }

    void store(String queue, Message message, String failure) {
        var event = CloudEvent.of(message);
        var id = queue + "~" + event.map(CloudEvent::id).orElseGet(() -> contentId(message));
        var headers = new Document();
        Headers.kept(message).forEach((name, value) -> headers.append(name, value.toString()));
        letters.replaceOne(
                eq(id),
                new Document("_id", id)
                        .append("queue", queue)
                        .append("type", event.map(CloudEvent::type).orElse(""))
                        .append("failure", failure)
                        .append("at", Date.from(clock.instant()))
                        .append("headers", headers)
                        .append("body", new Binary(message.getBody())),
                new ReplaceOptions().upsert(true));
    }

    public List<DeadLetter> list() {
        return letters.find()
                .sort(ascending("_id"))
                .limit(LISTED)
                .map(letter -> read(letter, null))
                .into(new ArrayList<>());
    }

    public Optional<DeadLetter> find(String id) {
        return Optional.ofNullable(letters.find(eq(id)).first())
                .map(letter -> read(letter, new String(body(letter), StandardCharsets.UTF_8)));
    }

    public long count() {
        return letters.countDocuments();
    }

    /// Gives the message back to its queue as if it came for the first time; false when it is not
    /// there or the broker did not take it.
    public boolean replay(String id) {
        var letter = letters.find(eq(id)).first();
        if (letter == null) {
            return false;
        }
        var message =
                MessageBuilder.withBody(body(letter))
                        .setContentType("application/json")
                        .setDeliveryMode(MessageDeliveryMode.PERSISTENT)
                        .copyHeaders(letter.get("headers", Document.class))
                        .build();
        var out = new Outgoing(service.retryExchange(), letter.getString("queue"), message);
        return publisher.send(out) == Fate.CONFIRMED && drop(id);
    }

    /// How many of those stored now went back to their queues.
    public int replayAll() {
        var ids = letters.distinct("_id", String.class).into(new ArrayList<>());
        return (int) ids.stream().filter(this::replay).count();
    }

    public boolean drop(String id) {
        return letters.deleteOne(eq(id)).getDeletedCount() == 1;
    }

    private static DeadLetter read(Document letter, @Nullable String body) {
        return new DeadLetter(
                letter.getString("_id"),
                letter.getString("queue"),
                letter.getString("type"),
                letter.getString("failure"),
                letter.getDate("at").toInstant().toString(),
                body);
    }

    private static byte[] body(Document letter) {
        return letter.get("body", Binary.class).getData();
    }

    private static String contentId(Message message) {
        return "no-event-" + UUID.nameUUIDFromBytes(message.getBody());
    }
}
