package etdz.investment.escort.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import com.jayway.jsonpath.JsonPath;
import etdz.common.http.Contract;
import etdz.common.mongo.Stores;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.common.time.TestClock;
import etdz.investment.escort.EscortTest;
import etdz.investment.project.ProjectFixture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// From the zone's decision to the end of an escort, as the client, the zone, the agent and a
/// department go through it.
@ServiceTest
class EscortJourneyTest {

    private static final String PATH = "/api/investment/escorts";
    private static final String CLIENT = "applicant-1";
    private static final String OFFICER = "officer-hohhot";
    private static final String AGENT = "agent-1";
    private static final String DEPARTMENT = "department-nmg";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired TestClock clock;
    @Autowired Stores stores;

    @Test
    void a_zone_takes_mandates_from_the_day_of_its_decision_and_running_ones_go_on() {
        var project = project();
        isProblem(offer(CLIENT, project), CONFLICT, "escorts-not-offered");
        assertThat(decide(true, "2026-09-19")).hasStatus(CREATED);
        isProblem(offer(CLIENT, project), CONFLICT, "escorts-not-offered");
        assertThat(decide(true, "2026-09-01")).hasStatus(CREATED);
        var offered = offer(CLIENT, project);
        assertThat(offered).hasStatus(CREATED).hasHeader("ETag", "\"1\"");
        new Contract().fits("Escort", text(offered));
        assertThat(accept(id(offered), 1)).hasStatusOk();

        var stopped = decide(false, "2026-09-18");
        new Contract().fits("EscortDecision", text(stopped));

        isProblem(offer(CLIENT, project()), CONFLICT, "escorts-not-offered");
        assertThat(stage(AGENT, id(offered), 2, "FILING", "BEGIN", "2026-09-18")).hasStatusOk();
        var adoptions = get("investor-1", PATH + "/adoptions");
        assertThat((Integer) JsonPath.read(text(adoptions), "$.items[0].decisions.length()"))
                .isEqualTo(3);
        assertThat((Boolean) JsonPath.read(text(adoptions), "$.items[0].offered")).isFalse();
        isProblem(
                post(CLIENT, PATH + "/adoptions", "{\"offered\": true}"), FORBIDDEN, "not-allowed");
        isProblem(
                post(OFFICER, PATH + "/adoptions", "{\"zone\": \"bayannur\"}"),
                UNPROCESSABLE_CONTENT,
                "invalid-content");
    }

    @Test
    void an_agent_accompanies_a_project_from_its_filing_to_production() {
        decide(true, "2026-09-01");
        var project = project();
        var id = id(offer(CLIENT, project, "\"stages\": [\"LAND\", \"FILING\"],"));
        isProblem(get(AGENT, PATH + "/" + id), NOT_FOUND, "no-such-escort");
        isProblem(
                put(OFFICER, id, "acceptance", 1, "{\"agent\": \"agent-bayannur-2\"}"),
                UNPROCESSABLE_CONTENT,
                "invalid-content");
        assertThat(accept(id, 1)).hasStatusOk();

        assertThat(stage(AGENT, id, 2, "FILING", "BEGIN", "2026-09-17")).hasStatusOk();
        assertThat(stage(AGENT, id, 3, "FILING", "FINISH", "2026-09-18")).hasStatusOk();
        isProblem(
                stage(AGENT, id, 4, "CONSTRUCTION_PERMIT", "BEGIN", "2026-09-18"),
                NOT_FOUND,
                "escort-part-unknown");
        isProblem(put(AGENT, id, "ending", 4, ""), CONFLICT, "escort-stages-open");
        var skipped =
                put(AGENT, id, "stages/LAND", 4, "{\"act\": \"SKIP\", \"reason\": \"利用现有厂房（示例）\"}");
        assertThat((String) JsonPath.read(text(skipped), "$.stages[1].state"))
                .isEqualTo("NOT_NEEDED");
        assertThat((String) JsonPath.read(text(skipped), "$.stages[0].code")).isEqualTo("FILING");
        var ended = put(AGENT, id, "ending", 5, "");

        assertThat(ended).hasStatusOk();
        new Contract().fits("Escort", text(ended));
        isProblem(put(AGENT, id, "notes", 6, note("2026-09-20")), CONFLICT, "escort-over");
        assertThat(offer(CLIENT, project)).hasStatus(CREATED);
        assertThat(text(get(CLIENT, PATH + "/" + id + "/approvals")))
                .contains(project.substring("PRJ-".length()));
    }

    @Test
    void tasks_are_done_by_whoever_has_to_act_and_stand_on_the_agents_desk_until_then() {
        decide(true, "2026-09-01");
        var id = accepted();
        assertThat(task(id, 2, "\"toAct\": \"AGENT\", \"workingDays\": 1")).hasStatusOk();
        assertThat(task(id, 3, "\"toAct\": \"ENTERPRISE\", \"dueOn\": \"2026-09-23\""))
                .hasStatusOk();
        var third =
                task(
                        id,
                        4,
                        "\"toAct\": \"DEPARTMENT\", \"organ\": \"water-nmg\", \"organName\": \"水利\","
                                + " \"workingDays\": 20");
        new Contract().fits("Escort", text(third));
        assertThat(put(AGENT, id, "notes", 5, note("2026-09-22"))).hasStatusOk();

        clock.standAt("2026-09-22T09:30");
        var desk = get(AGENT, PATH + "/desk");
        new Contract().fits("AgentDesk", text(desk));
        assertThat(titles(desk, "overdue")).isEqualTo("[1]");
        assertThat(titles(desk, "soon")).isEqualTo("[2]");
        assertThat(text(desk)).contains("回访企业");
        var board = get(OFFICER, PATH + "/board");
        new Contract().fits("EscortBoard", text(board));
        assertThat((Integer) JsonPath.read(text(board), "$.agents[0].overdueTasks")).isEqualTo(1);
        assertThat(text(get(OFFICER, PATH + "?standing=overdue"))).contains(id);

        isProblem(done(CLIENT, id, 1, 6), FORBIDDEN, "escort-not-yours");
        assertThat(done(CLIENT, id, 2, 6)).hasStatusOk();
        isProblem(done("department-drc", id, 3, 7), NOT_FOUND, "no-such-escort");
        var seen = get(DEPARTMENT, PATH + "/" + id);
        assertThat((Integer) JsonPath.read(text(seen), "$.tasks.length()")).isEqualTo(1);
        assertThat(text(seen)).contains("\"notes\":[]", "\"masked\":true", "\"history\":[]");
        assertThat(done(DEPARTMENT, id, 3, 7)).hasStatusOk();
        isProblem(done(DEPARTMENT, id, 3, 8), CONFLICT, "escort-task-settled");
        isProblem(done(AGENT, id, 9, 8), NOT_FOUND, "escort-part-unknown");
        assertThat(put(AGENT, id, "tasks/1/withdrawal", 8, "{\"reason\": \"不再需要（示例）\"}"))
                .hasStatusOk();
        assertThat(put(AGENT, id, "notes/1/day", 9, "{\"comesUpOn\": \"2026-09-30\"}"))
                .hasStatusOk();
        assertThat(put(AGENT, id, "notes/1/settlement", 10, "")).hasStatusOk();
        assertThat(titles(get(AGENT, PATH + "/desk"), "overdue")).isEqualTo("[]");
    }

    @Test
    void each_sees_his_own_and_a_former_agent_nothing_any_more() {
        decide(true, "2026-09-01");
        var id = accepted();
        put(AGENT, id, "notes", 2, note("2026-09-22"));

        var his = get(CLIENT, PATH + "/" + id);
        assertThat(text(his)).contains("\"notes\":[]", "13800000000", "0471-0000011");
        assertThat(text(his)).doesNotContain("NoteAdded");
        assertThat(text(get(AGENT, PATH + "/" + id))).contains("13800000000", "回访企业");
        assertThat(text(get("reviewer-hohhot", PATH + "/" + id))).contains("138****");
        for (var stranger : new String[] {"applicant-2", "investor-1", "officer-bayannur"}) {
            isProblem(get(stranger, PATH + "/" + id), NOT_FOUND, "no-such-escort");
            assertThat(text(get(stranger, PATH))).contains("\"items\":[]");
        }
        assertThat(text(get("leader-nmg", PATH))).contains(id);
        assertThat(text(get(CLIENT, PATH + "/export?standing=all")))
                .contains(id, "代办中", "登记注册", "示例代办员一");
        assertThat(text(get("applicant-2", PATH + "/export?standing=all"))).doesNotContain("ESC-");
        isProblem(get(OFFICER, PATH + "/export?format=pdf"), BAD_REQUEST, "bad-parameter");
        assertThat(text(get(AGENT, PATH + "?agent=agent-1&stage=REGISTRATION"))).contains(id);

        isProblem(
                put(OFFICER, id, "agent", 3, "{\"agent\": \"agent-1\", \"reason\": \"?\"}"),
                CONFLICT,
                "escort-same-agent");
        var handed =
                put(
                        OFFICER,
                        id,
                        "agent",
                        3,
                        "{\"agent\": \"agent-hohhot-2\", \"reason\": \"岗位调整（示例）\"}");

        assertThat((String) JsonPath.read(text(handed), "$.handovers[0].from")).isEqualTo("示例代办员一");
        isProblem(get(AGENT, PATH + "/" + id), NOT_FOUND, "no-such-escort");
        isProblem(get("talent-1", PATH), FORBIDDEN, "not-allowed");
    }

    @Test
    void past_its_last_day_nobody_acts_until_the_client_prolongs_the_mandate() {
        decide(true, "2026-09-01");
        var id = accepted();
        clock.standAt("2027-03-02T09:30");

        isProblem(
                put(AGENT, id, "notes", 2, note("2027-03-09")),
                CONFLICT,
                "escort-mandate-not-in-effect");
        var seen = get(AGENT, PATH + "/" + id);
        assertThat((String) JsonPath.read(text(seen), "$.effect")).isEqualTo("EXPIRED");
        assertThat(text(seen)).contains("138****", "\"allowed\":[]");
        assertThat(text(get(OFFICER, PATH + "?standing=expired"))).contains(id);
        isProblem(
                put(OFFICER, id, "term", 2, "{\"until\": \"2027-09-01\"}"),
                FORBIDDEN,
                "not-allowed");
        isProblem(
                put(CLIENT, id, "term", 2, "{\"until\": \"2027-01-01\"}"),
                UNPROCESSABLE_CONTENT,
                "invalid-content");
        isProblem(
                put(CLIENT, id, "term", 2, "{\"until\": \"9999-12-31\"}"),
                UNPROCESSABLE_CONTENT,
                "invalid-content");
        assertThat(put(CLIENT, id, "term", 2, "{\"until\": \"2027-09-01\"}")).hasStatusOk();
        isProblem(
                put(CLIENT, id, "term", 3, "{\"until\": \"2027-08-01\"}"),
                CONFLICT,
                "escort-term-not-longer");
        assertThat(put(AGENT, id, "notes", 3, note("2027-03-09"))).hasStatusOk();
        var revoked = put(CLIENT, id, "revocation", 4, "{\"reason\": \"项目终止（示例）\"}");
        assertThat((String) JsonPath.read(text(revoked), "$.revoked.side")).isEqualTo("CLIENT");
    }

    @Test
    void an_investor_mandates_for_a_lead_of_his_and_all_that_is_wrong_is_told_at_once() {
        decide(true, "2026-09-01");
        var lead =
                JsonPath.<String>read(
                        text(
                                post(
                                        "investor-1",
                                        "/api/investment/enquiries",
                                        """
                                        {"zone": "hohhot", "name": "示例风电",
                                         "investor": {"name": "示例风能（虚构）"},
                                         "contact": {"person": "示例联系人", "phone": "13800000000"}}
                                        """)),
                        "$.id");
        var body =
                """
                {"lead": "%s", "from": "2026-09-18", "until": "2027-03-01",
                 "contact": {"person": "示例联系人", "email": "contact@example.com"}}
                """
                        .formatted(lead);

        isProblem(post("applicant-2", PATH, body), UNPROCESSABLE_CONTENT, "invalid-content");
        var offered = post("investor-1", PATH, body);

        assertThat(offered).hasStatus(CREATED);
        assertThat((Integer) JsonPath.read(text(offered), "$.stages.length()")).isEqualTo(7);
        assertThat(text(get("investor-1", PATH))).contains(id(offered));
        isProblem(post("investor-1", PATH, body), CONFLICT, "venture-has-its-escort");
        var wrong =
                post(
                        "investor-1",
                        PATH,
                        """
                        {"stages": ["NONE"], "from": "2026-09-17", "until": "2026-09-01",
                         "contact": {"person": ""}}
                        """);
        assertThat((Integer) JsonPath.read(text(wrong), "$.errors.length()")).isEqualTo(6);
        isProblem(get("investor-1", PATH + "?standing=none"), BAD_REQUEST, "bad-parameter");
        isProblem(
                put("investor-1", id(offered), "revocation", 9, "{\"reason\": \"?\"}"),
                PRECONDITION_FAILED,
                "stale-version");
        assertThat(text(get("investor-1", PATH + "/" + id(offered) + "/approvals")))
                .contains("\"items\":[]");
        assertThat(text(get("investor-1", PATH + "/stages"))).contains("施工许可", "SMP-ZJ-001");
        assertThat(text(get(OFFICER, PATH + "/agents")))
                .contains("agent-hohhot-2")
                .doesNotContain("agent-bayannur-2");
    }

    private String project() {
        var number = "150100-2026-%06d".formatted(NUMBER.incrementAndGet());
        return ProjectFixture.stored(
                        stores,
                        ProjectFixture.opened(
                                number, EscortTest.HOHHOT, EscortTest.FIRM, "示例生物药品项目"))
                .id()
                .value();
    }

    private MvcTestResult decide(boolean offered, String from) {
        return post(
                OFFICER,
                PATH + "/adoptions",
                """
                {"offered": %s, "from": "%s", "decidedBy": "管委会（示例）", "basis": "示例纪要1号"}
                """
                        .formatted(offered, from));
    }

    private MvcTestResult offer(String user, String project) {
        return offer(user, project, "");
    }

    private MvcTestResult offer(String user, String project, String more) {
        return post(
                user,
                PATH,
                """
                {"project": "%s", %s "from": "2026-09-18", "until": "2027-03-01",
                 "contact": {"person": "示例联系人", "phone": "13800000000"}}
                """
                        .formatted(project, more));
    }

    private String accepted() {
        var id = id(offer(CLIENT, project()));
        assertThat(accept(id, 1)).hasStatusOk();
        return id;
    }

    private MvcTestResult accept(String id, int version) {
        return put(OFFICER, id, "acceptance", version, "{\"agent\": \"agent-1\"}");
    }

    private MvcTestResult stage(
            String user, String id, int version, String stage, String act, String on) {
        return put(
                user,
                id,
                "stages/" + stage,
                version,
                "{\"act\": \"%s\", \"on\": \"%s\"}".formatted(act, on));
    }

    private MvcTestResult task(String id, int version, String more) {
        return put(AGENT, id, "tasks", version, "{\"title\": \"示例事项\", %s}".formatted(more));
    }

    private MvcTestResult done(String user, String id, int task, int version) {
        return put(
                user,
                id,
                "tasks/%d/completion".formatted(task),
                version,
                "{\"on\": \"2026-09-22\", \"proof\": \"回执1份（示例）\"}");
    }

    private static String note(String day) {
        return "{\"text\": \"回访企业（示例）\", \"comesUpOn\": \"%s\"}".formatted(day);
    }

    private static String titles(MvcTestResult desk, String list) {
        return JsonPath.<Object>read(text(desk), "$.%s[*].task.number".formatted(list)).toString();
    }

    private MvcTestResult post(String user, String path, String body) {
        return users.as(user, http.post().uri(path))
                .header("Idempotency-Key", "escort-key-" + NUMBER.incrementAndGet())
                .contentType(APPLICATION_JSON)
                .content(body.getBytes(UTF_8))
                .exchange();
    }

    private MvcTestResult put(String user, String id, String act, int version, String body) {
        return users.as(user, http.put().uri(PATH + "/" + id + "/" + act))
                .header(IF_MATCH, "\"" + version + "\"")
                .contentType(APPLICATION_JSON)
                .content(body.getBytes(UTF_8))
                .exchange();
    }

    private MvcTestResult get(String user, String path) {
        return users.as(user, http.get().uri(path)).exchange();
    }

    private static String id(MvcTestResult answer) {
        return JsonPath.read(text(answer), "$.id");
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private static void isProblem(MvcTestResult answer, HttpStatus status, String slug) {
        assertThat(answer)
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/" + slug);
    }
}
