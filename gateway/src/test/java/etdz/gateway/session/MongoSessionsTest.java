package etdz.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.mongo.RealMongo;
import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoSessionsTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-09-18T00:00:00Z"));
    private final MongoSessions sessions =
            new MongoSessions(
                    MONGO.database(),
                    Seals.seal(),
                    new SessionSettings("", "", Duration.ofMinutes(30), Duration.ofHours(12)),
                    now::get);

    private BrowserSession stored() {
        var session = sessions.createSession();
        session.setAttribute("a.b", "一");
        sessions.save(session);
        return session;
    }

    private BrowserSession read(BrowserSession session) {
        return requireNonNull(sessions.findById(session.getId()));
    }

    private void used(BrowserSession session, Duration later) {
        now.updateAndGet(time -> time.plus(later));
        session.setLastAccessedTime(now.get());
        sessions.save(session);
    }

    private static Document document() {
        return requireNonNull(MONGO.database().getCollection("sessions").find().first());
    }

    @Test
    void a_session_comes_back_as_it_was_stored() {
        var session = stored();

        assertThat((String) read(session).getAttribute("a.b")).isEqualTo("一");
        assertThat(document().getString("_id")).isNotEqualTo(session.getId());
        var closed = document().get("attributes", Document.class).get("a\uff0eb", Binary.class);
        assertThat(new String(closed.getData(), UTF_8)).doesNotContain("一");
    }

    @Test
    void requests_side_by_side_keep_each_others_attributes() {
        var session = stored();
        var one = read(session);
        var other = read(session);
        one.setAttribute("one", 1);
        other.setAttribute("other", 2);
        one.removeAttribute("a.b");

        sessions.save(one);
        sessions.save(other);

        assertThat(read(session).getAttributeNames()).containsExactlyInAnyOrder("one", "other");
    }

    @Test
    void use_is_written_once_a_minute() {
        var session = read(stored());
        var before = document().getDate("accessed");

        used(session, Duration.ofSeconds(59));
        assertThat(document().getDate("accessed")).isEqualTo(before);

        used(session, Duration.ofSeconds(2));
        assertThat(document().getDate("accessed").toInstant()).isEqualTo(now.get());
    }

    @Test
    void what_a_log_out_removed_is_not_stored_again() {
        var session = stored();
        var inFlight = read(session);
        var renamed = read(session);
        inFlight.setAttribute("late", true);
        renamed.changeSessionId();

        sessions.deleteById(session.getId());
        sessions.save(inFlight);
        sessions.save(renamed);

        assertThat(MONGO.database().getCollection("sessions").countDocuments()).isZero();
    }

    @Test
    void a_new_id_ends_the_old_one() {
        var session = read(stored());
        var old = session.getId();

        session.changeSessionId();
        sessions.save(session);

        assertThat(sessions.findById(old)).isNull();
        assertThat((String) read(session).getAttribute("a.b")).isEqualTo("一");
    }

    @Test
    void a_session_ends_when_unused_and_at_the_latest_after_half_a_day() {
        var idle = stored();
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(31)));
        assertThat(sessions.findById(idle.getId())).isNull();

        var busy = stored();
        for (var i = 0; i < 29; i++) {
            var found = sessions.findById(busy.getId());
            if (found != null) {
                used(found, Duration.ofMinutes(25));
            }
        }
        assertThat(sessions.findById(busy.getId())).isNull();
    }

    @Test
    void what_cannot_be_read_or_may_not_be_read_is_no_session() {
        var forged = stored();
        var place = "sessions/" + SecretName.of(forged.getId()) + "/a\uff0eb";
        var unexpected = new Attributes(Seals.seal()).store(new File("/etc"), place);
        MONGO.database()
                .getCollection("sessions")
                .updateOne(
                        new Document(),
                        new Document(
                                "$set",
                                new Document("attributes.a\uff0eb", new Binary(unexpected))));
        assertThat(sessions.findById(forged.getId())).isNull();

        MONGO.database()
                .getCollection("sessions")
                .updateOne(
                        new Document(),
                        new Document(
                                "$set",
                                new Document("attributes.a\uff0eb", new Binary(new byte[40]))));
        assertThat(sessions.findById(forged.getId())).isNull();
    }
}
