package etdz.policy.worklist;

import static com.mongodb.client.model.Projections.include;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.cursor.TimeoutMode;
import etdz.common.mongo.Stores;
import etdz.common.work.ReadingAhead;
import etdz.policy.approval.register.CaseLine;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/// Long reads, and counts.
@Repository
class CaseReads {

    private static final int AT_ONCE = 2_000;
    private static final int SECONDS_FOR_A_PART = 10;

    private final MongoDatabase database;

    CaseReads(Stores stores) {
        this.database = stores.database();
    }

    /// All lines as they were at one moment, however long they are read: none twice, none missing.
    /// While some are written out, the next ones are on their way.
    void each(String collection, Bson filter, Bson index, Bson order, Consumer<CaseLine> each) {
        var query =
                database.getCollection(collection, CaseLine.class)
                        .withReadConcern(ReadConcern.SNAPSHOT)
                        .withTimeout(SECONDS_FOR_A_PART, TimeUnit.SECONDS)
                        .find(filter)
                        .hint(index)
                        .sort(order)
                        .projection(include(CaseLine.FIELDS))
                        .batchSize(AT_ONCE)
                        .timeoutMode(TimeoutMode.ITERATION);
        try (var lines = query.cursor()) {
            ReadingAhead.each(lines, AT_ONCE, each);
        }
    }

    /// A range of an index, counted without a look at the documents: the command does it faster
    /// than an aggregation.
    ///
    /// @param most where to stop; 0 for never
    long count(String collection, Bson filter, Bson index, int most) {
        var registry = database.getCodecRegistry();
        var command =
                new Document("count", collection)
                        .append("query", filter.toBsonDocument(Document.class, registry))
                        .append("hint", index.toBsonDocument(Document.class, registry))
                        .append("limit", most);
        return database.runCommand(command).getInteger("n");
    }
}
