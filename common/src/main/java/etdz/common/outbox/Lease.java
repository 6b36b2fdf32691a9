package etdz.common.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/// The right of one instance to do something alone for a while, by the clock of the database, which
/// nobody moves.
public final class Lease {

    private final MongoCollection<Document> leases;
    private final String name;
    private final String holder = UUID.randomUUID().toString();
    private final Duration term;

    public Lease(MongoDatabase database, String name, Duration term) {
        this.leases = database.getCollection("leases");
        this.name = name;
        this.term = term;
    }

    /// Takes or extends the lease; false when another instance holds it.
    public boolean hold() {
        var mine = new Document("$eq", List.of("$holder", holder));
        var over = new Document("$lt", List.of("$until", "$$NOW"));
        var free = new Document("$or", List.of(mine, over));
        var until = new Document("$add", List.of("$$NOW", term.toMillis()));
        var taken =
                new Document("holder", either(free, holder, "$holder"))
                        .append("until", either(free, until, "$until"));
        var held =
                leases.findOneAndUpdate(
                        eq(name),
                        List.of(new Document("$set", taken)),
                        new FindOneAndUpdateOptions()
                                .upsert(true)
                                .returnDocument(ReturnDocument.AFTER));
        return held != null && holder.equals(held.getString("holder"));
    }

    private static Document either(Document condition, Object then, Object otherwise) {
        return new Document("$cond", List.of(condition, then, otherwise));
    }

    /// So that the next instance need not wait for the term after an orderly stop.
    public void giveUp() {
        leases.deleteOne(and(eq(name), eq("holder", holder)));
    }
}
