package etdz.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.acceptance.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/// A process of this test's own platform, by its name in `./etdz status`.
record Component(String name) {

    /// `kill -9`: nothing is flushed, nobody is told.
    void kill() {
        var process = ProcessHandle.of(pid()).orElseThrow();
        assertThat(process.destroyForcibly()).as(name).isTrue();
        process.onExit().join();
    }

    void startAgain() {
        Platform.etdz("start", name);
    }

    /// The same program once more, with settings of its own.
    Replica replica(Map<String, String> settings) {
        return Replica.of(name, pid(), settings);
    }

    /// What the process was started with.
    String setting(String variable) {
        return Objects.requireNonNull(Replica.environmentOf(pid()).get(variable), variable);
    }

    private long pid() {
        try {
            var file = home().resolve("run").resolve(name + ".pid");
            return Long.parseLong(Files.readString(file).strip().split(" ", 2)[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path home() {
        return Platform.REPOSITORY.resolve(System.getenv("ETDZ_HOME"));
    }
}
