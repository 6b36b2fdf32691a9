package etdz.investment.lead.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.PRECONDITION_REQUIRED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import com.jayway.jsonpath.JsonPath;
import etdz.common.http.Contract;
import etdz.common.mongo.Stores;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.common.time.TestClock;
import etdz.investment.lead.LeadTest;
import etdz.investment.project.ProjectFixture;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class LeadResourceTest {

    private static final String PATH = "/api/investment/leads";
    private static final String ENQUIRIES = "/api/investment/enquiries";
    private static final String OFFICER = "officer-hohhot";

    private static final String OPEN =
            """
            {"zone": "hohhot", "name": "示例风电叶片", "investor": {"name": "示例风能（虚构）"},
             "contact": {"person": "示例联系人", "phone": "13900000000"}, "text": "了解政策"}
            """;

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired TestClock clock;
    @Autowired Stores stores;
    @Autowired RemindingOfLeads reminding;

    @Test
    void an_officer_leads_an_investor_to_his_registered_enterprise() {
        var opened = open(OFFICER, "key-00001", "示例储能项目");
        assertThat(opened).hasStatus(CREATED).hasHeader("ETag", "\"1\"");
        new Contract().fits("OpenedLead", text(opened));
        var id = id(opened);

        assertThat(put(OFFICER, id, "stage", 1, "{\"stage\":\"NEGOTIATING\"}"))
                .hasStatus(CONFLICT)
                .bodyText()
                .contains("lead-not-contacted");
        assertThat(put(OFFICER, id, "last-contact", 1, "{\"text\":\"电话（示例）\"}")).hasStatusOk();
        assertThat(put(OFFICER, id, "stage", 2, "{\"stage\":\"NEGOTIATING\"}")).hasStatusOk();
        assertThat(
                        put(
                                OFFICER,
                                id,
                                "stage",
                                3,
                                "{\"stage\":\"SIGNED\",\"on\":\"2026-09-18\",\"document\":\"示例协议\"}"))
                .hasStatusOk();
        var registered =
                put(
                        OFFICER,
                        id,
                        "stage",
                        4,
                        """
                        {"stage": "REGISTERED", "on": "2026-09-18",
                         "creditCode": "91150100MA0N00016K", "enterprise": "示例企业（虚构）"}
                        """);

        assertThat(registered).hasStatusOk().hasHeader("ETag", "\"5\"");
        new Contract().fits("Lead", text(registered));
        assertThat((String) JsonPath.read(text(registered), "$.facts.creditCode"))
                .isEqualTo("91150100MA0N00016K");
        assertThat(text(get(OFFICER, PATH + "?stage=REGISTERED"))).contains(id);
        assertThat(text(get(OFFICER, PATH + "?stage=mine"))).contains(id);
    }

    @Test
    void a_lead_is_lost_goes_on_and_becomes_a_project_by_hand() {
        var id = id(open(OFFICER, "key-00002", "示例储能项目"));
        var project =
                ProjectFixture.stored(
                        stores,
                        ProjectFixture.opened(
                                "150100-2026-000001", LeadTest.HOHHOT, LeadTest.FIRM, "示例储能项目"));

        assertThat(put(OFFICER, id, "loss", 1, "{\"reason\":\"改投（示例）\"}")).hasStatusOk();
        assertThat(put(OFFICER, id, "owner", 2, ""))
                .hasStatus(CONFLICT)
                .bodyText()
                .contains("lead-ended");
        assertThat(put(OFFICER, id, "reopening", 2, "{\"reason\":\"重新接洽\"}")).hasStatusOk();
        var origin =
                get(OFFICER, "/api/investment/projects/%s/leads".formatted(project.id().value()));
        assertThat((String) JsonPath.read(text(origin), "$.candidates[0].id")).isEqualTo(id);
        assertThat(put(OFFICER, id, "project", 3, "{\"project\":\"PRJ-0\"}"))
                .hasStatus(UNPROCESSABLE_CONTENT);
        var linked =
                put(
                        OFFICER,
                        id,
                        "project",
                        3,
                        "{\"project\":\"%s\"}".formatted(project.id().value()));

        assertThat(linked).hasStatusOk();
        assertThat((String) JsonPath.read(text(linked), "$.facts.project"))
                .isEqualTo(project.id().value());
        var other = id(open(OFFICER, "key-00003", "另一个项目"));
        assertThat(
                        put(
                                OFFICER,
                                other,
                                "project",
                                1,
                                "{\"project\":\"%s\"}".formatted(project.id().value())))
                .hasStatus(CONFLICT)
                .bodyText()
                .contains("project-has-its-lead");
    }

    @Test
    void its_officer_is_reminded_once_for_each_wait_whatever_the_clock_does() {
        var id = id(open(OFFICER, "key-00013", "示例储能项目"));
        reminding.look();
        assertThat(moves(id)).containsExactly("Opened");

        for (var time : List.of("2026-09-22T09:00", "2026-09-18T09:30", "2026-09-22T09:00")) {
            clock.standAt(time);
            reminding.look();
        }
        assertThat(moves(id)).containsExactly("Opened", "Reminded");

        clock.standAt("2026-11-02T09:00");
        reminding.look();
        reminding.look();
        assertThat(moves(id)).containsExactly("Opened", "Reminded", "Reminded");
        var shown = get(OFFICER, PATH + "/" + id);
        new Contract().fits("Lead", text(shown));
        assertThat(text(shown)).contains("\"late\":true", "\"stuck\":true");
    }

    private List<String> moves(String id) {
        return JsonPath.read(text(get(OFFICER, PATH + "/" + id)), "$.history[*].move");
    }

    @Test
    void a_list_is_exported_in_scope_with_masked_contacts() {
        open(OFFICER, "key-00014", "示例储能项目");
        open(OFFICER, "key-00015", "=示例公式项目");
        open("officer-bayannur", "key-00016", "别区的项目");

        var csv = get(OFFICER, PATH + "/export?stage=mine");

        assertThat(csv).hasStatusOk();
        assertThat(text(csv))
                .contains("示例储能项目", "示例储能科技有限公司（虚构）", "示**", "138****", "线索", "驻点招商")
                .contains("450000000.00", "2026-09-21")
                .doesNotContain("13800000000", "示例联系人", "别区的项目", "\n=", ",=");
        assertThat(text(get(OFFICER, PATH + "/export?stage=LOST"))).doesNotContain("示例储能项目");
        assertThat(get(OFFICER, PATH + "/export?format=xlsx"))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"leads-2026-09-18.xlsx\"");
        assertThat(get(OFFICER, PATH + "/export?format=pdf")).hasStatus(BAD_REQUEST);
        assertThat(get(OFFICER, PATH + "/export?stage=WON")).hasStatus(BAD_REQUEST);
        assertThat(get("investor-1", PATH + "/export")).hasStatus(FORBIDDEN);
    }

    @Test
    void a_double_is_told_and_opened_all_the_same() {
        var first = id(open(OFFICER, "key-00004", "示例储能项目"));

        assertThat(text(get(OFFICER, PATH + "/similar?name=示例 储能项目"))).contains(first);
        var second = open(OFFICER, "key-00005", "示例储能（项目）");

        assertThat(second).hasStatus(CREATED);
        assertThat((String) JsonPath.read(text(second), "$.similar[0].id")).isEqualTo(first);
        assertThat(id(open(OFFICER, "key-00005", "示例储能（项目）"))).isEqualTo(id(second));
    }

    @Test
    void whom_to_call_lies_closed_in_the_database_and_as_an_older_release_left_it() {
        var id = id(open(OFFICER, "key-00017", "示例储能项目"));
        var leads = stores.database().getCollection("leads");
        var stored = requireNonNull(leads.find(new Document("_id", id)).first());

        assertThat(stored.toJson()).doesNotContain("13800000000", "示例联系人");
        leads.updateOne(
                new Document("_id", id),
                new Document(
                        "$set",
                        new Document(
                                "contact",
                                new Document("person", "示例某人").append("phone", "13900000000"))));
        assertThat(put(OFFICER, id, "last-contact", 1, "{\"text\":\"电话（示例）\"}")).hasStatusOk();
        assertThat(text(get(OFFICER, PATH + "/" + id))).contains("示例某人", "13900000000");
    }

    @Test
    void whom_to_call_is_shown_to_who_handles_the_lead_only() {
        var id = id(open(OFFICER, "key-00006", "示例储能项目"));

        assertThat(text(get(OFFICER, PATH + "/" + id))).contains("13800000000", "\"masked\":false");
        assertThat(text(get("reviewer-hohhot", PATH + "/" + id)))
                .contains("138****", "\"masked\":true", "\"allowed\":[]")
                .doesNotContain("13800000000", "示例联系人");
        assertThat(get("officer-bayannur", PATH + "/" + id)).hasStatus(NOT_FOUND);
        assertThat(get("applicant-1", PATH + "/" + id)).hasStatus(FORBIDDEN);
        assertThat(put("reviewer-hohhot", id, "owner", 1, "")).hasStatus(FORBIDDEN);
        assertThat(put("officer-bayannur", id, "owner", 1, "")).hasStatus(NOT_FOUND);
    }

    @Test
    void an_investor_asks_learns_who_answers_by_when_and_follows_his_own() {
        var asked = enquire("investor-1", "key-00007", "{}");
        assertThat(asked).hasStatus(CREATED);
        new Contract().fits("Enquiry", text(asked));
        assertThat((String) JsonPath.read(text(asked), "$.reply.dueOn")).isEqualTo("2026-09-21");
        assertThat((String) JsonPath.read(text(asked), "$.officer.name")).contains("示例");
        var id = id(asked);

        assertThat(text(get("investor-1", ENQUIRIES))).contains(id);
        assertThat(text(get("applicant-2", ENQUIRIES))).doesNotContain(id);
        assertThat(get("applicant-2", ENQUIRIES + "/" + id)).hasStatus(NOT_FOUND);
        assertThat(get("investor-1", PATH + "/" + id)).hasStatus(FORBIDDEN);

        clock.standAt("2026-09-22T09:00");
        assertThat(text(get(OFFICER, PATH + "?stage=late"))).contains(id);
        assertThat(text(get("investor-1", ENQUIRIES + "/" + id))).contains("\"late\":true");
        reminding.look();
        assertThat(put(OFFICER, id, "owner", 2, "")).hasStatusOk();
        assertThat(text(get(OFFICER, PATH + "/" + id))).contains("13900000000");
        assertThat(put(OFFICER, id, "last-contact", 3, "{\"text\":\"已回电\"}")).hasStatusOk();
        assertThat(text(get(OFFICER, PATH + "?stage=late"))).doesNotContain(id);
        assertThat(text(get("investor-1", ENQUIRIES + "/" + id)))
                .contains("\"answered\":true", "CONTACTED")
                .doesNotContain("已回电", "probability");
    }

    @Test
    void whoever_is_not_logged_in_asks_and_reads_on_with_the_key() {
        var key = "a1b2c3d4-0000-4000-8000-000000000001";
        var asked = askOpenly(key, OPEN);
        assertThat(asked).hasStatus(CREATED);
        var id = id(asked);
        String secret = JsonPath.read(text(asked), "$.key");
        assertThat(text(asked)).contains("\"dueOn\"", "\"officer\"");
        assertThat(text(askOpenly(key, OPEN))).contains(id, secret);

        var read = http.get().uri(ENQUIRIES + "/" + id + "?key=" + secret).exchange();
        assertThat(read).hasStatusOk();
        new Contract().fits("Enquiry", text(read));
        assertThat(text(read))
                .contains("\"masked\":true")
                .doesNotContain("13900000000", secret, "\"key\"");
        for (var wrong : List.of("", "?key=", "?key=" + key, "?key=" + secret.replace('a', 'b'))) {
            if (!wrong.endsWith(secret)) {
                assertThat(http.get().uri(ENQUIRIES + "/" + id + wrong).exchange())
                        .hasStatus(NOT_FOUND);
            }
        }
        assertThat(text(get(OFFICER, PATH + "/" + id))).doesNotContain(secret, "keyDigest");
        assertThat(get("investor-1", ENQUIRIES + "/" + id)).hasStatus(NOT_FOUND);
        assertThat(http.get().uri(ENQUIRIES + "/officers").exchange()).hasStatusOk();
    }

    @Test
    void nobody_unknown_asks_with_a_key_to_guess_or_for_an_enterprise() {
        assertThat(askOpenly("key-00012", OPEN)).hasStatus(BAD_REQUEST);
        assertThat(
                        text(
                                askOpenly(
                                        "a1b2c3d4-0000-4000-8000-000000000002",
                                        OPEN.replace(
                                                "（虚构）\"}",
                                                "（虚构）\", \"creditCode\":"
                                                        + " \"91150100MA0N00016K\"}"))))
                .contains("/investor/creditCode");
        assertThat(
                        users.as(OFFICER, http.post().uri(ENQUIRIES))
                                .header("Idempotency-Key", "a1b2c3d4-0000-4000-8000-000000000003")
                                .contentType(APPLICATION_JSON)
                                .content(OPEN)
                                .exchange())
                .hasStatus(FORBIDDEN);
    }

    private MvcTestResult askOpenly(String key, String body) {
        return http.post()
                .uri(ENQUIRIES)
                .header("Idempotency-Key", key)
                .contentType(APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    @Test
    void what_is_wrong_is_told_at_its_place() {
        assertThat(text(enquire("investor-1", "key-00008", "{\"zone\": \"nowhere\"}")))
                .contains("/zone", "/name", "/investor/name", "/contact/person");
        assertThat(
                        text(
                                users.as(OFFICER, http.post().uri(PATH))
                                        .header("Idempotency-Key", "key-00009")
                                        .contentType(APPLICATION_JSON)
                                        .content(
                                                """
                                                {"name": "示例", "industry": "Z9", "zone": "bayannur",
                                                 "investor": {"name": "示例", "creditCode": "1"},
                                                 "contact": {"person": "示", "email": "nobody"},
                                                 "estimate": {"expected": {"amount": "1e9", "currency": "CNY"},
                                                              "probability": 101, "quarter": "2027"}}
                                                """)
                                        .exchange()))
                .contains(
                        "/industry",
                        "/zone",
                        "/source",
                        "/investor/creditCode",
                        "/contact/email",
                        "/estimate/expected/amount",
                        "/estimate/probability",
                        "/estimate/quarter");
        var id = id(open(OFFICER, "key-00010", "示例储能项目"));
        assertThat(put(OFFICER, id, "last-contact", 7, "{\"text\":\"?\"}"))
                .hasStatus(PRECONDITION_FAILED);
        assertThat(users.as(OFFICER, http.put().uri(PATH + "/" + id + "/owner")).exchange())
                .hasStatus(PRECONDITION_REQUIRED);
        assertThat(put(OFFICER, id, "stage", 1, "{\"stage\":\"WON\"}"))
                .hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(get(OFFICER, PATH + "?stage=WON")).hasStatus(BAD_REQUEST);
    }

    @Test
    void an_act_repeated_under_its_key_is_done_once() {
        var id = id(open(OFFICER, "key-00011", "示例储能项目"));

        for (var i = 0; i < 2; i++) {
            var noted =
                    users.as(OFFICER, http.put().uri(PATH + "/" + id + "/last-contact"))
                            .header(IF_MATCH, "\"1\"")
                            .header("Idempotency-Key", "command-1")
                            .contentType(APPLICATION_JSON)
                            .content("{\"text\":\"电话（示例）\"}")
                            .exchange();
            assertThat(noted).hasStatusOk().bodyText().contains("\"version\":2");
        }
    }

    private MvcTestResult open(String user, String key, String name) {
        return users.as(user, http.post().uri(PATH))
                .header("Idempotency-Key", key)
                .contentType(APPLICATION_JSON)
                .content(
                        """
                        {"name": "%s", "place": "新能源片区", "industry": "3841", "source": "OUTPOST",
                         "investor": {"name": "示例储能科技有限公司（虚构）"},
                         "contact": {"person": "示例联系人", "phone": "13800000000"},
                         "estimate": {"expected": {"amount": "450000000", "currency": "CNY"},
                                      "probability": 50, "quarter": "2027Q2"}}
                        """
                                .formatted(name))
                .exchange();
    }

    private MvcTestResult enquire(String user, String key, String body) {
        var whole =
                """
                {"zone": "hohhot", "name": "示例风电叶片", "investor": {"name": "示例风能（虚构）"},
                 "contact": {"person": "示例联系人", "phone": "13900000000"}, "text": "了解政策"}
                """;
        return users.as(user, http.post().uri(ENQUIRIES))
                .header("Idempotency-Key", key)
                .contentType(APPLICATION_JSON)
                .content(body.equals("{}") ? whole : body)
                .exchange();
    }

    private MvcTestResult put(String user, String id, String act, int version, String body) {
        return users.as(user, http.put().uri(PATH + "/" + id + "/" + act))
                .header(IF_MATCH, "\"" + version + "\"")
                .contentType(APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String user, String uri) {
        return users.as(user, http.get().uri(uri, Map.of())).exchange();
    }

    private static String id(MvcTestResult answer) {
        return JsonPath.read(text(answer), "$.id");
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
