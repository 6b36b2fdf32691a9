package etdz.policy.staffing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import com.jayway.jsonpath.JsonPath;
import etdz.common.http.Contract;
import etdz.common.mongo.RealMongo;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class StaffingResourceTest {

    private static final String PATH = "/api/policy/staffing-posts";
    private static final String CITY = "department-hohhot";
    private static final String LENDING =
            """
            {"zone": "hohhot", "kind": "INSTITUTION", "count": 12, "purpose": "充实审批窗口（示例）",
             "lender": {"organ": "staffing-hohhot", "name": "呼和浩特市委编办（示例）"},
             "from": "2026-01-01", "until": "2027-12-31"}
            """;

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired RealMongo mongo;

    @Test
    void posts_are_lent_and_used_up_to_their_number() {
        var lent = lend(CITY, "key-0001", LENDING);
        assertThat(lent).hasStatus(CREATED);
        new Contract().fits("StaffingPost", text(lent));
        String id = JsonPath.read(text(lent), "$.id");

        assertThat(use("officer-hohhot", id, 1, 12)).hasStatusOk();
        assertThat(use("officer-hohhot", id, 2, 13))
                .hasStatus(CONFLICT)
                .bodyText()
                .contains("more-posts-than-lent");
        assertThat(use("officer-hohhot", id, 1, 3)).hasStatus(PRECONDITION_FAILED);
        assertThat(use("officer-bayannur", id, 2, 3)).hasStatus(NOT_FOUND);

        assertThat(text(get("leader-nmg", PATH + "/totals?on=2026-09-18")))
                .contains(
                        "{\"zone\":\"hohhot\",\"kind\":\"INSTITUTION\",\"count\":12,\"used\":12}");
        assertThat(text(get("leader-nmg", PATH + "/totals?on=2028-01-01")))
                .contains("\"items\":[]");
    }

    @Test
    void a_department_lends_to_its_own_zones_once_for_each_key() {
        assertThat(lend("officer-hohhot", "key-0002", LENDING)).hasStatus(FORBIDDEN);
        assertThat(lend(CITY, "key-0003", LENDING.replace("\"hohhot\"", "\"bayannur\"")))
                .hasStatus(NOT_FOUND);
        assertThat(lend("department-nmg", "key-0009", LENDING.replace("\"hohhot\"", "\"nowhere\"")))
                .hasStatus(NOT_FOUND);
        String first = JsonPath.read(text(lend(CITY, "key-0004", LENDING)), "$.id");
        String again = JsonPath.read(text(lend(CITY, "key-0004", LENDING)), "$.id");

        assertThat(again).isEqualTo(first);
        assertThat(text(get("officer-hohhot", PATH))).contains(first);
        assertThat(text(get("officer-bayannur", PATH))).doesNotContain(first);
        assertThat(text(lend(CITY, "key-0005", "{\"count\":0}")))
                .contains("/zone", "/kind", "/lender", "/count", "/from");
    }

    @Test
    void no_list_reads_all_posts() {
        lend(CITY, "key-0006", LENDING);

        assertThat(
                        mongo.collectionScansDuring(() -> {
                            get("officer-hohhot", PATH);
                            get("officer-hohhot", PATH + "/totals");
                        }))
                .isEmpty();
    }

    private MvcTestResult lend(String user, String key, String body) {
        return users.as(user, http.post().uri(PATH))
                .header("Idempotency-Key", key)
                .contentType(APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult use(String user, String id, int version, int used) {
        return users.as(user, http.put().uri(PATH + "/" + id + "/use"))
                .header(IF_MATCH, "\"" + version + "\"")
                .contentType(APPLICATION_JSON)
                .content("{\"used\":" + used + "}")
                .exchange();
    }

    private MvcTestResult get(String user, String uri) {
        return users.as(user, http.get().uri(uri)).exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
