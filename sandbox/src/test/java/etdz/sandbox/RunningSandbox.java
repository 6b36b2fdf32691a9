package etdz.sandbox;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoDatabase;
import etdz.common.mongo.RealMongo;
import etdz.common.service.SharedByTests;
import java.net.URI;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole sandbox on free ports and a real MongoDB, started once for all test classes.
public final class RunningSandbox implements BeforeAllCallback {

    public static final String ISSUER = "http://localhost:18085";
    public static final String PLATFORM = "http://localhost:8080";

    private @Nullable Started started;

    @Override
    public void beforeAll(ExtensionContext context) {
        started = SharedByTests.get(context, Started.class, () -> Started.on(context));
    }

    public URI at(String path) {
        return url("local.server.port", path);
    }

    public URI managementAt(String path) {
        return url("local.management.port", path);
    }

    public <T> T bean(Class<T> type) {
        return context().getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context().getBean(name, type);
    }

    public MongoDatabase database() {
        return bean(MongoDatabase.class);
    }

    private URI url(String port, String path) {
        return URI.create(
                "http://localhost:" + context().getEnvironment().getProperty(port) + path);
    }

    private ConfigurableApplicationContext context() {
        return requireNonNull(started, "register RunningSandbox in a static field").context();
    }

    /// Closed by JUnit with the store that keeps it, before the MongoDB that was started first.
    private record Started(ConfigurableApplicationContext context) implements AutoCloseable {

        static Started on(ExtensionContext test) {
            var mongo = new RealMongo();
            mongo.beforeAll(test);
            return new Started(
                    SpringApplication.run(
                            Sandbox.class,
                            "--server.port=0",
                            "--management.server.port=0",
                            "--spring.mongodb.uri=" + uri(mongo.database()),
                            "--spring.security.oauth2.authorizationserver.issuer=" + ISSUER,
                            "--etdz.identity.public-urls=" + PLATFORM,
                            "--etdz.latency.median=1ms"));
        }

        private static String uri(MongoDatabase database) {
            var server = database.runCommand(new Document("hello", 1));
            return "mongodb://%s/%s?replicaSet=%s"
                    .formatted(
                            server.getString("me"),
                            database.getName(),
                            server.getString("setName"));
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
