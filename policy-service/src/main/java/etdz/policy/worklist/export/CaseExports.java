package etdz.policy.worklist.export;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import etdz.common.mongo.Stores;
import etdz.common.table.TableFormat;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Who took which list out of the platform, and whether it went out whole.
@Repository
class CaseExports {

    /// Written before the first byte goes out.
    ///
    /// @param what the path and the query that were asked for
    /// @param rows absent when it broke off
    public record Export(
            @BsonId String id,
            String by,
            String what,
            TableFormat format,
            Instant at,
            @Nullable Long rows,
            @Nullable Instant finishedAt) {}

    private final MongoCollection<Export> exports;

    CaseExports(Stores stores) {
        this.exports = stores.plain("exports", Export.class);
    }

    void begun(Export export) {
        exports.insertOne(export);
    }

    void finished(String id, long rows, Instant at) {
        exports.updateOne(eq(id), combine(set("rows", rows), set("finishedAt", at)));
    }
}
