package etdz.acceptance.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One more process of a service, as a second pod would be: the command and the environment of the
/// one that runs, on ports that are free.
final class Replica implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final Path log;

    private Replica(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static Replica of(String name, long like, Map<String, String> settings) {
        try {
            var log = Files.createTempFile(name + "-replica-", ".log");
            var builder =
                    new ProcessBuilder(of(like, "cmdline"))
                            .directory(Path.of("/proc/" + like + "/cwd").toRealPath().toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile());
            builder.environment().clear();
            builder.environment().putAll(environmentOf(like));
            builder.environment().putAll(Map.of("SERVER_PORT", "0", "MANAGEMENT_PORT", "0"));
            builder.environment().putAll(settings);
            return new Replica(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> environmentOf(long pid) {
        return of(pid, "environ").stream()
                .map(line -> line.split("=", 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    /// What the kernel keeps of a process, part by part.
    private static List<String> of(long pid, String file) {
        try {
            var text = Files.readString(Path.of("/proc", String.valueOf(pid), file));
            return Arrays.stream(text.split("\0")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitSaying(String text) {
        await(text)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> said(text) > 0);
    }

    /// How many lines say so.
    long said(String text) {
        try (var lines = Files.lines(log, StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.contains(text)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `kill -9`.
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
