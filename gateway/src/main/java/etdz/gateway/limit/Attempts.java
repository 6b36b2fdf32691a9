package etdz.gateway.limit;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.setOnInsert;
import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/// How often an address did something within a window of time, counted once for all replicas.
@Repository
class Attempts {

    private static final FindOneAndUpdateOptions COUNTED =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Document> attempts;
    private final InstantSource clock = InstantSource.system();

    Attempts(MongoDatabase database) {
        this.attempts = database.getCollection("attempts");
        attempts.createIndex(
                Indexes.ascending("expireAt"),
                new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }

    /// Counts one more.
    ///
    /// @param what was attempted
    /// @return the seconds until the next window, when these are more than `most`
    OptionalInt count(String what, String address, int most, Duration window) {
        var now = clock.millis();
        var nth = now / window.toMillis();
        var end = (nth + 1) * window.toMillis();
        var attempt =
                attempts.findOneAndUpdate(
                        eq(what + " " + address + " " + nth),
                        combine(
                                inc("count", 1),
                                setOnInsert("expireAt", Instant.ofEpochMilli(end))),
                        COUNTED);
        return requireNonNull(attempt).getInteger("count") > most
                ? OptionalInt.of((int) Math.ceilDiv(end - now, 1000L))
                : OptionalInt.empty();
    }
}
