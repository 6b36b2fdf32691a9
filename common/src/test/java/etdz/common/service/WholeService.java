package etdz.common.service;

import static java.util.Objects.requireNonNull;

import etdz.common.crypto.TestKey;
import etdz.common.mongo.RealMongo;
import etdz.common.mongo.Stores;
import etdz.common.security.DemoUsers;
import etdz.common.security.RealTokens;
import etdz.common.time.TestClock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// What [ServiceTest] puts around a service.
final class WholeService
        implements TestInstancePreConstructCallback, BeforeAllCallback, BeforeEachCallback {

    private static final List<String> NO_SERVERS =
            List.of(
                    "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
                    "etdz.common.mongo.ClockConfiguration");
    private static final List<String> NO_BUS =
            List.of(
                    "org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration",
                    "etdz.common.amqp.AmqpConfiguration",
                    "etdz.common.outbox.OutboxConfiguration");

    /// Spring makes its contexts without knowing JUnit's.
    private static volatile @Nullable Held current;

    /// A test of which one instance serves all methods is made, with its context, before the call
    /// that comes before all.
    @Override
    public void preConstructTestInstance(
            TestInstanceFactoryContext factory, ExtensionContext context) {
        open(context);
        if (asked(context.getRequiredTestClass()).map(ServiceTest::bus).orElse(false)) {
            held().empty();
        }
    }

    private static void open(ExtensionContext context) {
        current = SharedByTests.get(context, Held.class, () -> Held.open(context));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        open(context);
        if (isFilledOnce(context)) {
            putBack(context);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        held().clock.standAt(TestClock.START);
        if (!isFilledOnce(context)) {
            putBack(context);
        }
    }

    private static boolean isFilledOnce(ExtensionContext context) {
        return asked(context.getRequiredTestClass()).map(ServiceTest::filledOnce).orElse(false);
    }

    private static Optional<ServiceTest> asked(Class<?> test) {
        return Optional.ofNullable(
                AnnotatedElementUtils.findMergedAnnotation(test, ServiceTest.class));
    }

    private static void putBack(ExtensionContext context) {
        held().putBack(SpringExtension.getApplicationContext(context));
    }

    private static Held held() {
        return requireNonNull(current);
    }

    /// Kept for all test classes of the run. Closed by JUnit with the store that keeps it.
    private record Held(
            RealMongo mongo, RealTokens tokens, TestClock clock, Map<String, String> broughtAlong)
            implements AutoCloseable {

        /// The hash of a collection without documents: MD5 of nothing.
        private static final String EMPTY = "d41d8cd98f00b204e9800998ecf8427e";

        static Held open(ExtensionContext context) {
            var module = Path.of("").toAbsolutePath().getFileName();
            return new Held(
                    RealMongo.open(context, "test_" + module),
                    new RealTokens(),
                    new TestClock(),
                    new HashMap<>());
        }

        /// A service on the bus tells at its start whatever waits in the database.
        void empty() {
            hashes().keySet()
                    .forEach(name ->
                            mongo.database().getCollection(name).deleteMany(new Document()));
        }

        /// Only what a test changed is emptied, and loaded again only if it was brought along: for
        /// most tests the catalogue and the calendars stay where they are.
        void putBack(ApplicationContext context) {
            var found = hashes();
            var changed =
                    found.keySet().stream()
                            .filter(name -> isChanged(name, found.get(name)))
                            .toList();
            changed.forEach(
                    name -> mongo.database().getCollection(name).deleteMany(new Document()));
            if (broughtAlong.isEmpty()
                    || changed.stream().anyMatch(broughtAlong::containsKey)
                    || !found.keySet().containsAll(broughtAlong.keySet())) {
                load(context);
                broughtAlong.clear();
                hashes().forEach((name, hash) -> {
                    if (!hash.equals(EMPTY)) {
                        broughtAlong.put(name, hash);
                    }
                });
            }
        }

        private boolean isChanged(String name, @Nullable String hash) {
            return !broughtAlong.getOrDefault(name, EMPTY).equals(hash);
        }

        private Map<String, String> hashes() {
            var answer = mongo.database().runCommand(new Document("dbHash", 1));
            var hashes = new HashMap<String, String>();
            answer.get("collections", Document.class)
                    .forEach((name, hash) -> hashes.put(name, String.valueOf(hash)));
            return hashes;
        }

        private static void load(ApplicationContext context) {
            for (var bean : context.getBeansOfType(InitializingBean.class).values()) {
                if (bean.getClass().getSimpleName().startsWith("Loading")
                        && bean.getClass().getPackageName().startsWith("etdz.")) {
                    try {
                        bean.afterPropertiesSet();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        }

        @Override
        public void close() {
            tokens.close();
        }
    }

    static final class Surroundings implements ContextCustomizerFactory {

        @Override
        public @Nullable ContextCustomizer createContextCustomizer(
                Class<?> test, List<ContextConfigurationAttributes> attributes) {
            return asked(test).map(asked -> new Around(asked.bus())).orElse(null);
        }
    }

    /// Equal for equal wishes, so that contexts are shared.
    private record Around(boolean bus) implements ContextCustomizer {

        @Override
        public void customizeContext(
                ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            var held = held();
            var leftOut = new ArrayList<>(NO_SERVERS);
            if (!bus) {
                leftOut.addAll(NO_BUS);
            }
            TestPropertyValues.of(
                            "spring.autoconfigure.exclude=" + String.join(",", leftOut),
                            "spring.security.oauth2.resourceserver.jwt.issuer-uri="
                                    + held.tokens.issuer(),
                            "etdz.demo=true",
                            "etdz.samples=../sandbox/samples",
                            "etdz.vault.key=" + TestKey.setting(),
                            "SERVER_PORT=0",
                            "MANAGEMENT_PORT=-1",
                            "MONGODB_URI=unused")
                    .applyTo(context);
            var beans = context.getBeanFactory();
            beans.registerSingleton("realMongo", held.mongo);
            beans.registerSingleton("database", held.mongo.database());
            beans.registerSingleton("realTokens", held.tokens);
            beans.registerSingleton("demoUsers", new DemoUsers(held.tokens));
            if (!bus) {
                beans.registerSingleton("testClock", held.clock);
                beans.registerSingleton("stores", Stores.on(held.mongo.database()));
            }
        }
    }
}
