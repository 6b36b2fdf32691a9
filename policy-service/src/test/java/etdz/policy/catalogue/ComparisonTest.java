package etdz.policy.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class ComparisonTest {

    private static final String BEFORE =
            """
            {"version": 1, "promisedLimit": {"value": 8, "unit": "WORKING_DAYS"},
             "conditions": [{"zh": "甲", "en": "A"}, {"zh": "乙", "en": "B"}],
             "materials": [{"code": "plan", "necessity": "MAIN"},
                           {"code": "map", "necessity": "MAIN"}],
             "advice": {"keywords": ["开饭店"]}}
            """;

    @Test
    void equal_texts_differ_in_nothing() {
        assertThat(changes(BEFORE)).isEmpty();
    }

    @Test
    void a_value_that_changed_is_told_with_both_values() {
        assertThat(changes(BEFORE.replace("8", "5")))
                .containsExactly(
                        new Change(
                                "/promisedLimit/value",
                                "/promisedLimit/value",
                                Change.Kind.CHANGED,
                                8,
                                5));
    }

    @Test
    void what_is_left_out_is_not_compared() {
        assertThat(changes(BEFORE.replace("\"version\": 1", "\"version\": 2"))).isEmpty();
    }

    @Test
    void a_material_is_the_same_wherever_it_stands() {
        var moved =
                BEFORE.replace("{\"code\": \"plan\", \"necessity\": \"MAIN\"},", "")
                        .replace(
                                "{\"code\": \"map\", \"necessity\": \"MAIN\"}",
                                "{\"code\": \"map\", \"necessity\": \"MAIN\"},"
                                        + "{\"code\": \"plan\", \"necessity\": \"MAY_FOLLOW\"}");

        assertThat(changes(moved))
                .containsExactly(
                        new Change(
                                "/materials/1/necessity",
                                "/materials/plan/necessity",
                                Change.Kind.CHANGED,
                                "MAIN",
                                "MAY_FOLLOW"));
    }

    @Test
    void a_material_that_went_or_came_is_told_as_a_whole() {
        var other = BEFORE.replace("\"code\": \"map\"", "\"code\": \"photo\"");

        assertThat(changes(other))
                .extracting(Change::place, Change::kind)
                .containsExactly(
                        tuple("/materials/map", Change.Kind.REMOVED),
                        tuple("/materials/photo", Change.Kind.ADDED));
    }

    @Test
    void of_lists_that_grew_only_what_came_is_told() {
        assertThat(
                        changes(
                                BEFORE.replace(
                                        "{\"zh\": \"甲\", \"en\": \"A\"},",
                                        "{\"zh\": \"甲\", \"en\": \"A\"},"
                                                + "{\"zh\": \"丙\", \"en\": \"C\"},")))
                .containsExactly(
                        new Change(
                                "/conditions/1",
                                "/conditions/1",
                                Change.Kind.ADDED,
                                null,
                                Map.of("zh", "丙", "en", "C")));
        assertThat(changes(BEFORE.replace("\"开饭店\"", "\"开饭店\", \"开餐馆\"")))
                .extracting(Change::after)
                .containsExactly("开餐馆");
    }

    @Test
    void a_new_matter_is_all_additions() {
        assertThat(Comparison.between(Map.of(), tree(BEFORE), Set.of("version")))
                .extracting(Change::kind)
                .containsOnly(Change.Kind.ADDED)
                .hasSize(4);
    }

    private static List<Change> changes(String after) {
        return Comparison.between(tree(BEFORE), tree(after), Set.of("version"));
    }

    private static Map<String, Object> tree(String json) {
        return JsonMapper.shared().readValue(json, new TypeReference<>() {});
    }
}
