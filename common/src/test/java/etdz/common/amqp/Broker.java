package etdz.common.amqp;

import com.rabbitmq.client.ConnectionFactory;
import etdz.common.service.FreePort;
import etdz.common.service.Scratch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// A RabbitMQ of its own: node, ports, folders and port mapper are used by nobody else. It can be
/// killed and started again on the same data.
public final class Broker implements AutoCloseable {

    private static final Path INSTALLED = Path.of("/usr/lib/rabbitmq/lib");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path folder;
    private final int port = FreePort.find();
    private final int distribution = FreePort.find();
    private final int mapperPort = FreePort.find();
    private final Process mapper;
    private @Nullable Process server;

    private Broker() {
        try {
            folder = Scratch.folder("rabbit");
            Files.writeString(folder.resolve("plugins"), "[].\n");
            Files.writeString(
                    folder.resolve("rabbitmq.conf"),
                    """
                    listeners.tcp.1 = 127.0.0.1:%d
                    log.file.level = warning
                    disk_free_limit.absolute = 50MB
                    """
                            .formatted(port));
            mapper =
                    new ProcessBuilder("epmd", "-port", "" + mapperPort, "-address", "127.0.0.1")
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("epmd.log").toFile())
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Broker start() {
        var broker = new Broker();
        broker.run();
        return broker;
    }

    /// Starts the server, again after [#kill].
    public void run() {
        try {
            server =
                    command("rabbitmq-server")
                            .redirectOutput(folder.resolve("server.log").toFile())
                            .start();
            awaitPort();
        } catch (IOException e) {
            throw new UncheckedIOException("RabbitMQ did not start", e);
        }
    }

    /// Without a chance to say farewell.
    public void kill() {
        var running = server;
        if (running != null) {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
            await(running);
        }
        server = null;
    }

    /// An empty virtual host for one test class.
    public void makeHost(String name) {
        ctl(
                "eval",
                """
                rabbit_vhost:add(<<"%1$s">>, <<"test">>), \
                rabbit_auth_backend_internal:set_permissions(\
                <<"guest">>, <<"%1$s">>, <<".*">>, <<".*">>, <<".*">>, <<"test">>).\
                """
                        .formatted(name));
    }

    /// A user with the rights that a service has: its own names, its own events, no default
    /// exchange.
    void makeService(String host, String service) {
        ctl(
                "eval",
                """
                U = <<"%2$s">>, H = <<"%1$s">>, \
                rabbit_auth_backend_internal:add_user(U, <<"pw">>, <<"test">>), \
                rabbit_auth_backend_internal:set_permissions(U, H, \
                <<"^%2$s\\..*$">>, <<"^(%2$s\\..*|etdz\\.events|etdz\\.unrouted)$">>, \
                <<"^(%2$s\\..*|etdz\\.events)$">>, <<"test">>), \
                rabbit_auth_backend_internal:set_topic_permissions(U, H, <<"etdz.events">>, \
                <<"^etdz\\.%2$s\\.">>, <<"^etdz\\.">>, <<"test">>).\
                """
                        .formatted(host, service));
    }

    String uri(String host, String service) {
        return "amqp://%s:pw@127.0.0.1:%d/%s".formatted(service, port, host);
    }

    public String uri(String host) {
        return "amqp://guest:guest@127.0.0.1:" + port + "/" + host;
    }

    @Override
    public void close() {
        kill();
        mapper.destroy();
        await(mapper);
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ctl(String... arguments) {
        try {
            var log = folder.resolve("ctl.log");
            var process = command("rabbitmqctl", arguments).redirectOutput(log.toFile()).start();
            await(process);
            if (process.exitValue() != 0) {
                throw new IllegalStateException(Files.readString(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessBuilder command(String script, String... arguments) throws IOException {
        var line = new ArrayList<>(List.of(scripts().resolve(script).toString()));
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        var environment = builder.environment();
        environment.put("HOME", folder.toString());
        environment.put("RABBITMQ_NODENAME", "test" + port + "@localhost");
        environment.put("RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1");
        environment.put("RABBITMQ_NODE_PORT", "" + port);
        environment.put("RABBITMQ_DIST_PORT", "" + distribution);
        environment.put("ERL_EPMD_PORT", "" + mapperPort);
        environment.put("ERL_EPMD_ADDRESS", "127.0.0.1");
        environment.put("RABBITMQ_MNESIA_BASE", folder.resolve("mnesia").toString());
        environment.put("RABBITMQ_LOG_BASE", folder.resolve("log").toString());
        environment.put("RABBITMQ_CONFIG_FILE", folder.resolve("rabbitmq.conf").toString());
        environment.put("RABBITMQ_ENABLED_PLUGINS_FILE", folder.resolve("plugins").toString());
        environment.put("RABBITMQ_PID_FILE", folder.resolve("pid").toString());
        environment.put("ERL_CRASH_DUMP", folder.resolve("erl_crash.dump").toString());
        environment.put("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "+S 1:1 +sbwt none");
        return builder;
    }

    private static Path scripts() throws IOException {
        try (var versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("sbin"))
                    .filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow(() -> new IOException("No RabbitMQ under " + INSTALLED));
        }
    }

    private void awaitPort() throws IOException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            var running = server;
            if (running == null || !running.isAlive() || System.nanoTime() > end) {
                throw new IOException(Files.readString(folder.resolve("server.log")));
            }
            pause();
        }
    }

    /// The port opens before the node is ready: only a finished handshake counts.
    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
        } catch (IOException e) {
            return false;
        }
        try (var connection = connections().newConnection()) {
            return connection.isOpen();
        } catch (IOException | TimeoutException e) {
            return false;
        }
    }

    private ConnectionFactory connections() {
        var factory = new ConnectionFactory();
        factory.setHost("127.0.0.1");
        factory.setPort(port);
        return factory;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(Process process) {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
