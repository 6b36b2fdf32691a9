package etdz.policy.power.list;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.mongo.KeyedRows;
import etdz.common.mongo.RowScope;
import etdz.common.mongo.Stores;
import etdz.common.security.Scope;
import etdz.policy.power.list.PowerList.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.springframework.stereotype.Repository;

/// The lists and their bytes.
@Repository
class PowerLists {

    private static final RowScope SCOPE = RowScope.closed().zone("zone").everyDepartment();

    private final KeyedRows<PowerList> lists;
    private final MongoCollection<BsonDocument> files;

    PowerLists(Stores stores) {
        this.lists = stores.keyed("powerLists", PowerList.class, PowerList::creation);
        this.files = stores.raw("powerListFiles");
        lists.collection()
                .createIndex(ascending("zone", "digest"), new IndexOptions().unique(true));
        lists.collection()
                .createIndex(
                        ascending("confirmedAt"),
                        new IndexOptions()
                                .partialFilterExpression(eq("state", State.CONFIRMED.name())));
    }

    Optional<PowerList> find(String id, Scope scope) {
        return Optional.ofNullable(
                lists.collection().find(and(eq(id), SCOPE.within(scope))).first());
    }

    Optional<PowerList> same(ZoneCode zone, String digest) {
        return Optional.ofNullable(
                lists.collection().find(and(eq("zone", zone), eq("digest", digest))).first());
    }

    Optional<PowerList> createdUnder(CreationKey key) {
        return lists.createdUnder(key);
    }

    /// Bytes first, then the list that makes them one.
    PowerList add(PowerList list, byte[] content) {
        files.replaceOne(
                eq(list.digest()),
                new BsonDocument("_id", new BsonString(list.digest()))
                        .append("content", new BsonBinary(content)),
                new ReplaceOptions().upsert(true));
        return lists.add(list);
    }

    byte[] content(PowerList list) {
        var file = files.find(eq(list.digest())).first();
        if (file == null) {
            throw new IllegalStateException("No content of " + list.id());
        }
        return file.getBinary("content").getData();
    }

    /// Nothing when somebody else moved it since it was read.
    Optional<PowerList> confirm(PowerList read, Instant now) {
        return Optional.ofNullable(
                lists.collection()
                        .findOneAndUpdate(
                                and(
                                        eq(read.id()),
                                        eq("version", read.version()),
                                        eq("state", State.CHECKED.name())),
                                combine(
                                        set("state", State.CONFIRMED.name()),
                                        set("confirmedAt", now),
                                        inc("version", 1L)),
                                new FindOneAndUpdateOptions()
                                        .returnDocument(ReturnDocument.AFTER)));
    }

    Optional<PowerList> takenIn(String id, int added) {
        return Optional.ofNullable(
                lists.collection()
                        .findOneAndUpdate(
                                and(eq(id), eq("state", State.CONFIRMED.name())),
                                combine(
                                        set("state", State.TAKEN_IN.name()),
                                        set("added", added),
                                        inc("version", 1L)),
                                new FindOneAndUpdateOptions()
                                        .returnDocument(ReturnDocument.AFTER)));
    }

    /// Confirmed so long ago that whoever took them in must have died.
    List<PowerList> leftOver(Instant before) {
        return lists.collection()
                .find(and(eq("state", State.CONFIRMED.name()), lt("confirmedAt", before)))
                .into(new ArrayList<>());
    }
}
