package etdz.sandbox.identity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.expr;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/// Counts wrong passwords per user and per address, by the server's clock, until the window that
/// the first of them opened is over. Guesses that run at the same moment may exceed the bound by
/// their number; to count before checking would refuse people who log in twice at once.
@Repository
class LoginAttempts {

    private static final String NOW = "$$NOW";

    private final MongoCollection<Document> attempts;
    private final IdentitySettings settings;

    LoginAttempts(MongoDatabase database, IdentitySettings settings) {
        attempts = database.getCollection("loginAttempts");
        this.settings = settings;
        attempts.createIndex(
                ascending("since"),
                new IndexOptions()
                        .expireAfter(settings.attemptWindow().toSeconds(), TimeUnit.SECONDS));
    }

    boolean spent(String user, String address) {
        return reached(user(user), settings.wrongPerUser())
                || reached(address(address), settings.wrongPerAddress());
    }

    void wrong(String user, String address) {
        count(user(user));
        count(address(address));
    }

    void right(String user) {
        attempts.deleteOne(eq(user(user)));
    }

    private boolean reached(String key, int bound) {
        return attempts.find(and(eq(key), gte("wrong", bound), expr(running()))).first() != null;
    }

    private void count(String key) {
        var wrong =
                either(running(), new Document("$add", List.of("$wrong", 1)), /* otherwise */ 1);
        var since = either(running(), "$since", NOW);
        attempts.updateOne(
                eq(key),
                List.of(new Document("$set", new Document("wrong", wrong).append("since", since))),
                new UpdateOptions().upsert(true));
    }

    private Document running() {
        var opened = List.of(NOW, settings.attemptWindow().toMillis());
        return new Document("$gt", List.of("$since", new Document("$subtract", opened)));
    }

    private static Document either(Document condition, Object then, Object otherwise) {
        return new Document("$cond", List.of(condition, then, otherwise));
    }

    private static String user(String name) {
        return "user:" + name;
    }

    private static String address(String address) {
        return "address:" + address;
    }
}
