package etdz.policy.notice;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.Stores;
import etdz.policy.notice.Delivery.Attempt;
import etdz.policy.notice.Delivery.Progress;
import etdz.policy.notice.Delivery.Progress.Waiting;
import etdz.policy.notice.Preferences.Rhythm.Daily;
import etdz.policy.notice.template.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/// Messages that go out. That a notice goes out once by a channel is an index, not a habit.
@Repository
class Deliveries {

    private static final String DUE = "progress.due";
    private static final Keyset BY_ID = Keyset.ascending("_id");

    private final MongoCollection<Delivery> deliveries;

    Deliveries(Stores stores) {
        this.deliveries = stores.plain("deliveries", Delivery.class);
        deliveries.createIndex(ascending("items", "channel"), new IndexOptions().unique(true));
        deliveries.createIndex(
                ascending(DUE), new IndexOptions().partialFilterExpression(exists(DUE)));
        deliveries.createIndex(ascending("progress.is", "_id"));
    }

    /// Messages of their own; nothing of a notice that is on its way already.
    void addMissing(List<Delivery> wanted) {
        Stores.addNew(deliveries, wanted);
    }

    /// Into the mail of the day, or of the next one if that is being sent.
    void addToDigest(Notice notice, Channel channel, Daily rhythm) {
        var slot = rhythm.next(notice.at());
        while (!addToDigest(notice, channel, slot)) {
            slot = rhythm.next(slot);
        }
    }

    private boolean addToDigest(Notice notice, Channel channel, Instant slot) {
        var open =
                and(
                        eq("_id", Delivery.digestId(notice.mailbox(), channel, slot)),
                        ne("progress.claimed", true),
                        exists(DUE));
        var added =
                combine(
                        addToSet("items", notice.id()),
                        setOnInsert("mailbox", notice.mailbox()),
                        setOnInsert("channel", channel.name()),
                        setOnInsert("digest", true),
                        setOnInsert("progress", new Waiting(slot, 0, false)),
                        setOnInsert("attempts", List.of()));
        return Stores.upsert(deliveries, open, added) || isOnItsWay(notice, channel);
    }

    private boolean isOnItsWay(Notice notice, Channel channel) {
        return deliveries.find(and(eq("items", notice.id()), eq("channel", channel.name()))).first()
                != null;
    }

    /// Takes what is due longest and keeps others away from it for a while.
    Optional<Delivery> claim(Instant now, Instant until) {
        return Optional.ofNullable(
                deliveries.findOneAndUpdate(
                        and(exists(DUE), lte(DUE, now)),
                        combine(set(DUE, until), set("progress.claimed", true)),
                        new FindOneAndUpdateOptions()
                                .sort(ascending(DUE))
                                .returnDocument(ReturnDocument.AFTER)));
    }

    /// False when the claim had run out and somebody else has it.
    boolean store(Delivery claimed, Progress next, Attempt attempt) {
        if (!(claimed.progress() instanceof Waiting(var due, _, _))) {
            return false;
        }
        return deliveries
                        .updateOne(
                                and(eq("_id", claimed.id()), eq(DUE, due)),
                                combine(set("progress", next), push("attempts", attempt)))
                        .getMatchedCount()
                == 1;
    }

    List<Delivery> of(String notice) {
        return deliveries.find(eq("items", notice)).into(new ArrayList<>());
    }

    Slice<Delivery> page(String progress, PageRequest page) {
        return BY_ID.page(deliveries, eq("progress.is", progress), page);
    }
}
