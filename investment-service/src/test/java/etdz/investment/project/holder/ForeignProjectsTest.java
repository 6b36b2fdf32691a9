package etdz.investment.project.holder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import com.jayway.jsonpath.JsonPath;
import etdz.common.CreditCode;
import etdz.common.amqp.CloudEvent;
import etdz.common.mongo.RealMongo;
import etdz.common.mongo.Stores;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.investment.lead.LeadTest;
import etdz.investment.project.ProjectFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Foreign and domestic projects apart, by the register of enterprises.
@ServiceTest
class ForeignProjectsTest {

    private static final String PROJECTS = "/api/investment/projects";
    private static final String ENTERPRISES = "/api/investment/enterprises";
    private static final String OFFICER = "officer-hohhot";
    private static final String FIRM = "91150100MA0N00016K";
    private static final String OTHER = "91150102MA0T00652L";

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired Stores stores;
    @Autowired RealMongo mongo;
    @Autowired FollowingCapital following;
    @Autowired HearingEnterprises hearing;

    @BeforeEach
    void open() {
        project("150100-2026-000001", FIRM);
        project("150100-2026-000002", OTHER);
    }

    private void project(String caseId, String firm) {
        ProjectFixture.stored(
                stores,
                ProjectFixture.opened(
                        caseId, LeadTest.HOHHOT, new CreditCode(firm), "示例项目" + caseId));
    }

    @Test
    void a_changed_kind_of_capital_reaches_the_projects_of_the_enterprise() throws IOException {
        assertThat(shown("unknown")).hasSize(2);
        record(FIRM, "FOREIGN");
        record(OTHER, "DOMESTIC");
        following.follow(Set.of(new CreditCode(FIRM), new CreditCode(OTHER)));

        assertThat(shown("foreign")).containsExactly("PRJ-150100-2026-000001");
        assertThat(shown("domestic")).containsExactly("PRJ-150100-2026-000002");
        assertThat(shown("unknown")).isEmpty();
        assertThat(text(get(OFFICER, PROJECTS + "/PRJ-150100-2026-000001")))
                .contains("\"capitalKind\":\"FOREIGN\"", "\"version\":1");
        assertThat(ids(get("applicant-2", PROJECTS + "?capital=foreign"))).isEmpty();

        change(FIRM, 1, "\"JV\"");
        hearing.hear(changed());
        assertThat(shown("foreign")).containsExactly("PRJ-150100-2026-000001");
        change(FIRM, 2, "\"DOMESTIC\"");
        hearing.hear(changed());
        assertThat(shown("foreign")).isEmpty();
        change(FIRM, 3, "null");
        hearing.hear(changed());
        assertThat(shown("unknown")).containsExactly("PRJ-150100-2026-000001");
        assertThat(get(OFFICER, PROJECTS + "?capital=JV")).hasStatus(BAD_REQUEST);
    }

    @Test
    void after_a_merger_the_record_that_stays_says_whose_capital_it_is() {
        record(FIRM, "DOMESTIC");
        record(OTHER, "JV");
        follow(FIRM, OTHER);

        act(FIRM + "/merger", 1, "{\"into\": \"%s\", \"reason\": \"重复（示例）\"}".formatted(OTHER));
        follow(FIRM);
        assertThat(shown("foreign")).hasSize(2);

        change(OTHER, 1, "\"DOMESTIC\"");
        follow(OTHER);
        assertThat(shown("domestic")).hasSize(2);

        change(OTHER, 2, "\"FOREIGN\"");
        act(FIRM + "/separation", 2, "{\"reason\": \"误合并（示例）\"}");
        follow(OTHER, FIRM);
        assertThat(shown("foreign")).containsExactly("PRJ-150100-2026-000002");
    }

    @Test
    void projects_of_an_older_release_are_noted_wherever_the_last_round_stopped() {
        record(FIRM, "JV");
        mongo.database()
                .getCollection("projects")
                .updateMany(new Document(), new Document("$unset", new Document("capital", "")));
        assertThat(shown("foreign")).isEmpty();

        following.noteOlder();
        following.noteOlder();

        assertThat(shown("foreign")).containsExactly("PRJ-150100-2026-000001");
        assertThat(shown("unknown")).containsExactly("PRJ-150100-2026-000002");
    }

    @Test
    void whoever_follows_last_leaves_what_the_register_says()
            throws InterruptedException, ExecutionException {
        record(FIRM, "DOMESTIC");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var changing =
                    threads.submit(() -> {
                        for (var version = 1; version <= 20; version++) {
                            change(FIRM, version, version % 2 == 0 ? "\"JV\"" : "null");
                            follow(FIRM);
                        }
                    });
            while (!changing.isDone()) {
                follow(FIRM);
            }
            changing.get();
        }

        assertThat(shown("foreign")).containsExactly("PRJ-150100-2026-000001");
    }

    @Test
    void a_list_is_exported_with_its_filter_and_in_scope() {
        record(FIRM, "JV");
        follow(FIRM);

        var csv = get(OFFICER, PROJECTS + "/export?capital=foreign");

        assertThat(csv)
                .hasStatusOk()
                .hasHeader(
                        "Content-Disposition", "attachment; filename=\"projects-2026-09-18.csv\"");
        assertThat(text(csv))
                .contains("PRJ-150100-2026-000001", "中外合资", "12000000.00", "已备案")
                .doesNotContain("PRJ-150100-2026-000002");
        assertThat(text(get("applicant-1", PROJECTS + "/export")))
                .contains("PRJ-150100-2026-000001")
                .doesNotContain("PRJ-150100-2026-000002");
        assertThat(text(get("officer-bayannur", PROJECTS + "/export"))).doesNotContain("PRJ-");
        assertThat(text(get("investor-1", PROJECTS + "/export"))).doesNotContain("PRJ-");
        assertThat(get(OFFICER, PROJECTS + "/export?format=xlsx")).hasStatusOk();
        assertThat(get(OFFICER, PROJECTS + "/export?stage=WON")).hasStatus(BAD_REQUEST);
        assertThat(get("talent-1", PROJECTS + "/export")).hasStatus(FORBIDDEN);
    }

    private void follow(String... codes) {
        for (var code : codes) {
            following.follow(Set.of(new CreditCode(code)));
        }
    }

    private static CloudEvent changed() throws IOException {
        var type = "etdz.investment.enterprise.changed.v1";
        var example = Path.of("src/main/resources/contract/events", type + ".example.json");
        return new CloudEvent(
                FIRM + "-2",
                type,
                "/etdz/investment",
                "2026-09-18T09:00:00+08:00",
                FIRM,
                2,
                null,
                Files.readString(example));
    }

    private void record(String code, String capital) {
        var body =
                """
                {"creditCode": "%s", "facts": {"name": "示例企业（虚构）", "capitalKind": "%s"}}
                """
                        .formatted(code, capital);
        assertThat(
                        users.as(OFFICER, http.post().uri(ENTERPRISES))
                                .header("Idempotency-Key", "firm-" + code)
                                .contentType(APPLICATION_JSON)
                                .content(body)
                                .exchange())
                .hasStatus(CREATED);
    }

    private void change(String code, int version, String capital) {
        act(
                code + "/facts",
                version,
                "{\"name\": \"示例企业（虚构）\", \"capitalKind\": %s}".formatted(capital));
    }

    private void act(String path, int version, String body) {
        assertThat(
                        users.as(OFFICER, http.put().uri(ENTERPRISES + "/" + path))
                                .header(IF_MATCH, "\"" + version + "\"")
                                .contentType(APPLICATION_JSON)
                                .content(body)
                                .exchange())
                .hasStatusOk();
    }

    private List<String> shown(String capital) {
        return ids(get(OFFICER, PROJECTS + "?capital=" + capital));
    }

    private static List<String> ids(MvcTestResult answer) {
        return JsonPath.read(text(answer), "$.items[*].id");
    }

    private MvcTestResult get(String user, String uri) {
        return users.as(user, http.get().uri(uri)).exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
