package etdz.gateway.limit;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.setOnInsert;
import static java.util.Objects.requireNonNull;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import etdz.common.http.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/// How often an address began a log-in, counted once for all replicas.
@Repository
class LogIns {

    private static final FindOneAndUpdateOptions COUNTED =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Document> attempts;
    private final InstantSource clock = InstantSource.system();
    private final int most;
    private final Duration window;

    LogIns(MongoDatabase database, LimitSettings settings) {
        this.attempts = database.getCollection("logIns");
        this.most = settings.logIns();
        this.window = settings.logInWindow();
        attempts.createIndex(
                Indexes.ascending("expireAt"),
                new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }

    void count(HttpServletRequest request) {
        var now = clock.millis();
        var nth = now / window.toMillis();
        var end = (nth + 1) * window.toMillis();
        var attempt =
                attempts.findOneAndUpdate(
                        eq(Address.of(request) + " " + nth),
                        combine(
                                inc("count", 1),
                                setOnInsert("expireAt", Instant.ofEpochMilli(end))),
                        COUNTED);
        if (requireNonNull(attempt).getInteger("count") > most) {
            throw Problem.of(TOO_MANY_REQUESTS, "too-many-log-ins")
                    .retryAfter((int) Math.ceilDiv(end - now, 1000L));
        }
    }
}
