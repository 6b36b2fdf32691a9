package etdz.common.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/// The service's database: a write is acknowledged when a majority has it in the journal, and no
/// call to the server outlasts its time limit.
@AutoConfiguration(after = MongoAutoConfiguration.class)
@ConditionalOnClass(MongoClient.class)
class MongoConfiguration {

    private static final long TIMEOUT_SECONDS = 10;

    @Bean
    MongoClientSettingsBuilderCustomizer durableAndBounded() {
        return settings ->
                settings.codecRegistry(DomainCodecs.registry())
                        .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                        .readConcern(ReadConcern.LOCAL)
                        .retryWrites(true)
                        .retryReads(true)
                        .timeout(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    @Bean
    @ConditionalOnMissingBean
    MongoDatabase database(MongoClient client, @Value("${spring.mongodb.uri}") String uri) {
        var name = Optional.ofNullable(new ConnectionString(uri).getDatabase());
        return client.getDatabase(
                name.orElseThrow(
                        () -> new IllegalStateException("spring.mongodb.uri names no database")));
    }

    @Bean
    @ConditionalOnMissingBean
    Stores stores(
            MongoDatabase database,
            ObjectProvider<Tracer> tracer,
            ObjectProvider<Propagator> propagator) {
        return new Stores(
                database, traceparent(tracer.getIfAvailable(), propagator.getIfAvailable()));
    }

    private static Supplier<Optional<String>> traceparent(
            @Nullable Tracer tracer, @Nullable Propagator propagator) {
        if (tracer == null || propagator == null) {
            return Optional::empty;
        }
        return () -> {
            var context = tracer.currentTraceContext().context();
            if (context == null) {
                return Optional.empty();
            }
            Map<String, String> carrier = new HashMap<>();
            propagator.inject(context, carrier, (_, name, value) -> carrier.put(name, value));
            return Optional.ofNullable(carrier.get("traceparent"));
        };
    }
}
