package etdz.policy.approval.recount;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import etdz.common.ZoneCode;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.Stores;
import etdz.common.outbox.Lease;
import etdz.policy.approval.application.CaseId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.BsonString;
import org.bson.codecs.Codec;
import org.bson.codecs.EncoderContext;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/// The walks and what they changed.
@Repository
class Recomputations {

    private static final Keyset NEWEST_FIRST =
            new Keyset(
                    List.of(
                            new Keyset.Key("number", Keyset.Kind.NUMBER, false),
                            new Keyset.Key("_id", Keyset.Kind.TEXT, false)));
    private static final Keyset BY_CASE = Keyset.ascending("_id");
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private static final List<String> AFTERWARDS =
            List.of("dueAfter", "statutoryAfter", "provisional");

    private final Stores stores;
    private final MongoCollection<Recomputation> walks;
    private final MongoCollection<ChangedCase> changes;
    private final MongoCollection<BsonDocument> rawChanges;
    private final Codec<ChangedCase> codec;

    Recomputations(Stores stores) {
        this.stores = stores;
        this.walks = stores.plain("recomputations", Recomputation.class);
        this.changes = stores.plain("recomputedCases", ChangedCase.class);
        this.rawChanges = stores.raw("recomputedCases");
        this.codec = changes.getCodecRegistry().get(ChangedCase.class);
        walks.createIndex(descending("number", "_id"));
        changes.createIndex(ascending("recomputation", "_id"));
        changes.createIndex(ascending("recomputation", "zone", "_id"));
    }

    /// The right of one instance to walk.
    Lease lease(Duration term) {
        return new Lease(stores.database(), "recomputing-clocks", term);
    }

    Optional<Recomputation> newest() {
        return Optional.ofNullable(walks.find().sort(descending("number", "_id")).first());
    }

    Optional<Recomputation> find(String id) {
        return Optional.ofNullable(walks.find(eq(id)).first());
    }

    void store(Recomputation walk) {
        walks.replaceOne(eq(walk.id()), walk, UPSERT);
    }

    Slice<Recomputation> page(PageRequest page) {
        return NEWEST_FIRST.page(walks, new BsonDocument(), page);
    }

    /// A row that is there already keeps what it says of the time before.
    void note(List<ChangedCase> rows) {
        var again = Stores.addNew(changes, rows).stream().map(this::write).toList();
        if (!again.isEmpty()) {
            rawChanges.bulkWrite(again, new BulkWriteOptions().ordered(false));
        }
    }

    private UpdateOneModel<BsonDocument> write(ChangedCase row) {
        var first = new BsonDocument();
        codec.encode(new BsonDocumentWriter(first), row, EncoderContext.builder().build());
        var now = new BsonDocument();
        var absent = new BsonDocument();
        for (var field : AFTERWARDS) {
            var value = first.remove(field);
            if (value == null) {
                absent.append(field, new BsonString(""));
            } else {
                now.append(field, value);
            }
        }
        first.remove("_id");
        var update = new BsonDocument("$set", now).append("$setOnInsert", first);
        if (!absent.isEmpty()) {
            update.append("$unset", absent);
        }
        return new UpdateOneModel<>(eq(row.id()), update, new UpdateOptions().upsert(true));
    }

    void forget(String recomputation, Collection<CaseId> unchanged) {
        var ids = unchanged.stream().map(id -> ChangedCase.idOf(recomputation, id)).toList();
        changes.deleteMany(in("_id", ids));
    }

    long changed(String recomputation, Optional<Set<ZoneCode>> zones) {
        return changes.countDocuments(of(recomputation, zones));
    }

    Slice<ChangedCase> changes(
            String recomputation, Optional<Set<ZoneCode>> zones, PageRequest page) {
        return BY_CASE.page(changes, of(recomputation, zones), page);
    }

    /// All of them, as they come from the database.
    void each(String recomputation, Optional<Set<ZoneCode>> zones, Consumer<ChangedCase> row) {
        changes.find(of(recomputation, zones)).sort(ascending("_id")).forEach(row);
    }

    private static Bson of(String recomputation, Optional<Set<ZoneCode>> zones) {
        var walk = eq("recomputation", recomputation);
        return zones.<Bson>map(some -> and(walk, in("zone", some))).orElse(walk);
    }
}
