package etdz.common.amqp;

import static java.util.Objects.requireNonNull;

import etdz.common.service.SharedByTests;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.test.context.DynamicPropertyRegistry;

/// A virtual host with the shared exchanges on a real RabbitMQ, empty for each test class. The
/// broker starts with the first such class and stops with the last; `ETDZ_TEST_AMQP` names another
/// one (its host must be empty then).
public final class RealRabbit implements BeforeAllCallback, AfterAllCallback {

    private @Nullable String uri;
    private @Nullable CachingConnectionFactory connections;

    public String uri() {
        return requireNonNull(uri, "register RealRabbit in a static field");
    }

    public CachingConnectionFactory connections() {
        return requireNonNull(connections, "register RealRabbit in a static field");
    }

    public RabbitAdmin admin() {
        return new RabbitAdmin(connections());
    }

    /// How a Boot test is told where the broker is.
    public void register(DynamicPropertyRegistry registry) {
        registry.add("spring.rabbitmq.addresses", this::uri);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        uri =
                Optional.ofNullable(System.getenv("ETDZ_TEST_AMQP"))
                        .orElseGet(() -> ownHost(context));
        connections = connect(uri());
        Topology.declare(Topology.shared(), admin());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        connections().destroy();
    }

    static CachingConnectionFactory connect(String uri) {
        var factory = new CachingConnectionFactory();
        factory.setUri(uri);
        return factory;
    }

    private static String ownHost(ExtensionContext context) {
        var broker = SharedByTests.get(context, Broker.class, Broker::start);
        var name = context.getRequiredTestClass().getSimpleName().toLowerCase(Locale.ROOT);
        broker.makeHost(name);
        return broker.uri(name);
    }
}
