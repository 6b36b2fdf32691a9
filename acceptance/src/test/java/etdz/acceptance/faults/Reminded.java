package etdz.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.acceptance.Platform;
import etdz.acceptance.Platform.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an approver was told of overdue cases, in the platform and by text message, held against
/// the reminders that were made.
final class Reminded {

    private static final String NUMBER = "13900000017";
    private static final String SECOND_LEVEL = "督办（二级）";
    private static final Pattern ESCALATED = Pattern.compile("办件(\\d{6}-\\d{4}-\\d{6})仍未办结");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Visitor owner;
    private final URI messages;
    private final OffsetDateTime since;

    private Reminded(Visitor owner, URI messages, OffsetDateTime since) {
        this.owner = owner;
        this.messages = messages;
        this.since = since;
    }

    /// @param since what was before does not count
    static Reminded of(String user, String smsGateway, OffsetDateTime since) {
        var owner = Platform.as(user);
        var path = "/api/policy/notice-preferences";
        var version = owner.get(path).is(200).etag();
        owner.with("If-Match", version)
                .put(
                        path,
                        """
                        {"language": "ZH", "sms": true, "phone": "%s", "email": false}
                        """
                                .formatted(NUMBER))
                .is(200);
        return new Reminded(owner, URI.create(smsGateway + "/messages?to=" + NUMBER), since);
    }

    /// Each reminder is one notice. The sandbox shows the last messages only: none of them twice.
    void onceOfEachReminder() {
        var escalated = escalated();
        assertThat(escalated).extracting(Reminded::about).containsAll(overdue());
        var times =
                escalated.stream()
                        .filter(it -> isNew(it, "at"))
                        .collect(Collectors.toMap(Reminded::about, _ -> 1, Integer::sum));

        assertThat(notices()).isEqualTo(times);
        assertThat(messages())
                .isNotEmpty()
                .allSatisfy((about, heard) ->
                        assertThat(heard).isLessThanOrEqualTo(times.getOrDefault(about, 0)));
    }

    int times() {
        return notices().values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Case → how many notices say that it is still open.
    private Map<String, Integer> notices() {
        return all("/api/policy/notices?").stream()
                .filter(it -> it.at("/title/zh").asString().startsWith(SECOND_LEVEL))
                .filter(it -> isNew(it, "happenedAt"))
                .map(it -> it.path("link").asString().replaceFirst(".*/", ""))
                .collect(Collectors.toMap(about -> about, _ -> 1, Integer::sum));
    }

    /// Case → how many of the last text messages say so.
    private Map<String, Integer> messages() {
        var counts = new HashMap<String, Integer>();
        try {
            var answer =
                    HTTP.send(HttpRequest.newBuilder(messages).build(), BodyHandlers.ofString());
            for (var message : JsonMapper.shared().readTree(answer.body())) {
                var found = ESCALATED.matcher(message.path("text").asString());
                if (found.find() && isNew(message, "takenAt")) {
                    counts.merge(found.group(1), 1, Integer::sum);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return counts;
    }

    private boolean isNew(JsonNode told, String at) {
        return OffsetDateTime.parse(told.path(at).asString()).isAfter(since);
    }

    /// Reminders of the second level, one for each due date that passed.
    private List<JsonNode> escalated() {
        return all("/api/policy/worklist/reminders?").stream()
                .filter(it -> it.path("level").asString().equals("SECOND"))
                .toList();
    }

    private static String about(JsonNode reminder) {
        return reminder.path("about").asString();
    }

    private List<String> overdue() {
        return all("/api/policy/worklist?queue=overdue&").stream()
                .map(row -> row.path("id").asString())
                .toList();
    }

    private List<JsonNode> all(String path) {
        var rows = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = owner.get(path + "limit=100" + cursor).is(200);
            page.json().path("items").forEach(rows::add);
            var next = page.text("next");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return rows;
    }
}
