package etdz.bench.cases;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The CPU time that processes use from now on.
public final class Usage {

    private static final double MILLIS_PER_TICK = 10;

    private final Map<Long, Long> before;

    /// @param pids with all that they started so far
    public Usage(List<Long> pids) {
        this.before =
                pids.stream()
                        .flatMap(pid -> ProcessHandle.of(pid).stream())
                        .flatMap(it -> Stream.concat(Stream.of(it), it.descendants()))
                        .map(ProcessHandle::pid)
                        .distinct()
                        .collect(toMap(pid -> pid, Usage::ticks));
    }

    /// What a case took, over all processes; each one's share goes to the log.
    public double millisFor(int cases) {
        var used = new TreeMap<String, Double>();
        before.forEach((pid, ticks) ->
                used.merge(nameOf(pid), (ticks(pid) - ticks) * MILLIS_PER_TICK / cases, Double::sum));
        used.forEach((name, millis) -> System.err.printf("%s: %.2f ms a case%n", name, millis));
        return used.values().stream().mapToDouble(it -> it).sum();
    }

    private static long ticks(long pid) {
        var stat = read(pid, "stat");
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    private static String nameOf(long pid) {
        return read(pid, "comm").strip();
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/" + file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
