package etdz.investment.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.FORBIDDEN;

import com.jayway.jsonpath.JsonPath;
import etdz.common.http.Contract;
import etdz.common.mongo.Stores;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.investment.lead.LeadTest;
import etdz.investment.lead.desk.SampleLeads;
import etdz.investment.project.ProjectFixture;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class PipelineResourceTest {

    private static final String PATH = "/api/investment/pipeline";

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired SampleLeads samples;
    @Autowired Stores stores;

    @Test
    void the_board_shows_every_stage_with_true_counts_and_weighted_sums() {
        assertThat(samples.seed()).isEqualTo(24);
        assertThat(samples.seed()).isZero();
        ProjectFixture.stored(
                stores,
                ProjectFixture.opened(
                        "150100-2026-000001", LeadTest.HOHHOT, LeadTest.FIRM, "示例疫苗扩产项目"));

        var board = get("officer-hohhot", PATH);

        new Contract().fits("Pipeline", board);
        List<Integer> counts = JsonPath.read(board, "$.leads[*].count");
        assertThat(counts).containsExactly(2, 1, 2, 1, 1);
        assertThat(
                        JsonPath.<List<String>>read(
                                board, "$.leads[?(@.stage=='SIGNED')].weighted[*].amount"))
                .containsExactly("1200000000.00");
        assertThat((int) JsonPath.read(board, "$.leads[0].unreckoned")).isEqualTo(2);
        assertThat((int) JsonPath.read(board, "$.late")).isEqualTo(1);
        assertThat((int) JsonPath.read(board, "$.stuck")).isGreaterThanOrEqualTo(1);
        assertThat((int) JsonPath.read(board, "$.projects[0].count")).isEqualTo(1);
        assertThat((String) JsonPath.read(board, "$.projects[0].investment[0].amount"))
                .isEqualTo("12000000.00");
        assertThat(JsonPath.<List<String>>read(board, "$.forecast[*].quarter"))
                .contains("2027Q1", "OPEN");
    }

    @Test
    void each_sees_the_zones_in_his_scope() {
        samples.seed();

        assertThat((int) JsonPath.read(get("leader-nmg", PATH), "$.leads[0].count")).isEqualTo(6);
        assertThat(
                        (int)
                                JsonPath.read(
                                        get("leader-nmg", PATH + "?zone=bayannur"),
                                        "$.leads[0].count"))
                .isEqualTo(2);
        assertThat(
                        (int)
                                JsonPath.read(
                                        get("officer-hohhot", PATH + "?zone=bayannur"),
                                        "$.leads[0].count"))
                .isZero();
        assertThat(users.as("investor-1", http.get().uri(PATH)).exchange()).hasStatus(FORBIDDEN);
    }

    private String get(String user, String uri) {
        return text(users.as(user, http.get().uri(uri)).exchange());
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
