package etdz.bench.cases;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The CPU time that processes use from now on.
public final class Usage {

    private static final double MILLIS_PER_TICK = 10;

    private final Map<Long, Long> before;

    public Usage(List<Long> pids) {
        this.before = pids.stream().collect(toMap(pid -> pid, Usage::ticks));
    }

    /// What a case took, over all processes; each one's share goes to the log.
    public double millisFor(int cases) {
        var sum = 0.0;
        for (var process : before.entrySet()) {
            var used = (ticks(process.getKey()) - process.getValue()) * MILLIS_PER_TICK / cases;
            System.err.printf("%s: %.2f ms a case%n", nameOf(process.getKey()), used);
            sum += used;
        }
        return sum;
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
