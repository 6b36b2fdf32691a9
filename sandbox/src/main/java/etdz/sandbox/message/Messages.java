package etdz.sandbox.message;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import etdz.common.mongo.Stores;
import etdz.sandbox.message.Message.Channel;
import etdz.sandbox.message.Message.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// The messages taken so far; one per key, whatever happens on the way back to the sender.
@Repository
class Messages {

    private static final int SHOWN = 100;

    private final MongoCollection<Message> messages;

    Messages(MongoDatabase database) {
        messages = database.getCollection("messages", Message.class);
        messages.createIndex(ascending("channel", "key"), new IndexOptions().unique(true));
        messages.createIndex(
                compoundIndex(ascending("channel", "content.to"), descending("takenAt", "_id")));
    }

    /// The message of this key, whether taken now or before.
    Message take(Channel channel, String key, Content content, Instant at) {
        var taken = new Message(channel + "-" + UUID.randomUUID(), channel, key, content, at);
        try {
            messages.insertOne(taken);
            return taken;
        } catch (MongoWriteException e) {
            if (Stores.isTwice(e)) {
                return Objects.requireNonNull(
                        messages.find(and(eq("channel", channel.name()), eq("key", key))).first());
            }
            throw e;
        }
    }

    /// The newest to an address.
    List<Message> to(Channel channel, String address) {
        return messages.find(and(eq("channel", channel.name()), eq("content.to", address)))
                .sort(descending("takenAt", "_id"))
                .limit(SHOWN)
                .into(new ArrayList<>());
    }
}
