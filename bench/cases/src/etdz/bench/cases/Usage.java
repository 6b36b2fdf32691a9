package etdz.bench.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The CPU time that processes use from now on.
public final class Usage {

    private static final double MILLIS_PER_TICK = 10;

    private final Map<Long, Long> before = new HashMap<>();

    /// @param pids with all that they started so far
    public Usage(List<Long> pids) {
        pids.stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(it -> Stream.concat(Stream.of(it), it.descendants()))
                .map(ProcessHandle::pid)
                .forEach(pid -> ticks(pid).ifPresent(ticks -> before.put(pid, ticks)));
    }

    /// What a case took, over all processes but those that ended; each one's share goes to the log.
    public double millisFor(int cases) {
        var used = new TreeMap<String, Double>();
        before.forEach((pid, ticks) -> ticks(pid).ifPresent(now -> {
            var millis = (now - ticks) * MILLIS_PER_TICK / cases;
            used.merge(read(pid, "comm").orElse("?").strip(), millis, Double::sum);
        }));
        used.forEach((name, millis) -> System.err.printf("%s: %.2f ms a case%n", name, millis));
        return used.values().stream().mapToDouble(it -> it).sum();
    }

    private static Optional<Long> ticks(long pid) {
        return read(pid, "stat").map(stat -> {
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        });
    }

    /// Nothing of a process that ended.
    private static Optional<String> read(long pid, String file) {
        try {
            return Optional.of(Files.readString(Path.of("/proc/" + pid + "/" + file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
