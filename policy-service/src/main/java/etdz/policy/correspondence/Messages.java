package etdz.policy.correspondence;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.GuardedStore;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.RowScope;
import etdz.common.mongo.Stores;
import etdz.common.security.Scope;
import etdz.policy.approval.application.CaseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Messages, and how far each side has read them. Counts are made of these two: nothing is counted
/// up that could go wrong.
@Repository
class Messages {

    static final String COLLECTION = "messages";

    private static final String ID = "_id";
    private static final String CASE = "about.caseId";
    private static final String SIDE = "side";
    private static final Keyset NEWEST_FIRST =
            new Keyset(List.of(new Keyset.Key(ID, Keyset.Kind.TEXT, false)));

    /// Of many cases at once; a department's part is not told by the message.
    private static final RowScope OF_CASES =
            RowScope.closed()
                    .zone("about.zone")
                    .enterprise("about.applicant.creditCode")
                    .subject("about.openedBy");

    /// Of a case that was found in the department's remit before.
    private static final RowScope OF_CASE = OF_CASES.everyDepartment();

    /// @param newestAt absent while there are none
    record Tally(long messages, @Nullable Instant newestAt) {}

    private final GuardedStore<Message> messages;
    private final MongoCollection<BsonDocument> raw;
    private final MongoCollection<ReadMark> marks;

    Messages(Stores stores) {
        this.messages = stores.guarded(COLLECTION, Message.class);
        this.raw = stores.raw(COLLECTION);
        this.marks = stores.plain("readMarks", ReadMark.class);
        messages.index(ascending(CASE, ID));
        messages.index(ascending(CASE, SIDE, ID));
    }

    Message add(Message sent, CreationKey creation) {
        return messages.add(sent, creation);
    }

    Optional<Message> createdUnder(CreationKey creation) {
        return messages.created(creation);
    }

    /// What was written elsewhere. What comes in twice is there once.
    void replaceAll(List<Message> imported) {
        messages.collection().deleteMany(in(ID, imported.stream().map(Message::id).toList()));
        messages.addAll(imported);
    }

    Optional<Message> find(CaseId caseId, MessageId id, Scope scope) {
        return messages.find(and(eq(id), eq(CASE, caseId), OF_CASE.within(scope)));
    }

    Slice<Message> newest(CaseId caseId, Scope scope, PageRequest page) {
        return messages.page(and(eq(CASE, caseId), OF_CASE.within(scope)), NEWEST_FIRST, page);
    }

    /// How many there are about a case that was found before, and when the newest came.
    Tally tally(CaseId caseId) {
        var all = eq(CASE, caseId);
        var newest = messages.collection().find(all).sort(NEWEST_FIRST.order()).limit(1).first();
        return new Tally(
                messages.collection().countDocuments(all), newest == null ? null : newest.at());
    }

    /// A mark only moves forward, whoever comes first.
    void read(CaseId caseId, Side reader, MessageId through) {
        marks.updateOne(
                eq(ReadMark.id(caseId, reader)),
                Updates.combine(
                        Updates.setOnInsert("caseId", caseId), Updates.max("through", through)),
                new UpdateOptions().upsert(true));
    }

    long unread(CaseId caseId, Side reader, Scope scope) {
        return unread(List.of(caseId), reader, OF_CASE.within(scope)).getOrDefault(caseId, 0L);
    }

    /// Cases without an unread message are left out.
    Map<CaseId, Long> unread(Collection<CaseId> cases, Side reader, Scope scope) {
        return unread(cases, reader, OF_CASES.within(scope));
    }

    private Map<CaseId, Long> unread(Collection<CaseId> cases, Side reader, Bson rows) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        var read =
                marks
                        .find(in(ID, cases.stream().map(one -> ReadMark.id(one, reader)).toList()))
                        .into(new ArrayList<>())
                        .stream()
                        .collect(Collectors.toMap(ReadMark::caseId, ReadMark::through));
        var after = cases.stream().map(one -> after(one, Optional.ofNullable(read.get(one))));
        var unread = and(or(after.toList()), eq(SIDE, reader.other().name()), rows);
        var counts = new HashMap<CaseId, Long>();
        raw.aggregate(List.of(match(unread), group("$" + CASE, sum("n", 1L))))
                .forEach(row ->
                        counts.put(
                                new CaseId(row.getString(ID).getValue()),
                                row.getNumber("n").longValue()));
        return counts;
    }

    private static Bson after(CaseId caseId, Optional<MessageId> read) {
        return read.map(id -> and(eq(CASE, caseId), gt(ID, id))).orElseGet(() -> eq(CASE, caseId));
    }
}
