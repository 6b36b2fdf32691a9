package etdz.bench.inbox;

import static etdz.bench.Times.result;

import etdz.bench.Measuring;
import etdz.bench.Service;
import etdz.bench.Service.User;
import etdz.bench.Times;
import etdz.bench.Times.Asking;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks the running service over HTTP, with signed tokens that it checks, one request after the
/// other. Prints `result <name> <value>` lines.
///
/// Arguments: URL of the service, its management URL, port of the issuer, process of the service,
/// `lists` for the latencies of lists and searches only, `all` for everything.
public final class Measure {

    private static final int ROUNDS = 300;
    private static final int DEEP_ROW = 200_000;
    private static final int PAGE = 100;
    private static final double MOST_COMPILING = 0.02;
    private static final int LONGEST_WARM = 25;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Service service;
    private final String process;

    private Measure(String[] args) throws Exception {
        this.service = new Service(args[0] + "/api/policy/", args[1], Integer.parseInt(args[2]));
        this.process = args[3];
    }

    public static void main(String[] args) {
        Measuring.end(() -> run(args));
    }

    private static void run(String[] args) throws Exception {
        var measure = new Measure(args);
        measure.settle();
        measure.lists();
        if (args[4].equals("all")) {
            measure.rest();
        }
    }

    /// Waits until the reminders of all that is already pressing are made.
    private void settle() throws Exception {
        var before = "";
        for (var quiet = 0; quiet < 3; ) {
            var now = get(User.LEADER, "worklist/reminders?limit=1").path("items").toString();
            quiet = now.equals(before) ? quiet + 1 : 0;
            before = now;
            Thread.sleep(3_000);
        }
    }

    private JsonNode get(User user, String path) throws Exception {
        return service.get(user, path);
    }

    private Times times(int rounds, Asking asking) throws Exception {
        return Times.of(service, rounds, asking);
    }

    private void lists() throws Exception {
        var queues = List.of("team", "acceptance", "claimable", "overdue", "waiting", "decision");
        var first = times(ROUNDS, i -> "worklist?limit=20&queue=" + queues.get(i / 2 % queues.size()));
        report("first", first);

        var lasts = new ArrayList<String>();
        for (var user : User.values()) {
            lasts.add("worklist?limit=20&queue=team" + lastCursor(user, "worklist?queue=team&limit=" + PAGE));
        }
        report("last", times(ROUNDS, i -> lasts.get(i % 2)));

        report("register", times(ROUNDS, _ -> "cases/register?limit=20"));
        var deep = new ArrayList<String>();
        for (var user : User.values()) {
            deep.add("cases/register?limit=20" + cursorAt(user, "cases/register?limit=" + PAGE, DEEP_ROW));
        }
        report("register_10000", times(ROUNDS, i -> deep.get(i % 2)));

        var words = words();
        report("search", times(words.size() * 2, i -> words.get(i / 2 % words.size())));

        for (var user : User.values()) {
            for (var i = 0; i < 50; i++) {
                get(user, "worklist/counts");
            }
            var times = new ArrayList<Double>();
            for (var i = 0; i < 200; i++) {
                var began = System.nanoTime();
                get(user, "worklist/counts");
                times.add((System.nanoTime() - began) / 1e6);
            }
            result(user == User.OFFICER ? "counts_zone_ms" : "counts_all_ms", Times.of(times).p95());
        }
    }

    private static void report(String name, Times times) {
        result(name + "_p50_ms", times.p50());
        result(name + "_p95_ms", times.p95());
    }

    private String lastCursor(User user, String path) throws Exception {
        return cursorAt(user, path, Integer.MAX_VALUE);
    }

    /// The cursor that leads to a row, or to the last page when there are fewer.
    private String cursorAt(User user, String path, int row) throws Exception {
        var cursor = "";
        for (var read = 0; read < row; read += PAGE) {
            var next = get(user, path + cursor).path("next").asString("");
            if (next.isEmpty()) {
                break;
            }
            cursor = "&cursor=" + next;
        }
        return cursor;
    }

    /// What people type, taken from what there is: parts of names, their letters, codes and numbers,
    /// subjects; and words that too many share.
    private List<String> words() throws Exception {
        var random = new SplittableRandom(5);
        var words = new ArrayList<String>();
        for (var list : List.of("worklist?queue=team&limit=100", "cases/register?limit=100")) {
            var search = list.startsWith("worklist") ? "worklist?queue=team&limit=20" : "cases/register?limit=20";
            for (var row : get(User.LEADER, list).path("items")) {
                var name = row.path("applicant").path("name").asString("");
                var number = row.path("id").asString("");
                var code = row.path("applicant").path("creditCode").asString("");
                var subject = row.path("subject").asString("");
                var from = name.indexOf("示例") + random.nextInt(3);
                var typed =
                        switch (random.nextInt(7)) {
                            case 0 -> number;
                            case 1 -> number.substring(number.length() - 6);
                            case 2 -> code;
                            case 3 -> name;
                            case 4 -> name.substring(from, Math.min(from + 5, name.length()));
                            case 5 -> subject.isEmpty() ? name : subject.substring(2, 8);
                            default -> random.nextInt(4) == 0 ? "有限公司" : "sl" + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(26));
                        };
                words.add(search + "&query=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
            }
        }
        return words;
    }

    private void rest() throws Exception {
        holder();
        exports();
        bulk();
    }

    private void holder() throws Exception {
        warmUp();
        var times = askForHolders(0);
        System.err.printf("holder: median %.2f ms, p95 %.2f ms%n", times.p50(), times.p95());
        result("holder_p99_ms", times.p99());
    }

    private void warmUp() throws Exception {
        for (var seed = 1; seed <= LONGEST_WARM; seed++) {
            if (compilingShare(seed) < MOST_COMPILING) {
                return;
            }
        }
    }

    /// Of the time in which others are asked, how much the compilers of the service used.
    private double compilingShare(long seed) throws Exception {
        var before = service.figure("jvm.compilation.time");
        var began = System.nanoTime();
        askForHolders(seed);
        return (service.figure("jvm.compilation.time") - before) / ((System.nanoTime() - began) / 1e6);
    }

    private Times askForHolders(long seed) throws Exception {
        var random = new SplittableRandom(seed);
        var zones = List.of("hohhot", "hulunbuir", "bayannur");
        var today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        return times(
                2_000,
                _ ->
                        "powers/GEN-%04d/holder?zone=%s&on=%s"
                                .formatted(
                                        1 + random.nextInt(3_334),
                                        zones.get(random.nextInt(3)),
                                        today.minusDays(1 + random.nextInt(3_600))));
    }

    private void exports() throws Exception {
        var seconds = 0.0;
        var most = 0.0;
        for (var format : List.of("csv", "xlsx")) {
            var before = liveMegabytes();
            var heaviest = new AtomicLong(Math.round(before * 1024));
            var running = new AtomicBoolean(true);
            var watch =
                    Thread.ofPlatform().start(() -> {
                        while (running.get()) {
                            heaviest.accumulateAndGet(Math.round(live() * 1024), Math::max);
                        }
                    });
            var began = System.nanoTime();
            var bytes = 0L;
            try (InputStream in =
                    service.http().send(
                                    service.request(User.LEADER, "cases/register/export?format=" + format).build(),
                                    HttpResponse.BodyHandlers.ofInputStream())
                            .body()) {
                var buffer = new byte[1 << 16];
                for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    bytes += read;
                }
            }
            var took = (System.nanoTime() - began) / 1e9;
            running.set(false);
            watch.join();
            System.err.printf("%s: %.1f s, %,d bytes%n", format, took, bytes);
            seconds = Math.max(seconds, took);
            most = Math.max(most, heaviest.get() / 1024.0 - before);
        }
        result("export_s", seconds);
        result("export_heap_mb", most);
    }

    private double live() {
        try {
            Thread.sleep(3_000);
            return liveMegabytes();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// What is left of the heap after a collection.
    private double liveMegabytes() throws Exception {
        new ProcessBuilder("jcmd", process, "GC.run").redirectErrorStream(true).start().waitFor();
        return service.figure("jvm.memory.used?tag=area:heap") / 1048576;
    }

    private void bulk() throws Exception {
        var rows = new ArrayList<String>();
        var cursor = "";
        while (rows.size() < 1_000) {
            var page = get(User.OFFICER, "worklist?queue=claimable&limit=100" + cursor);
            for (var row : page.path("items")) {
                rows.add("{\"id\":\"%s\",\"version\":%d}".formatted(row.path("id").asString(""), row.path("version").asLong(0)));
            }
            if (page.path("next").asString("").isEmpty()) {
                break;
            }
            cursor = "&cursor=" + page.path("next").asString("");
        }
        System.err.println(rows.size() + " rows");
        var body = "{\"act\":\"CLAIM\",\"rows\":[" + String.join(",", rows) + "]}";
        var began = System.nanoTime();
        var answer =
                service.http().send(
                        service.request(User.OFFICER, "worklist/bulk")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
        var took = (System.nanoTime() - began) / 1e9;
        var done = JSON.readTree(answer.body()).path("done").asInt(0);
        if (done != rows.size()) {
            throw new IllegalStateException("Only " + done + " were done: " + answer.statusCode());
        }
        result("bulk_1000_s", took);
    }
}
