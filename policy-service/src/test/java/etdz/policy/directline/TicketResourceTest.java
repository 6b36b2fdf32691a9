package etdz.policy.directline;

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
import etdz.common.ZoneCode;
import etdz.common.http.Contract;
import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.mongo.RealMongo;
import etdz.common.security.DemoUsers;
import etdz.common.security.Scope;
import etdz.common.service.ServiceTest;
import etdz.common.time.TestClock;
import etdz.policy.directline.Tickets.Wanted;
import etdz.policy.directline.ticket.Ticket.Turn;
import etdz.policy.directline.ticket.TicketTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class TicketResourceTest {

    private static final String PATH = "/api/policy/direct-line/tickets";
    private static final String OFFICER = "officer-hohhot";
    private static final String REGION = "department-nmg";

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired TestClock clock;
    @Autowired Tickets tickets;
    @Autowired RealMongo mongo;

    @Test
    void the_zone_asks_the_region_answers_and_the_zone_closes() {
        var raised = raise(OFFICER, "key-0001", "SMP-RS-003");
        assertThat(raised).hasStatus(CREATED);
        new Contract().fits("Ticket", text(raised));
        assertThat((String) JsonPath.read(text(raised), "$.promise")).isEqualTo("PLATFORM_RULE");
        assertThat((String) JsonPath.read(text(raised), "$.dueOn")).isEqualTo("2026-09-24");
        var id = id(raised);

        assertThat(put(REGION, id, "acceptance", 1, "")).hasStatusOk();
        assertThat(put(REGION, id, "answer", 2, "{\"text\":\"可以（示例）\"}")).hasStatusOk();
        assertThat(text(get(OFFICER, PATH + "/counts")))
                .isEqualTo("{\"department\":0,\"zone\":1,\"overdue\":0}");
        var closed = put(OFFICER, id, "closure", 3, "{\"satisfied\":true}");

        assertThat(closed).hasStatusOk();
        new Contract().fits("Ticket", text(closed));
        assertThat(text(get(OFFICER, PATH + "?state=closed"))).contains(id);
        assertThat(text(get(OFFICER, PATH))).doesNotContain(id);
    }

    @Test
    void a_power_that_is_kept_brings_its_own_promise() {
        var raised = raise(OFFICER, "key-0002", "SMP-RC-001");

        assertThat((String) JsonPath.read(text(raised), "$.promise")).isEqualTo("KEPT_POWER");
        assertThat((Integer) JsonPath.read(text(raised), "$.workingDays")).isEqualTo(20);
        assertThat((String) JsonPath.read(text(raised), "$.dueOn")).isEqualTo("2026-10-22");
    }

    @Test
    void a_late_ticket_is_flagged_and_goes_to_the_leader() {
        var id = id(raise(OFFICER, "key-0003", "SMP-RS-003"));
        assertThat(put(OFFICER, id, "escalation", 1, "{\"reason\":\"未答复\"}")).hasStatus(CONFLICT);

        clock.standAt("2026-09-25T09:00");

        assertThat(text(get(OFFICER, PATH + "?state=overdue"))).contains(id, "\"overdue\":true");
        assertThat(text(get(OFFICER, PATH + "/counts"))).contains("\"overdue\":1");
        assertThat(put(OFFICER, id, "escalation", 1, "{\"reason\":\"未答复\"}"))
                .hasStatusOk()
                .bodyText()
                .contains("ESCALATION", "2026-09-29");
    }

    @Test
    void who_may_do_what_is_held_to() {
        var id = id(raise(OFFICER, "key-0004", "SMP-RS-003"));

        assertThat(put("department-hohhot", id, "acceptance", 1, "")).hasStatus(FORBIDDEN);
        assertThat(put(OFFICER, id, "acceptance", 1, "")).hasStatus(FORBIDDEN);
        assertThat(get("officer-bayannur", PATH + "/" + id)).hasStatus(NOT_FOUND);
        assertThat(text(get("officer-bayannur", PATH + "?state=all"))).doesNotContain(id);
        assertThat(get("applicant-1", PATH)).hasStatus(FORBIDDEN);
        assertThat(put(REGION, id, "acceptance", 9, "")).hasStatus(PRECONDITION_FAILED);
        assertThat(get(OFFICER, PATH + "?state=lost")).hasStatus(BAD_REQUEST);
        assertThat(text(raiseEmpty())).contains("/title", "/text", "/department/organ");
    }

    @Test
    void only_the_department_that_is_asked_sees_and_answers_it() {
        var id = id(raise(OFFICER, "key-0021", "SMP-RS-003"));

        assertThat(put("department-drc", id, "acceptance", 1, "")).hasStatus(NOT_FOUND);
        assertThat(comment("department-drc", id, "key-0022")).hasStatus(NOT_FOUND);
        assertThat(text(get("department-drc", PATH + "?state=all"))).doesNotContain(id);
        assertThat(text(get("department-drc", PATH + "/counts"))).contains("\"department\":0");
        assertThat(text(get("leader-nmg", PATH + "/" + id))).contains("\"allowed\":[]");
        assertThat(text(get(REGION, PATH + "?state=department"))).contains(id);
        assertThat(put(REGION, id, "acceptance", 1, "")).hasStatusOk();
    }

    @Test
    void only_a_department_of_the_region_is_asked() {
        for (var organ : List.of("drc-hohhot", "nobody-nmg")) {
            assertThat(raise(OFFICER, "key-" + organ, "SMP-RS-003", organ))
                    .hasStatus(UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("/department/organ");
        }
    }

    @Test
    void a_double_click_raises_once_and_comments_stand_beside_it() {
        var id = id(raise(OFFICER, "key-0006", "SMP-RS-003"));
        assertThat(id(raise(OFFICER, "key-0006", "SMP-RS-003"))).isEqualTo(id);

        assertThat(comment(OFFICER, id, "key-0007")).hasStatus(CREATED);
        assertThat(comment(OFFICER, id, "key-0007")).hasStatus(CREATED);
        assertThat(comment(REGION, id, "key-0008")).hasStatus(CREATED);
        var other = id(raise(OFFICER, "key-0016", "SMP-RS-003"));
        assertThat(comment(OFFICER, other, "key-0007")).hasStatus(UNPROCESSABLE_CONTENT);

        assertThat(
                        (Integer)
                                JsonPath.read(
                                        text(get(REGION, PATH + "/" + id + "/comments")),
                                        "$.items.length()"))
                .isEqualTo(2);
        assertThat((Integer) JsonPath.read(text(get(OFFICER, PATH + "/" + id)), "$.version"))
                .isEqualTo(1);
    }

    @Test
    void an_act_repeated_under_its_key_is_done_once() {
        var id = id(raise(OFFICER, "key-0009", "SMP-RS-003"));

        for (var i = 0; i < 2; i++) {
            var accepted =
                    users.as(REGION, http.put().uri(PATH + "/" + id + "/acceptance"))
                            .header(IF_MATCH, "\"1\"")
                            .header("Idempotency-Key", "command-1")
                            .exchange();
            assertThat(accepted).hasStatusOk().bodyText().contains("\"version\":2");
        }
    }

    @Test
    void no_list_reads_the_tickets_through() {
        tickets.add(TicketTest.raised(), new CreationKey("k", ""));
        var page = new PageRequest(5, Optional.empty());
        var scopes =
                List.of(
                        new Scope.Zones(Set.of(new ZoneCode("hohhot"))),
                        new Scope.Everywhere(),
                        new Scope.Department("water-nmg"));

        assertThat(
                        mongo.collectionScansDuring(() -> {
                            for (var scope : scopes) {
                                tickets.page(
                                        scope,
                                        Optional.empty(),
                                        new Wanted.Open(Optional.empty(), Optional.empty()),
                                        page);
                                tickets.page(scope, Optional.empty(), new Wanted.Every(true), page);
                                tickets.count(
                                        scope,
                                        Turn.DEPARTMENT,
                                        Optional.of(LocalDate.of(2026, 9, 18)));
                            }
                        }))
                .isEmpty();
    }

    private MvcTestResult raise(String user, String key, String matter) {
        return raise(user, key, matter, "water-nmg");
    }

    private MvcTestResult raise(String user, String key, String matter, String organ) {
        return users.as(user, http.post().uri(PATH))
                .header("Idempotency-Key", key)
                .contentType(APPLICATION_JSON)
                .content(
                        """
                        {"title": "学历认证（示例）", "text": "能否先行受理？", "matter": "%s",
                         "department": {"organ": "%s"}}
                        """
                                .formatted(matter, organ))
                .exchange();
    }

    private MvcTestResult raiseEmpty() {
        return users.as(OFFICER, http.post().uri(PATH))
                .header("Idempotency-Key", "key-empty")
                .contentType(APPLICATION_JSON)
                .content("{}")
                .exchange();
    }

    private MvcTestResult comment(String user, String id, String key) {
        return users.as(user, http.post().uri(PATH + "/" + id + "/comments"))
                .header("Idempotency-Key", key)
                .contentType(APPLICATION_JSON)
                .content("{\"text\":\"补充材料（示例）\"}")
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
        return users.as(user, http.get().uri(uri)).exchange();
    }

    private static String id(MvcTestResult answer) {
        return JsonPath.read(text(answer), "$.id");
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
