package etdz.sandbox.time;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import etdz.common.time.MovableClock;
import etdz.sandbox.time.Shift.By;
import etdz.sandbox.time.Shift.Reset;
import java.time.Duration;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/// How far the platform's time is from the real one. All services read it from the database
/// `platform`, which belongs to none of them.
@Repository
class PlatformClock {

    private static final String OFFSET = "offset";
    private static final String MILLIS = "millis";

    private final MongoCollection<Document> clock;

    PlatformClock(MongoClient client) {
        clock = client.getDatabase("platform").getCollection("clock");
    }

    Duration offset() {
        var stored = clock.find(eq(OFFSET)).first();
        return stored == null
                ? Duration.ZERO
                : Duration.ofMillis(stored.get(MILLIS, Number.class).longValue());
    }

    /// Comes back when every service has seen it.
    void shift(Shift shift) throws InterruptedException {
        var change =
                switch (shift) {
                    case By(var amount) -> inc(MILLIS, amount.toMillis());
                    case Reset() -> set(MILLIS, 0L);
                };
        clock.updateOne(eq(OFFSET), change, new UpdateOptions().upsert(true));
        Thread.sleep(MovableClock.SEEN_WITHIN);
    }
}
