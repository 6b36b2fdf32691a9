package etdz.acceptance;

import static etdz.acceptance.Filing.APPLICANT;
import static etdz.acceptance.Filing.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// From an investor's first question to capital that moves the zone's share, each hop as soon as
/// somebody could look.
class InvestmentJourneyTest {

    private static final Duration HOP = Duration.ofSeconds(2);
    private static final String LEADS = "/api/investment/leads/";
    private static final String CAPITAL = "/api/investment/capital/";

    private final String name = "示例生物药品项目" + UUID.randomUUID() + "（虚构）";

    @Test
    void an_enquiry_becomes_a_project_whose_capital_moves_the_share() {
        var lead = enquired();
        registered(lead);

        var project = granted();
        await().atMost(HOP)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> {
                    var seen = OFFICER.get(LEADS + lead).is(200);
                    assertThat(seen.text("stage")).isEqualTo("CONVERTED");
                    assertThat(seen.text()).contains(project);
                });

        var before = share();
        arrived(project);
        await().atMost(HOP)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(share()).isGreaterThan(before));
    }

    /// The investor knows at once who answers and by when.
    private String enquired() {
        var asked =
                posting(APPLICANT)
                        .post(
                                "/api/investment/enquiries",
                                """
                                {"zone": "hohhot", "name": "%s", "industry": "2720",
                                 "investor": {"name": "示例生物药品有限公司（虚构）"},
                                 "contact": {"person": "示例联系人", "phone": "13800000000"},
                                 "text": "了解用地和审批（示例）"}
                                """
                                        .formatted(name))
                        .is(201);
        assertThat(asked.text("officer/name")).isNotBlank();
        assertThat(asked.text("reply/dueOn")).isNotBlank();
        return asked.text("id");
    }

    private static void registered(String lead) {
        change(lead, "last-contact", "{\"text\": \"电话沟通（示例）\"}");
        change(lead, "stage", "{\"stage\": \"NEGOTIATING\"}");
        var day = OFFICER.get("/api/policy/premises/hohhot/today").is(200).text("day");
        change(
                lead,
                "stage",
                "{\"stage\": \"SIGNED\", \"on\": \"%s\", \"document\": \"框架协议（示例）\"}"
                        .formatted(day));
        change(
                lead,
                "stage",
                "{\"stage\": \"REGISTERED\", \"on\": \"%s\", \"creditCode\": \"91150100MA0N00016K\", \"enterprise\": \"示例生物药品有限公司（虚构）\"}"
                        .formatted(day));
    }

    private static void change(String lead, String act, String body) {
        var etag = OFFICER.get(LEADS + lead).is(200).etag();
        OFFICER.with("If-Match", etag).put(LEADS + lead + "/" + act, body).is(200);
    }

    /// The filing of the same name is granted; its project is there within a hop.
    private String granted() {
        var body = Platform.example("filing.json").replace("示例生物药品冻干粉针生产线（虚构）", name);
        var filing = Filing.of(Filing.submit(UUID.randomUUID().toString(), body).is(201));
        var accepted = filing.accept(filing.seenBy(OFFICER).is(200).etag()).is(200);
        filing.grant(accepted.etag()).is(200);
        var project = "PRJ-" + filing.id();
        await().atMost(HOP)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> OFFICER.get("/api/investment/projects/" + project).is(200));
        return project;
    }

    private static void arrived(String project) {
        posting(OFFICER)
                .post(
                        CAPITAL + "arrivals",
                        """
                        {"facts": {"day": "2025-11-03", "kind": "CASH",
                                   "amount": {"amount": "50000", "currency": "USD"},
                                   "enterprise": {"creditCode": "91150100MA0N00016K",
                                                  "name": "示例生物药品有限公司（虚构）"},
                                   "project": "%s", "proof": "示例入账凭证 %s"}}
                        """
                                .formatted(project, UUID.randomUUID()))
                .is(201);
    }

    private static BigDecimal share() {
        var answer = OFFICER.get(CAPITAL + "shares?zone=hohhot&from=2025&to=2025").is(200);
        for (JsonNode year : answer.json().path("items")) {
            return new BigDecimal(year.path("zoneAmount").asString(""));
        }
        throw new AssertionError("No share of 2025: " + answer.text());
    }

    private static Platform.Visitor posting(Platform.Visitor visitor) {
        return visitor.with("Idempotency-Key", UUID.randomUUID().toString());
    }
}
