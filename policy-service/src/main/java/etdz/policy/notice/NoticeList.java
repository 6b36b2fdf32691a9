package etdz.policy.notice;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.Stores;
import etdz.policy.notice.Notice.Shelf;
import etdz.policy.notice.reader.Mailbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.springframework.stereotype.Repository;

/// The mailboxes of the caller are part of every question.
@Repository
class NoticeList {

    private static final Keyset NEWEST_FIRST = Keyset.newestFirst("at");
    private static final String SHELF = "shelf";

    private final MongoCollection<Notice> notices;

    NoticeList(Stores stores) {
        this.notices = stores.plain("notices", Notice.class);
        notices.createIndex(compoundIndex(ascending("mailbox", SHELF), descending("at", "_id")));
        notices.createIndex(
                ascending("batch"),
                new IndexOptions().partialFilterExpression(new BsonDocument("batch", exists())));
    }

    private static BsonDocument exists() {
        return new BsonDocument("$exists", BsonBoolean.TRUE);
    }

    /// How many of them nobody was told of before.
    int addMissing(List<Notice> wanted) {
        return Stores.addMissing(notices, wanted);
    }

    List<Notice> find(Collection<String> ids) {
        return notices.find(in("_id", ids)).into(new ArrayList<>());
    }

    Optional<Notice> find(String id, List<Mailbox> mailboxes) {
        return Optional.ofNullable(
                notices.find(and(eq("_id", id), in("mailbox", mailboxes))).first());
    }

    Slice<Notice> page(List<Mailbox> mailboxes, Set<Shelf> shelves, PageRequest page) {
        return NEWEST_FIRST.page(
                notices, and(in("mailbox", mailboxes), in(SHELF, names(shelves))), page);
    }

    private static List<String> names(Set<Shelf> shelves) {
        return shelves.stream().map(Shelf::name).toList();
    }

    long unread(List<Mailbox> mailboxes) {
        return notices.countDocuments(and(in("mailbox", mailboxes), eq(SHELF, "UNREAD")));
    }

    /// What is archived stays read; what goes back was read when it was.
    Optional<Notice> put(String id, List<Mailbox> mailboxes, Shelf shelf, Instant at) {
        var read = shelf == Shelf.UNREAD ? unset("readAt") : set("readAt", at);
        return Optional.ofNullable(
                notices.findOneAndUpdate(
                        and(eq("_id", id), in("mailbox", mailboxes), ne(SHELF, shelf.name())),
                        combine(set(SHELF, shelf.name()), read, unset("batch")),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
    }

    /// All unread ones until a moment, under one name, so that it can be undone.
    long readAll(List<Mailbox> mailboxes, Instant until, String batch, Instant at) {
        return notices.updateMany(
                        and(in("mailbox", mailboxes), eq(SHELF, "UNREAD"), lte("at", until)),
                        combine(set(SHELF, "READ"), set("readAt", at), set("batch", batch)))
                .getModifiedCount();
    }

    long undo(List<Mailbox> mailboxes, String batch) {
        return notices.updateMany(
                        and(in("mailbox", mailboxes), eq("batch", batch), eq(SHELF, "READ")),
                        combine(set(SHELF, "UNREAD"), unset("readAt"), unset("batch")))
                .getModifiedCount();
    }
}
