package etdz.acceptance;

import static etdz.acceptance.Filing.APPLICANT;
import static etdz.acceptance.Filing.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class JourneyTest {

    @Test
    void a_double_click_files_one_case() throws InterruptedException {
        var key = UUID.randomUUID().toString();
        Callable<Answer> click = () -> Filing.submit(key, Platform.example("filing.json"));

        List<Answer> answers;
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            answers =
                    hands.invokeAll(List.of(click, click)).stream()
                            .map(JourneyTest::answerOf)
                            .toList();
        }

        answers.forEach(answer -> answer.is(201));
        var ids = new HashSet<>(answers.stream().map(answer -> answer.text("id")).toList());
        assertThat(ids).hasSize(1);
        assertThat(answers.getFirst().header("Location")).endsWith(ids.iterator().next());
        assertThat(ownCases()).filteredOn(row -> ids.contains(textOf(row, "id"))).hasSize(1);
    }

    @Test
    void a_granted_filing_opens_a_project_that_shows_the_case() {
        var filing = Filing.submitted();
        var received = filing.seenBy(OFFICER).is(200);
        assertThat(received.text("stage")).isEqualTo("Submitted");

        var accepted = filing.accept(received.etag()).is(200);
        assertThat(accepted.text("stage")).isEqualTo("Accepted");
        assertThat(accepted.text("promisedDueOn")).isNotBlank();

        var granted = filing.grant(accepted.etag()).is(200);
        assertThat(granted.text("stage")).isEqualTo("Granted");

        await().atMost(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> projectsOf(filing).size() == 1);
        var project = projectsOf(filing).getFirst();
        assertThat(textOf(project, "case/documentNumber"))
                .isEqualTo(granted.text("decision/documentNumber"))
                .isNotBlank();
        assertThat(textOf(project, "totalInvestment/amount")).isEqualTo("12000000.00");
        OFFICER.get("/api/investment/projects/" + textOf(project, "id")).is(200);
    }

    @Test
    void an_officer_of_another_zone_finds_nothing() {
        var filing = Filing.submitted();
        var stranger = Platform.as("officer-bayannur");

        filing.seenBy(stranger).isProblem(404, "no-such-case");
        stranger.with("If-Match", "\"1\"")
                .put(filing.path() + "/acceptance", "{\"missing\":[]}")
                .isProblem(404, "no-such-case");
        assertThat(filing.seenBy(OFFICER).text("stage")).isEqualTo("Submitted");
    }

    @Test
    void a_case_that_nobody_touches_becomes_overdue() {
        var filing = Filing.submitted();
        assertThat(filing.seenBy(OFFICER).text("light")).isNotEqualTo("RED");

        Platform.etdz("time", "+20d");
        try {
            await().atMost(Duration.ofSeconds(15))
                    .pollInterval(Duration.ofMillis(300))
                    .untilAsserted(() -> {
                        var seen = filing.seenBy(OFFICER).is(200);
                        assertThat(seen.text("light")).isEqualTo("RED");
                        assertThat(seen.json().path("daysLeft").asInt()).isNegative();
                    });
            assertThat(overdue()).isPositive();
        } finally {
            Platform.etdz("time", "reset");
        }
    }

    private static int overdue() {
        return OFFICER.get("/api/policy/worklist/counts").is(200).json().path("overdue").asInt();
    }

    private static List<JsonNode> ownCases() {
        return items(APPLICANT.get("/api/policy/cases?limit=100").is(200));
    }

    private static List<JsonNode> projectsOf(Filing filing) {
        var page =
                OFFICER.get("/api/investment/projects?creditCode=91150100MA0N00016K&limit=100")
                        .is(200);
        return items(page).stream()
                .filter(project -> textOf(project, "case/id").equals(filing.id()))
                .toList();
    }

    private static List<JsonNode> items(Answer page) {
        return StreamSupport.stream(page.json().path("items").spliterator(), false).toList();
    }

    private static String textOf(JsonNode node, String path) {
        return node.at("/" + path).asString("");
    }

    private static Answer answerOf(Future<Answer> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
