package etdz.policy.migration;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import etdz.common.mongo.RealMongo;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.policy.approval.Case;
import etdz.policy.approval.CaseFixture;
import etdz.policy.matter.MaterialCode;
import etdz.policy.matter.edition.CatalogueFixture;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The catalogue changes while a case runs: it stays, goes over, and comes back as it was.
@ServiceTest
class MigrationResourceTest {

    private static final String EDITOR = "catalogue-nmg";
    private static final String MATTER = "/api/policy/catalogue/matters/SMP-FG-001";
    private static final MaterialCode ATTORNEY = new MaterialCode("power-of-attorney");
    private static final MaterialCode PLAN = new MaterialCode("site-plan");

    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired RealMongo mongo;

    private Case held = CaseFixture.acceptedFiling();

    @BeforeEach
    void a_second_version_asks_for_a_plan_and_no_power_of_attorney() {
        held = CaseFixture.acceptedFiling();
        CaseFixture.store(mongo.stores(), List.of(held));
        CatalogueFixture.publishFiling(
                mongo.stores(),
                2,
                """
                {"code": "site-plan", "name": {"zh": "总平面图", "en": "Site plan"},
                 "necessity": "MAIN", "source": "APPLICANT", "trustGrade": "C"}
                """,
                "seats");
    }

    @Test
    void a_running_case_keeps_its_version_until_it_is_moved() {
        assertThat(stored().application().matter().version()).isEqualTo(1);
        assertThat(
                        CatalogueFixture.matters(mongo.stores())
                                .inForce(
                                        held.application().matter().code(),
                                        LocalDate.of(2026, 9, 18))
                                .map(it -> it.version()))
                .contains(2);
    }

    @Test
    void the_preview_tells_what_the_move_would_bring_and_moves_nothing() {
        var row = json(get(MATTER + "/migration-preview?to=2")).at("/items/0");

        assertThat(row.at("/id").asString()).isEqualTo(held.id().value());
        assertThat(row.at("/movable").asBoolean()).isTrue();
        assertThat(row.at("/from").asInt()).isEqualTo(1);
        assertThat(row.at("/missing/0").asString()).isEqualTo("site-plan");
        assertThat(row.at("/toBring")).hasSize(1);
        assertThat(row.at("/mistakes"))
                .extracting(mistake -> mistake.at("/pointer").asString())
                .contains("/form/seats");
        assertThat(row.at("/promisedDueOn/before").asString()).isEqualTo("2026-09-20");
        assertThat(row.at("/promisedDueOn/after").asString()).isEqualTo("2026-09-22");
        assertThat(stored()).isEqualTo(held);
    }

    @Test
    void answers_that_do_not_fit_hold_a_case_back_unless_the_editor_says_so() {
        assertThat(json(move(false)).at("/rows/0/result").asString())
                .isEqualTo("ANSWERS_DO_NOT_FIT");
        assertThat(stored().application().matter().version()).isEqualTo(1);

        assertThat(json(move(true)).at("/rows/0/result").asString()).isEqualTo("MOVED");
        assertThat(stored().application().matter().version()).isEqualTo(2);
        assertThat(stored().stage().lacking()).containsExactly(PLAN);
    }

    @Test
    void a_case_that_goes_back_lacks_what_it_lacked() {
        var migration = json(move(true));
        var undone = json(undo(migration));
        var again = json(undo(migration));

        assertThat(undone.at("/rows/0/result").asString()).isEqualTo("MOVED");
        assertThat(undone.at("/undone/by").asString()).isEqualTo(EDITOR);
        assertThat(again.at("/rows/0/result").asString()).isEqualTo("THERE_ALREADY");
        assertThat(stored().stage()).isEqualTo(held.stage());
        assertThat(stored().stage().lacking()).containsExactly(ATTORNEY);
        assertThat(stored().version()).isEqualTo(held.version() + 2);
    }

    @Test
    void a_move_is_done_once_per_key_and_listed() {
        var key = UUID.randomUUID().toString();
        var first = json(move(true, key));
        var again = json(move(true, key));

        assertThat(again.at("/id").asString()).isEqualTo(first.at("/id").asString());
        assertThat(again.at("/rows/0/result").asString()).isEqualTo("THERE_ALREADY");
        assertThat(stored().version()).isEqualTo(held.version() + 1);
        undo(first);
        assertThat(json(move(true, key)).at("/rows")).isEmpty();
        assertThat(stored().application().matter().version()).isEqualTo(1);
        assertThat(json(get(MATTER + "/migrations")).at("/items")).hasSize(1);
    }

    @Test
    void only_editors_move_cases_and_only_of_their_zones() {
        assertThat(users.as("officer-hohhot", http.get().uri(MATTER + "/migration-preview?to=2")))
                .hasStatus(FORBIDDEN);
        assertThat(get(MATTER + "/migration-preview?to=9")).hasStatus(NOT_FOUND);
        assertThat(users.as("catalogue-hohhot", http.get().uri(MATTER + "/migration-preview?to=2")))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
        assertThat(undo("MIG-0")).hasStatus(NOT_FOUND);
    }

    @Test
    void the_open_cases_of_a_matter_are_found_by_an_index() {
        assertThat(mongo.collectionScansDuring(() -> get(MATTER + "/migration-preview?to=2")))
                .isEmpty();
    }

    private Case stored() {
        return CaseFixture.stored(mongo.stores(), held.id()).orElseThrow();
    }

    private MvcTestResult move(boolean despiteAnswers) {
        return move(despiteAnswers, UUID.randomUUID().toString());
    }

    private MvcTestResult move(boolean despiteAnswers, String key) {
        var body =
                "{\"to\": 2, \"cases\": [\"%s\"], \"despiteAnswers\": %s}"
                        .formatted(held.id().value(), despiteAnswers);
        var answer =
                users.as(
                                EDITOR,
                                http.post()
                                        .uri(MATTER + "/migrations")
                                        .header("Idempotency-Key", key)
                                        .contentType(APPLICATION_JSON)
                                        .content(body))
                        .exchange();
        assertThat(answer).hasStatus(CREATED);
        return answer;
    }

    private MvcTestResult undo(JsonNode migration) {
        return undo(requireNonNull(migration.at("/id").asString()));
    }

    private MvcTestResult undo(String id) {
        return users.as(
                        EDITOR,
                        http.put().uri("/api/policy/catalogue/migrations/" + id + "/undoing"))
                .exchange();
    }

    private MvcTestResult get(String uri) {
        return users.as(EDITOR, http.get().uri(uri)).exchange();
    }

    private static JsonNode json(MvcTestResult answer) {
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }
}
