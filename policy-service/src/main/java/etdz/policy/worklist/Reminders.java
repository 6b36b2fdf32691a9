package etdz.policy.worklist;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import etdz.common.ZoneCode;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.Stores;
import etdz.policy.approval.stage.Queue.Duty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/// Reminders that were made, and cases for which one is due.
@Repository
class Reminders {

    private static final String AT = "at";
    private static final String CLAIMED_AT = "claimedAt";
    private static final String TOLD = "told";
    private static final Keyset NEWEST_FIRST = Keyset.newestFirst(AT);
    private static final String WARN_ON = "queue.warnOn";
    private static final String UNTIL = "queue.until";
    private static final Bson BY_WARNING = ascending("queue.duty", WARN_ON, UNTIL, "_id");

    /// An open case of which little time is left, or none.
    record Pressing(String id, LocalDate until) {}

    private final MongoCollection<BsonDocument> cases;
    private final MongoCollection<Reminder> reminders;
    private final MongoCollection<BsonDocument> raw;

    Reminders(Stores stores) {
        this.cases = stores.raw("cases");
        this.reminders = stores.plain("reminders", Reminder.class);
        this.raw = stores.raw("reminders");
        cases.createIndex(BY_WARNING, new IndexOptions().partialFilterExpression(exists(UNTIL)));
        raw.createIndex(compoundIndex(ascending("zone"), descending(AT, "_id")));
        raw.createIndex(
                ascending(CLAIMED_AT), new IndexOptions().partialFilterExpression(eq(TOLD, false)));
    }

    /// Read from the index alone.
    List<Pressing> pressing(LocalDate today) {
        var duties = Arrays.stream(Duty.values()).map(Duty::name).toList();
        return cases.find(
                        and(
                                in("queue.duty", duties),
                                lte(WARN_ON, today.toString()),
                                gte(UNTIL, "")))
                .hint(BY_WARNING)
                .projection(include("_id", UNTIL))
                .map(Reminders::pressing)
                .into(new ArrayList<>());
    }

    private static Pressing pressing(BsonDocument row) {
        var until = row.getDocument("queue").getString("until").getValue();
        return new Pressing(row.getString("_id").getValue(), LocalDate.parse(until));
    }

    Set<String> made(Collection<String> ids) {
        return raw
                .find(in("_id", ids))
                .projection(include("_id"))
                .map(row -> row.getString("_id").getValue())
                .into(new ArrayList<>())
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /// True for the one instance that makes it.
    boolean make(Reminder reminder) {
        try {
            reminders.insertOne(reminder);
            return true;
        } catch (MongoWriteException e) {
            if (Stores.isTwice(e)) {
                return false;
            }
            throw e;
        }
    }

    /// One that was claimed before and never told: whoever claimed it is gone.
    Optional<Reminder> takeOver(Instant before, Instant now) {
        return Optional.ofNullable(
                reminders.findOneAndUpdate(
                        and(eq(TOLD, false), lt(CLAIMED_AT, before)),
                        set(CLAIMED_AT, now),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
    }

    void told(Reminder reminder) {
        reminders.updateOne(eq(reminder.id()), set(TOLD, true));
    }

    Slice<Reminder> newest(List<ZoneCode> zones, PageRequest page) {
        var filter = in("zone", zones.stream().map(ZoneCode::value).toList());
        return NEWEST_FIRST.page(reminders, filter, page);
    }
}
