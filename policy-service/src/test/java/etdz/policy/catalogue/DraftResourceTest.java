package etdz.policy.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.ETAG;
import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpHeaders.LOCATION;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.NO_CONTENT;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.PRECONDITION_REQUIRED;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import etdz.common.mongo.RealMongo;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.common.time.TestClock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// From a draft to a version that is found, shown and filed, without a restart.
@ServiceTest
class DraftResourceTest {

    private static final String DRAFTS = "/api/policy/catalogue/drafts";
    private static final String ONE = "catalogue-nmg";
    private static final String OTHER = "catalogue-hohhot";
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired TestClock clock;
    @Autowired RealMongo mongo;

    @Test
    void only_editors_see_and_touch_drafts() {
        assertThat(http.get().uri(DRAFTS)).hasStatus(UNAUTHORIZED);
        assertThat(users.as("officer-hohhot", http.get().uri(DRAFTS))).hasStatus(FORBIDDEN);
        assertThat(users.as("applicant-1", http.get().uri("/api/policy/catalogue/searches")))
                .hasStatus(FORBIDDEN);
        assertThat(get(ONE, DRAFTS)).hasStatusOk();
    }

    @Test
    void a_copy_of_a_matter_has_no_fault_and_no_change() {
        var draft = copy("SMP-SC-001", null);

        assertThat(draft.at("/basedOn").asInt()).isEqualTo(2);
        assertThat(json(get(ONE, at(draft, "/faults"))).at("/items")).isEmpty();
        assertThat(json(get(ONE, at(draft, "/changes"))).at("/items")).isEmpty();
        assertThat(json(get(ONE, at(draft, "/changes?against=1"))).at("/items"))
                .anySatisfy(change ->
                        assertThat(change.at("/pointer").asString())
                                .isEqualTo("/promisedLimit/value"));
    }

    @Test
    void every_matter_that_comes_along_can_be_copied_and_published_as_it_is() {
        var page = json(get(ONE, "/api/policy/matters?limit=100")).at("/items");

        assertThat(page).hasSizeGreaterThan(40);
        for (var row : page) {
            var draft = copy(row.at("/code").asString(), null);
            assertThat(json(get(ONE, at(draft, "/faults"))).at("/items"))
                    .as(row.at("/code").asString())
                    .isEmpty();
        }
    }

    @Test
    void a_draft_is_made_once_per_key() {
        var key = UUID.randomUUID().toString();
        var body = "{\"copyOf\": \"SMP-FG-001\"}";
        var first = send(HttpMethod.POST, ONE, DRAFTS, body, Map.of("Idempotency-Key", key));
        var again = send(HttpMethod.POST, ONE, DRAFTS, body, Map.of("Idempotency-Key", key));
        var differing =
                send(
                        HttpMethod.POST,
                        ONE,
                        DRAFTS,
                        "{\"copyOf\": \"SMP-FG-002\"}",
                        Map.of("Idempotency-Key", key));

        assertThat(first).hasStatus(CREATED).hasHeader(ETAG, "\"1\"");
        assertThat(again.getResponse().getHeader(LOCATION))
                .isEqualTo(first.getResponse().getHeader(LOCATION));
        problem(differing, UNPROCESSABLE_CONTENT, "idempotency-key-reused");
        assertThat(json(get(ONE, DRAFTS)).at("/items")).hasSize(1);
    }

    @Test
    void an_edit_needs_the_version_that_was_read() {
        var draft = copy("SMP-FG-001", null);
        var body = JSON.createObjectNode().set("matter", draft.at("/matter"));

        problem(
                send(HttpMethod.PUT, ONE, at(draft, ""), body.toString(), Map.of()),
                PRECONDITION_REQUIRED,
                "if-match-missing");
        assertThat(edit(ONE, draft, matter(draft))).hasStatusOk().hasHeader(ETAG, "\"2\"");
        problem(edit(ONE, draft, matter(draft)), PRECONDITION_FAILED, "stale-version");
    }

    @Test
    void a_fault_is_told_with_its_place_in_the_language_of_the_caller() {
        var draft = copy("SMP-FG-001", null);
        var matter = matter(draft);
        ((ObjectNode) matter.at("/materials/1/name")).put("zh", "其他材料");
        ((ObjectNode) matter.at("/promisedLimit")).remove("value");
        edit(ONE, draft, matter);

        var faults = json(get(ONE, at(draft, "/faults"))).at("/items");

        assertThat(faults)
                .extracting(it -> it.at("/pointer").asString() + " " + it.at("/slug").asString())
                .containsExactlyInAnyOrder(
                        "/promisedLimit/value missing", "/materials/1/name catch-all");
        assertThat(faults.get(0).at("/text").asString()).isEqualTo("必须填写");
    }

    @Test
    void an_unfinished_draft_is_kept_and_its_shape_is_complained_of() {
        var made =
                send(
                        HttpMethod.POST,
                        ONE,
                        DRAFTS,
                        """
                        {"matter": {"code": "SMP-XX-001", "type": "COLOUR", "fee": null,
                                    "conditions": [null]}}
                        """,
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()));

        assertThat(made).hasStatus(CREATED);
        assertThat(json(get(ONE, at(json(made), "/faults"))).at("/items"))
                .extracting(it -> it.at("/pointer").asString())
                .contains("/name", "/type", "/form", "/fee");
        problem(publish(OTHER, json(made), "2026-10-01"), CONFLICT, "draft-incomplete");
    }

    @Test
    void a_trial_says_what_would_happen_and_stores_nothing() {
        var draft = copy("SMP-FG-001", null);
        var bad =
                json(
                        send(
                                HttpMethod.POST,
                                ONE,
                                at(draft, "/trial"),
                                "{\"form\": {\"place\": \"x\"}, \"materials\": [\"filing-form\", \"x\"]}",
                                Map.of()));

        assertThat(bad.at("/acceptable").asBoolean()).isFalse();
        assertThat(bad.at("/missing")).hasSize(1);
        assertThat(bad.at("/missing/0").asString()).isEqualTo("business-licence");
        assertThat(bad.at("/unknown/0").asString()).isEqualTo("x");
        assertThat(bad.at("/toFollow/0").asString()).isEqualTo("power-of-attorney");
        assertThat(bad.at("/mistakes"))
                .extracting(it -> it.at("/pointer").asString())
                .contains("/form/projectName", "/form/place");
        assertThat(mongo.database().getCollection("cases").countDocuments()).isZero();
    }

    @Test
    void a_second_person_publishes() {
        var draft = copy("SMP-FG-001", null);

        problem(publish(ONE, draft, "2026-10-01"), CONFLICT, "editor-cannot-publish");
        problem(publish(OTHER, draft, "2026-09-17"), CONFLICT, "effective-date-passed");
        assertThat(publish(OTHER, draft, "2026-10-01"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"code": "SMP-FG-001", "version": 2, "effectiveFrom": "2026-10-01"}
                        """);
        assertThat(get(ONE, at(draft, ""))).hasStatus(NOT_FOUND);
    }

    @Test
    void a_version_holds_from_its_first_day_and_the_old_one_until_then() {
        var draft = copy("SMP-FG-001", null);
        var matter = matter(draft);
        ((ObjectNode) matter.at("/promisedLimit")).put("value", 2);
        edit(ONE, draft, matter);
        assertThat(publish(OTHER, edited(draft), "2026-09-20")).hasStatusOk();

        assertThat(promised("")).isEqualTo(1);
        assertThat(promised("?on=2026-09-20")).isEqualTo(2);
        assertThat(promised("?on=2026-09-20&asKnownAt=2026-09-17T00:00:00Z")).isEqualTo(1);
        clock.standAt("2026-09-20T09:30");
        assertThat(promised("")).isEqualTo(2);
        assertThat(json(get(ONE, versions("SMP-FG-001"))).at("/items"))
                .extracting(it -> it.at("/version").asInt() + " " + it.at("/state").asString())
                .containsExactly("2 IN_FORCE", "1 ENDED");
    }

    @Test
    void a_new_matter_is_found_shown_and_compared_at_once() {
        var draft = copy("SMP-SC-001", "SMP-SC-900");
        var matter = matter(draft);
        ((ObjectNode) matter.at("/name")).put("zh", "小餐饮备案（示例）").put("en", "Small caterers");
        edit(ONE, draft, matter);
        assertThat(draft.has("basedOn")).isFalse();
        assertThat(publish(OTHER, edited(draft), "2026-09-18")).hasStatusOk();

        assertThat(
                        json(get(ONE, "/api/policy/matters?query=xiaocanyin"))
                                .at("/items/0/code")
                                .asString())
                .isEqualTo("SMP-SC-900");
        assertThat(get(ONE, "/api/policy/matters/SMP-SC-900")).hasStatusOk();
        problem(
                send(
                        HttpMethod.POST,
                        ONE,
                        DRAFTS,
                        "{\"copyOf\": \"SMP-SC-001\", \"as\": \"SMP-SC-900\"}",
                        Map.of("Idempotency-Key", UUID.randomUUID().toString())),
                CONFLICT,
                "matter-code-taken");
    }

    @Test
    void of_two_drafts_of_one_matter_the_later_one_has_to_look_again() {
        var one = copy("SMP-FG-001", null);
        var other = copy("SMP-FG-001", null);
        assertThat(publish(OTHER, one, "2026-10-01")).hasStatusOk();

        problem(publish(OTHER, other, "2026-10-02"), CONFLICT, "draft-outdated");
        edit(ONE, other, matter(other), 2);
        assertThat(publish(OTHER, edited(other), "2026-10-02")).hasStatusOk();
    }

    @Test
    void a_version_is_taken_back_before_it_holds() {
        assertThat(publish(OTHER, copy("SMP-FG-001", null), "2026-10-01")).hasStatusOk();
        var path = versions("SMP-FG-001") + "/2/withdrawal";
        var reason = "{\"reason\": \"承诺时限有误\"}";

        problem(
                send(HttpMethod.PUT, ONE, path, reason, Map.of(IF_MATCH, "\"1\"")),
                PRECONDITION_FAILED,
                "stale-version");
        assertThat(send(HttpMethod.PUT, ONE, path, reason, Map.of(IF_MATCH, "\"2\"")))
                .hasStatusOk();
        problem(
                send(HttpMethod.PUT, ONE, path, reason, Map.of(IF_MATCH, "\"3\"")),
                CONFLICT,
                "version-withdrawn-already");
        problem(
                send(
                        HttpMethod.PUT,
                        ONE,
                        versions("SMP-FG-001") + "/1/withdrawal",
                        reason,
                        Map.of(IF_MATCH, "\"3\"")),
                CONFLICT,
                "version-holds-already");
        assertThat(get(ONE, "/api/policy/matters/SMP-FG-001?version=2")).hasStatus(NOT_FOUND);
        assertThat(promised("?on=2026-10-05")).isEqualTo(1);
    }

    @Test
    void a_draft_is_discarded() {
        var draft = copy("SMP-FG-001", null);

        assertThat(send(HttpMethod.DELETE, ONE, at(draft, ""), "", Map.of(IF_MATCH, "\"1\"")))
                .hasStatus(NO_CONTENT);
        problem(get(ONE, at(draft, "")), NOT_FOUND, "no-such-draft");
    }

    @Test
    void what_was_exported_can_be_imported() {
        var text = json(get(ONE, versions("SMP-HB-001") + "/1"));
        var made =
                send(
                        HttpMethod.POST,
                        ONE,
                        DRAFTS,
                        JSON.createObjectNode().set("matter", text).toString(),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()));

        assertThat(made).hasStatus(CREATED);
        assertThat(json(get(ONE, at(json(made), "/faults"))).at("/items")).isEmpty();
        assertThat(json(get(ONE, at(json(made), "/changes"))).at("/items")).isEmpty();
    }

    @Test
    void the_catalogue_goes_out_as_a_table() throws Exception {
        var table = get(ONE, "/api/policy/catalogue/export");

        assertThat(table).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
        assertThat(table.getResponse().getContentAsString().lines())
                .hasSize(43)
                .anyMatch(line -> line.startsWith("SMP-FG-001,1,2024-02-01,企业投资项目备案,"));
        assertThat(ExportResource.cell("=1+1")).isEqualTo("'=1+1");
        assertThat(ExportResource.cell("a\"b")).isEqualTo("\"a\"\"b\"");
    }

    @Test
    void what_nobody_found_is_counted_without_what_may_be_personal() {
        for (var query : new String[] {"开网吧", "开网吧", "13800000000", "91150100MA0N00016K", "x"}) {
            get(ONE, "/api/policy/matters?query=" + query);
        }
        get(ONE, "/api/policy/matters?query=饭店");

        var missed = json(get(ONE, "/api/policy/catalogue/searches")).at("/items");
        assertThat(missed).hasSize(1);
        assertThat(missed.at("/0/text").asString()).isEqualTo("开网吧");
        assertThat(missed.at("/0/count").asInt()).isEqualTo(2);
        assertThat(
                        send(
                                HttpMethod.DELETE,
                                ONE,
                                "/api/policy/catalogue/searches?text=开网吧",
                                "",
                                Map.of()))
                .hasStatus(NO_CONTENT);
        assertThat(json(get(ONE, "/api/policy/catalogue/searches")).at("/items")).isEmpty();
    }

    private int promised(String query) {
        return json(get(ONE, "/api/policy/matters/SMP-FG-001" + query))
                .at("/promisedLimit/value")
                .asInt();
    }

    private JsonNode copy(String code, @Nullable String as) {
        var body = JSON.createObjectNode().put("copyOf", code);
        if (as != null) {
            body.put("as", as);
        }
        var made =
                send(
                        HttpMethod.POST,
                        ONE,
                        DRAFTS,
                        body.toString(),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        assertThat(made).hasStatus(CREATED);
        return json(made);
    }

    private static ObjectNode matter(JsonNode draft) {
        return (ObjectNode) draft.at("/matter").deepCopy();
    }

    private MvcTestResult edit(String user, JsonNode draft, JsonNode matter) {
        return edit(user, draft, matter, draft.at("/basedOn").asInt(0));
    }

    private MvcTestResult edit(String user, JsonNode draft, JsonNode matter, int basedOn) {
        var body = JSON.createObjectNode().set("matter", matter).asObject();
        if (basedOn > 0) {
            body.put("basedOn", basedOn);
        }
        return send(
                HttpMethod.PUT, user, at(draft, ""), body.toString(), Map.of(IF_MATCH, "\"1\""));
    }

    private JsonNode edited(JsonNode draft) {
        return json(get(ONE, at(draft, "")));
    }

    private MvcTestResult publish(String user, JsonNode draft, String from) {
        return send(
                HttpMethod.PUT,
                user,
                at(draft, "/publication"),
                "{\"effectiveFrom\": \"" + from + "\"}",
                Map.of(IF_MATCH, "\"" + draft.at("/version").asLong() + "\""));
    }

    private static String versions(String code) {
        return "/api/policy/catalogue/matters/" + code + "/versions";
    }

    private static String at(JsonNode draft, String below) {
        return DRAFTS + "/" + draft.at("/id").asString() + below;
    }

    private MvcTestResult get(String user, String uri) {
        return users.as(user, http.get().uri(uri)).exchange();
    }

    private MvcTestResult send(
            HttpMethod method, String user, String uri, String body, Map<String, String> headers) {
        var request = http.method(method).uri(uri).contentType(APPLICATION_JSON).content(body);
        headers.forEach(request::header);
        return users.as(user, request).exchange();
    }

    private static JsonNode json(MvcTestResult answer) {
        try {
            return JSON.readTree(answer.getResponse().getContentAsByteArray());
        } catch (RuntimeException e) {
            throw new AssertionError(answer.toString(), e);
        }
    }

    private static void problem(MvcTestResult answer, HttpStatus status, String slug) {
        assertThat(answer)
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/" + slug);
    }
}
