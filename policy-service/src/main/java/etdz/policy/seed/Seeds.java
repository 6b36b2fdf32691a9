package etdz.policy.seed;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import etdz.common.mongo.Stores;
import java.time.Instant;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.springframework.stereotype.Repository;

/// Whether the demonstration data is in.
@Repository
class Seeds {

    private static final String DEMO = "demo";

    private final MongoCollection<BsonDocument> seeds;

    Seeds(Stores stores) {
        this.seeds = stores.raw("seeds");
    }

    boolean done() {
        return seeds.find(eq(DEMO)).first() != null;
    }

    void done(Instant at) {
        seeds.insertOne(
                new BsonDocument("_id", new BsonString(DEMO))
                        .append("at", new BsonDateTime(at.toEpochMilli())));
    }
}
