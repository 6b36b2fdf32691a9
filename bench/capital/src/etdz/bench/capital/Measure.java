package etdz.bench.capital;

import static etdz.bench.Times.result;
import static java.nio.charset.StandardCharsets.UTF_8;

import etdz.bench.Measuring;
import etdz.bench.Service;
import etdz.bench.Service.User;
import etdz.bench.Times;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks the running service for its boards and statistics, one request after the other, and brings
/// it a table of arrivals. Prints `result <name> <value>` lines.
///
/// Arguments: URL of the service, its management URL, port of the issuer, rows of the table.
public final class Measure {

    private static final int ROUNDS = 300;
    private static final int YEARS = 10;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Service service;

    private Measure(String[] args) throws Exception {
        this.service = new Service(args[0] + "/api/investment/", args[1], Integer.parseInt(args[2]));
    }

    public static void main(String[] args) {
        Measuring.end(() -> {
            var measure = new Measure(args);
            measure.settle();
            measure.lists();
            measure.table(Integer.parseInt(args[3]));
        });
    }

    /// Waits until every month was counted.
    private void settle() throws Exception {
        var last = Year.now().getValue();
        var began = System.nanoTime();
        for (var before = ""; ; Thread.sleep(2_000)) {
            var now = service.get(User.LEADER, "capital/years?from=%d&to=%d".formatted(last - YEARS, last)).toString();
            if (now.equals(before)) {
                break;
            }
            before = now;
        }
        System.err.printf("settled after %.0f s%n", (System.nanoTime() - began) / 1e9);
    }

    private void lists() throws Exception {
        var year = Year.now().getValue();
        var asked =
                List.of(
                        List.of("pipeline", "pipeline"),
                        List.of("promises", "promises/board"),
                        List.of("rates", "promises/rates"),
                        List.of("shares", "capital/shares?year=" + (year - 1)),
                        List.of("months", "capital/months?from=%d-01&to=%d-12".formatted(year - 1, year - 1)),
                        List.of("years", "capital/years?from=%d&to=%d".formatted(year - 5, year - 1)),
                        List.of("targets", "capital/targets?year=" + (year - 1)),
                        List.of("arrivals", "capital/arrivals?limit=20"),
                        List.of("projects", "projects?limit=20&stage=STARTED"));
        var slowest = 0.0;
        for (var one : asked) {
            var path = one.getLast();
            var times = Times.of(service, ROUNDS, _ -> path);
            result(one.getFirst() + "_p95_ms", times.p95());
            slowest = Math.max(slowest, times.p95());
        }
        result("board_p95_ms", slowest);
    }

    /// Brought, looked at, confirmed and taken in.
    private void table(int rows) throws Exception {
        var text = new StringBuilder("到账凭证号,到资日期,外资形式,金额,币种,统一社会信用代码,企业名称,项目编号,更正原因\n");
        for (var row = 0; row < rows; row++) {
            // one of a hundred is wrong
            var day = row % 100 == 7 ? "昨天" : "2026-%02d-%02d".formatted(1 + row % 9, 1 + row % 28);
            text.append("导入-%d,%s,外方现金出资,%d.50,USD,91150100MA%07dX,示例企业（虚构）,PRJ-BENCH-%d,%n"
                    .formatted(row, day, 1_000 + row, row % 10_000, row % 600 * 3));
        }
        var began = System.nanoTime();
        var brought =
                send(
                        service.request(User.OFFICER, "imports?kind=arrivals&name=arrivals.csv")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .header("Content-Type", "application/octet-stream")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(text.toString().getBytes(UTF_8))));
        result("import_accepted_s", seconds(began));
        var path = "imports/" + brought.path("id").asString("");
        var looked = awaited(path, "CHECKED");
        result("import_looked_s", seconds(began));
        send(
                service.request(User.OFFICER, path + "/confirmation")
                        .header("If-Match", "\"%d\"".formatted(looked.path("version").asLong(0)))
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString("{\"rows\":\"GOOD\"}")));
        var taken = awaited(path, "TAKEN_IN").path("taken").asInt(0);
        result("import_s", seconds(began));
        if (taken != rows - rows / 100) {
            throw new IllegalStateException("Only " + taken + " were taken in");
        }
        var rejected =
                service.http()
                        .send(
                                service.request(User.OFFICER, path + "/rejected?format=csv").build(),
                                BodyHandlers.ofLines())
                        .body()
                        .count();
        if (rejected != 1 + rows / 100) {
            throw new IllegalStateException(rejected + " lines were rejected");
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private JsonNode awaited(String path, String state) throws Exception {
        while (true) {
            var held = service.get(User.OFFICER, path);
            if (held.path("state").asString("").equals(state)) {
                return held;
            }
            Thread.sleep(200);
        }
    }

    private JsonNode send(HttpRequest.Builder request) throws Exception {
        var answer = service.http().send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
