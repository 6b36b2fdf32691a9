package etdz.policy.catalogue;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.mongo.Keyset;
import etdz.common.mongo.Stores;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/// Drafts tell nobody of their changes, so they are plain documents; the version guards them.
@Repository
class Drafts {

    private static final Keyset NEWEST_FIRST = Keyset.newestFirst("editedAt");

    private final MongoCollection<Draft> drafts;

    Drafts(Stores stores) {
        this.drafts = stores.plain("drafts", Draft.class);
        drafts.createIndex(NEWEST_FIRST.order());
    }

    Optional<Draft> find(String id) {
        return Optional.ofNullable(drafts.find(eq(id)).first());
    }

    /// False when there is one with this id.
    boolean add(Draft first) {
        try {
            drafts.insertOne(first);
            return true;
        } catch (MongoWriteException e) {
            if (Stores.isTwice(e)) {
                return false;
            }
            throw e;
        }
    }

    /// False when somebody else edited or removed it since it was read.
    boolean store(Draft next) {
        return drafts.replaceOne(read(next.id(), next.version() - 1), next).getMatchedCount() == 1;
    }

    boolean remove(Draft held) {
        return drafts.deleteOne(read(held.id(), held.version())).getDeletedCount() == 1;
    }

    private static Bson read(String id, long version) {
        return and(eq(id), eq("version", version));
    }

    Slice<Draft> newest(PageRequest page) {
        return NEWEST_FIRST.page(drafts, new BsonDocument(), page);
    }
}
