package etdz.policy.approval;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import com.jayway.jsonpath.JsonPath;
import etdz.common.security.DemoUsers;
import etdz.policy.Papers;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What applicants and officers send about cases.
public final class CaseRequests {

    public static final String CASES = "/api/policy/cases";
    public static final String NOTHING_MISSING = "{\"missing\":[]}";

    private static final String FORM =
            """
            {"projectName": "示例冻干粉针生产线（虚构）", "place": "金川区块示例路1号", "industry": "2720",
             "content": "新建冻干粉针生产线两条及配套厂房（示例数据）", "totalInvestmentWan": "1200",
             "plannedStart": "2027-04-01", "policyStatement": true}
            """;

    private final MockMvcTester http;
    private final DemoUsers users;
    private final String licence;
    private final String form;

    public CaseRequests(MockMvcTester http, DemoUsers users) {
        this.http = http;
        this.users = users;
        this.licence = upload("applicant-1", "licence");
        this.form = upload("applicant-1", "filing form");
    }

    public String licence() {
        return licence;
    }

    public String submitted() {
        return id(submit("applicant-1", "key-" + System.nanoTime(), submission()));
    }

    public String submission() {
        return """
        {"matter": "SMP-FG-001", "zone": "hohhot", "form": %s,
         "materials": [{"material": "business-licence", "document": "%s"},
           {"material": "filing-form", "document": "%s"}],
         "contact": {"name": "示例联系人", "phone": "13800000000"}}
        """
                .formatted(FORM, licence, form);
    }

    public String energyReview() {
        var body =
                """
                {"matter": "SMP-FG-002", "zone": "hohhot",
                 "form": {"projectCode": "2609-150100-04-01-123456", "annualEnergyTce": "1200",
                   "annualElectricityWanKwh": "600", "mainEquipment": "冻干机两台，空压机一台（示例）",
                   "notStarted": true},
                 "materials": [{"material": "business-licence", "document": "%s"},
                   {"material": "project-filing", "document": "%s"},
                   {"material": "energy-saving-report", "document": "%s"}],
                 "contact": {"name": "示例联系人", "phone": "13800000000"}}
                """
                        .formatted(licence, form, form);
        return id(submit("applicant-1", "energy-review", body));
    }

    public MvcTestResult submit(String user, String key, String body) {
        return users.as(user, http.post().uri(CASES))
                .header("Idempotency-Key", key)
                .contentType(APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    public MvcTestResult act(
            String user, String method, String id, String act, long version, String body) {
        var uri = CASES + "/" + id + "/" + act;
        var request = http.method(HttpMethod.valueOf(method)).uri(uri);
        return users.as(user, request)
                .header(IF_MATCH, "\"" + version + "\"")
                .contentType(APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    public MvcTestResult show(String user, String id) {
        return users.as(user, http.get().uri(CASES + "/" + id)).exchange();
    }

    public MvcTestResult clockOf(String id) {
        return users.as("officer-hohhot", http.get().uri(CASES + "/" + id + "/clock")).exchange();
    }

    public MvcTestResult accept(String id, String key, long version, String body) {
        return users.as("officer-hohhot", http.put().uri(CASES + "/" + id + "/acceptance"))
                .header(IF_MATCH, "\"" + version + "\"")
                .header("Idempotency-Key", key)
                .contentType(APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    public String upload(String user, String text) {
        var stored =
                users.as(user, http.post().uri("/api/policy/documents?name=paper.pdf"))
                        .header("Idempotency-Key", "upload-" + System.nanoTime())
                        .content(Papers.pdf(text))
                        .exchange();
        assertThat(stored).hasStatus(CREATED);
        return id(stored);
    }

    public static String id(MvcTestResult answer) {
        return text(answer, "$.id");
    }

    public static String text(MvcTestResult answer, String path) {
        var body = new String(answer.getResponse().getContentAsByteArray(), UTF_8);
        return JsonPath.<String>read(body, path);
    }

    public static void isProblem(MvcTestResult answer, HttpStatus status, String slug) {
        assertThat(answer)
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/" + slug);
    }
}
