package etdz.policy.approval.register;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import etdz.common.mongo.Stores;
import java.util.HashMap;
import java.util.Map;
import org.bson.BsonDocument;
import org.springframework.stereotype.Repository;

/// Serial numbers, handed out in blocks to each instance: a write for every block only, gaps after
/// a restart.
@Repository
class Numbers {

    private static final int BLOCK = 100;

    private final MongoCollection<BsonDocument> series;
    private final Map<String, Block> blocks = new HashMap<>();

    private record Block(long next, long last) {}

    public Numbers(Stores stores) {
        this.series = stores.raw("numbers");
    }

    /// The next of a series, from 1.
    synchronized long next(String name) {
        var block = blocks.get(name);
        if (block == null || block.next() > block.last()) {
            block = fetch(name);
        }
        blocks.put(name, new Block(block.next() + 1, block.last()));
        return block.next();
    }

    private Block fetch(String name) {
        var after =
                series.findOneAndUpdate(
                        eq(name),
                        Updates.inc("last", (long) BLOCK),
                        new FindOneAndUpdateOptions()
                                .upsert(true)
                                .returnDocument(ReturnDocument.AFTER));
        if (after == null) {
            throw new IllegalStateException("No block of numbers for " + name);
        }
        var last = after.getNumber("last").longValue();
        return new Block(last - BLOCK + 1, last);
    }
}
