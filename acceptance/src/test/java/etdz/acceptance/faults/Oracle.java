package etdz.acceptance.faults;

import etdz.acceptance.Answer;
import etdz.acceptance.Platform;
import etdz.acceptance.Platform.Visitor;
import etdz.acceptance.faults.Acknowledged.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// Asks the recovered platform for all that it had acknowledged.
final class Oracle {

    private static final String ENTERPRISE = "91150100MA0N00016K";

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Visitor officer = Platform.as("officer-hohhot");

    /// Cases that are gone or stand behind what was acknowledged, one line each.
    List<String> lost(Map<String, Step> acknowledged) {
        var lost = new ArrayList<String>();
        acknowledged.forEach((id, step) -> {
            var seen = ask("/api/policy/cases/" + id);
            if (seen.status() != 200) {
                lost.add(id + " answers " + seen.status() + " after " + step);
            } else if (Step.valueOf(seen.text("stage")).compareTo(step) < 0) {
                lost.add(id + " is " + seen.text("stage") + " after " + step);
            }
        });
        return lost;
    }

    /// Granted cases that did not open exactly one project.
    List<String> notOnce(Map<String, Step> acknowledged) {
        var projects = projectsByCase();
        return acknowledged.entrySet().stream()
                .filter(entry -> entry.getValue() == Step.Granted)
                .filter(entry -> projects.getOrDefault(entry.getKey(), 0) != 1)
                .map(entry -> entry.getKey() + ": " + projects.getOrDefault(entry.getKey(), 0))
                .toList();
    }

    private Map<String, Integer> projectsByCase() {
        var counts = new HashMap<String, Integer>();
        var cursor = "";
        do {
            var page =
                    ask("/api/investment/projects?limit=100&creditCode="
                                    + ENTERPRISE
                                    + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                            .is(200);
            items(page.json())
                    .forEach(project ->
                            counts.merge(project.at("/case/id").asString(), 1, Integer::sum));
            cursor = page.text("next");
        } while (!cursor.isEmpty());
        return counts;
    }

    /// The gateway bounds how much one person asks; that is no loss.
    private Answer ask(String path) {
        while (true) {
            var answer = officer.get(path);
            if (answer.status() != 429) {
                return answer;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static List<JsonNode> items(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false).toList();
    }
}
