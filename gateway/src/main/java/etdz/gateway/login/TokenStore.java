package etdz.gateway.login;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import etdz.common.crypto.Seal;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Repository;

/// The tokens of sessions, sealed, one document each. They are renewed by whoever holds the lease
/// and never inserted a second time, so that a log-out is final.
@Repository
class TokenStore {

    private static final long PATIENCE = 3;
    private static final Duration KEPT = Duration.ofHours(12);
    private static final String VERSION = "version";
    private static final String LEASE = "lease";
    private static final String ACCESS = "access";
    private static final String REFRESH = "refresh";
    private static final String END = "end";

    private final MongoCollection<Document> tokens;
    private final Seal seal;

    TokenStore(MongoDatabase database, Seal seal) {
        this.tokens = database.withTimeout(PATIENCE, TimeUnit.SECONDS).getCollection("tokens");
        this.seal = seal;
        tokens.createIndex(
                Indexes.ascending("expireAt"),
                new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }

    void add(String key, TokenPair pair, Instant now) {
        var stored =
                new Document("_id", key)
                        .append(VERSION, pair.version())
                        .append(ACCESS, sealed(key, ACCESS, pair.access()))
                        .append(END, pair.end())
                        .append("expireAt", now.plus(KEPT));
        if (pair.refresh() != null) {
            stored.append(REFRESH, sealed(key, REFRESH, pair.refresh()));
        }
        tokens.insertOne(stored);
    }

    Optional<TokenPair> find(String key) {
        return Optional.ofNullable(tokens.find(eq(key)).first()).flatMap(this::read);
    }

    /// True for one caller at a time, as long as nobody has renewed this version.
    boolean claim(String key, long version, Instant now, Duration lease) {
        return tokens.updateOne(
                                and(
                                        eq(key),
                                        eq(VERSION, version),
                                        or(exists(LEASE, false), lt(LEASE, now))),
                                set(LEASE, now.plus(lease)))
                        .getModifiedCount()
                == 1;
    }

    /// Nobody is to try before the given time.
    void release(String key, long version, Instant until) {
        tokens.updateOne(and(eq(key), eq(VERSION, version)), set(LEASE, until));
    }

    /// False when the session was logged out meanwhile.
    boolean renew(String key, TokenPair next) {
        var renewal =
                combine(
                        set(VERSION, next.version()),
                        set(ACCESS, sealed(key, ACCESS, next.access())),
                        set(END, next.end()),
                        unset(LEASE));
        return tokens.updateOne(
                                and(eq(key), eq(VERSION, next.version() - 1)),
                                next.refresh() == null
                                        ? renewal
                                        : combine(
                                                renewal,
                                                set(REFRESH, sealed(key, REFRESH, next.refresh()))))
                        .getMatchedCount()
                == 1;
    }

    void remove(String key) {
        tokens.deleteOne(eq(key));
    }

    /// False when somebody has renewed this version, so that it says nothing any more.
    boolean remove(String key, long version) {
        return tokens.deleteOne(and(eq(key), eq(VERSION, version))).getDeletedCount() == 1;
    }

    private Optional<TokenPair> read(Document stored) {
        var key = stored.getString("_id");
        try {
            var refresh = stored.get(REFRESH, Binary.class);
            return Optional.of(
                    new TokenPair(
                            opened(key, ACCESS, stored.get(ACCESS, Binary.class)),
                            refresh == null ? null : opened(key, REFRESH, refresh),
                            stored.getDate(END).toInstant(),
                            stored.getLong(VERSION)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private Binary sealed(String key, String field, String text) {
        return new Binary(seal.close(text.getBytes(UTF_8), place(key, field)));
    }

    private String opened(String key, String field, Binary closed) throws GeneralSecurityException {
        return new String(seal.open(closed.getData(), place(key, field)), UTF_8);
    }

    private static String place(String key, String field) {
        return "tokens/" + key + "/" + field;
    }
}
