package etdz.common.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import etdz.common.time.MovableClock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;

/// With `etdz.demo=true` the platform's clock can be moved: the offset lies in the database
/// `platform` and is read at most four times a second.
@AutoConfiguration(after = MongoAutoConfiguration.class)
@ConditionalOnClass(MongoClient.class)
@ConditionalOnProperty("etdz.demo")
class ClockConfiguration {

    @Bean
    InstantSource movableClock(MongoClient client) {
        var offsets = client.getDatabase("platform").getCollection("clock");
        return new MovableClock(
                InstantSource.system(), new Offset(offsets, InstantSource.system())::current);
    }

    /// A production system with a clock that somebody can move is no production system.
    @Bean
    @Profile("prod")
    Object noDemoInProduction() {
        throw new IllegalStateException("etdz.demo=true is refused under the profile prod");
    }

    private static final class Offset {

        private static final long FRESH_MILLIS = MovableClock.SEEN_WITHIN.toMillis();

        private record Read(Duration offset, long atMillis) {}

        private final MongoCollection<Document> offsets;
        private final InstantSource real;
        private final AtomicReference<Read> last =
                new AtomicReference<>(new Read(Duration.ZERO, Long.MIN_VALUE));

        Offset(MongoCollection<Document> offsets, InstantSource real) {
            this.offsets = offsets;
            this.real = real;
        }

        Duration current() {
            var now = real.millis();
            var known = last.get();
            if (known.atMillis() > now - FRESH_MILLIS) {
                return known.offset();
            }
            var read =
                    Optional.ofNullable(offsets.find(eq("offset")).first())
                            .map(found -> Duration.ofMillis(found.getLong("millis")))
                            .orElse(Duration.ZERO);
            last.set(new Read(read, now));
            return read;
        }
    }
}
