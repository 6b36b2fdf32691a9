package etdz.gateway.session;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import etdz.common.crypto.Seal;
import etdz.common.http.Problem;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Repository;

/// Sessions that a late request cannot bring back: what exists is changed attribute by attribute
/// and never inserted again, its id is stored only as a digest, and mere use is written once a
/// minute.
@Repository
class MongoSessions implements SessionRepository<BrowserSession> {

    private static final Logger LOG = LoggerFactory.getLogger(MongoSessions.class);
    private static final long PATIENCE = 3;
    private static final Duration TOUCH = Duration.ofMinutes(1);
    private static final int RETRY_SECONDS = 5;
    private static final String ATTRIBUTES = "attributes";
    private static final char DOT = '.';
    private static final char STORED_DOT = '\uff0e';

    private final MongoCollection<Document> sessions;
    private final Attributes attributes;
    private final SessionSettings settings;
    private final InstantSource clock;

    @Autowired
    MongoSessions(MongoDatabase database, Seal seal, SessionSettings settings) {
        this(database, seal, settings, InstantSource.system());
    }

    MongoSessions(
            MongoDatabase database, Seal seal, SessionSettings settings, InstantSource realClock) {
        this.sessions = database.withTimeout(PATIENCE, TimeUnit.SECONDS).getCollection("sessions");
        this.attributes = new Attributes(seal);
        this.settings = settings;
        this.clock = realClock;
        sessions.createIndex(
                Indexes.ascending("expireAt"),
                new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }

    @Override
    public BrowserSession createSession() {
        return BrowserSession.fresh(clock.instant(), settings.idle());
    }

    @Override
    public @Nullable BrowserSession findById(String id) {
        var stored = stored(id);
        if (stored == null || !stored.getDate("expireAt").toInstant().isAfter(clock.instant())) {
            return null;
        }
        try {
            return BrowserSession.stored(read(id, stored));
        } catch (GeneralSecurityException | IOException e) {
            LOG.atWarn().setCause(e).log("A session cannot be read and counts as ended");
            return null;
        }
    }

    private @Nullable Document stored(String id) {
        try {
            return sessions.find(eq(SecretName.of(id))).first();
        } catch (MongoException e) {
            LOG.atError().setCause(e).log("Sessions cannot be read");
            throw Problem.of(SERVICE_UNAVAILABLE, "unavailable").retryAfter(RETRY_SECONDS);
        }
    }

    private MapSession read(String id, Document stored)
            throws GeneralSecurityException, IOException {
        var session = new MapSession(id);
        session.setCreationTime(stored.getDate("created").toInstant());
        session.setLastAccessedTime(stored.getDate("accessed").toInstant());
        session.setMaxInactiveInterval(settings.idle());
        for (var entry : stored.get(ATTRIBUTES, Document.class).entrySet()) {
            var closed = ((Binary) entry.getValue()).getData();
            session.setAttribute(
                    entry.getKey().replace(STORED_DOT, DOT),
                    attributes.restore(closed, place(id, entry.getKey())));
        }
        return session;
    }

    @Override
    public void save(BrowserSession session) {
        var storedId = session.storedId();
        if (storedId == null) {
            sessions.insertOne(whole(session));
            session.isStored();
        } else if (storedId.equals(session.getId())) {
            change(session);
        } else if (sessions.deleteOne(eq(SecretName.of(storedId))).getDeletedCount() == 1) {
            sessions.insertOne(whole(session));
            session.isStored();
        }
    }

    private Document whole(BrowserSession session) {
        var stored = new Document();
        for (var name : session.getAttributeNames()) {
            stored.append(key(name), sealed(session, name));
        }
        return new Document("_id", SecretName.of(session.getId()))
                .append("created", session.getCreationTime())
                .append("accessed", session.getLastAccessedTime())
                .append("expireAt", end(session))
                .append(ATTRIBUTES, stored);
    }

    private void change(BrowserSession session) {
        var updates = new ArrayList<Bson>();
        for (var name : session.changed()) {
            var field = ATTRIBUTES + DOT + key(name);
            updates.add(
                    session.getAttribute(name) == null
                            ? unset(field)
                            : set(field, sealed(session, name)));
        }
        if (updates.isEmpty() && session.unseenFor().compareTo(TOUCH) < 0) {
            return;
        }
        updates.add(set("accessed", session.getLastAccessedTime()));
        updates.add(set("expireAt", end(session)));
        sessions.updateOne(eq(SecretName.of(session.getId())), combine(updates));
        session.isStored();
    }

    private Instant end(BrowserSession session) {
        var idle = session.getLastAccessedTime().plus(session.getMaxInactiveInterval());
        var longest = session.getCreationTime().plus(settings.longest());
        return idle.isBefore(longest) ? idle : longest;
    }

    private Binary sealed(BrowserSession session, String name) {
        return new Binary(
                attributes.store(
                        session.getRequiredAttribute(name), place(session.getId(), key(name))));
    }

    private static String place(String id, String key) {
        return "sessions/" + SecretName.of(id) + "/" + key;
    }

    private static String key(String name) {
        return name.replace(DOT, STORED_DOT);
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteOne(eq(SecretName.of(id)));
    }
}
