package etdz.talent.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etdz.talent.points.Questionnaire.Reading.Sound;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PointsTableTest {

    static final PointsTable TABLE =
            new PointsTables(new PointsSettings(null))
                    .inForceOn(LocalDate.of(2026, 11, 24))
                    .orElseThrow();

    /// The worked examples of the rules, with the points of each line.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    30    | MASTER   | 8  | 12  | HSK4 | 39 | true  | 0  | 14,15,11,15,4,10,15,5,0    | 89  | A
                    12    | BACHELOR | 3  | 12  | NONE | 58 | false | 0  | 8,10,6,15,0,10,5,0,0       | 54  |
                    12    | BACHELOR | 3  | 12  | NONE | 58 | false | 6  | 8,10,6,15,0,10,5,0,6       | 60  | B
                    45    | DOCTOR   | 17 | 9   | HSK5 | 45 | true  | 10 | 20,20,20,15,5,10,15,5,10   | 120 | A
                    60    | DOCTOR   | 25 | 12  | NONE | 62 | true  | 0  | 20,20,20,15,0,10,0,5,0     | 90  | A
                    34.99 | BACHELOR | 1  | 8.9 | NONE | 25 | false | 0  | 14,10,0,10,0,10,10,0,0     | 54  |
                    """)
    void worked_examples(
            BigDecimal salary,
            String education,
            int years,
            BigDecimal months,
            String chinese,
            int age,
            boolean plus,
            int bonus,
            String parts,
            int score,
            String permitClass) {
        var answers =
                with(
                        Map.of(
                                "annualSalaryWan", salary,
                                "education", education,
                                "workYears", years,
                                "monthsPerYear", months,
                                "chinese", chinese,
                                "age", age,
                                "plus", plus ? List.of("PATENT") : List.of(),
                                "localBonus", bonus));

        var assessed = assess(answers);

        assertThat(assessed.lines().stream().map(Line::points))
                .isEqualTo(Arrays.stream(parts.split(",")).map(Integer::valueOf).toList());
        assertThat(assessed.score()).isEqualTo(score);
        assertThat(assessed.permitClass().map(Enum::name))
                .isEqualTo(Optional.ofNullable(permitClass));
    }

    @ParameterizedTest
    @CsvSource({
        "annualSalaryWan, 4.99, 0",
        "annualSalaryWan, 5, 5",
        "annualSalaryWan, 7, 8",
        "annualSalaryWan, 15, 11",
        "annualSalaryWan, 25, 14",
        "annualSalaryWan, 35, 17",
        "annualSalaryWan, 44.99, 17",
        "annualSalaryWan, 45, 20",
        "workYears, 1.99, 0",
        "workYears, 2, 5",
        "workYears, 2.9, 5",
        "workYears, 16, 19",
        "workYears, 17, 20",
        "workYears, 40, 20",
        "monthsPerYear, 2.9, 0",
        "monthsPerYear, 3, 5",
        "monthsPerYear, 6, 10",
        "monthsPerYear, 9, 15",
        "age, 18, 10",
        "age, 25, 10",
        "age, 26, 15",
        "age, 45, 15",
        "age, 46, 10",
        "age, 55, 10",
        "age, 56, 5",
        "age, 60, 5",
        "age, 61, 0",
    })
    void an_amount_is_worth_what_its_band_says(String criterion, BigDecimal amount, int points) {
        assertThat(line(criterion, assess(with(Map.of(criterion, amount)))).points())
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "education, DOCTOR, 20",
        "education, PHD, 20",
        "education, DOCTOR_OR_TOP_SKILL, 20",
        "education, TECHNICIAN, 15",
        "education, SENIOR_SKILLED, 10",
        "education, NONE, 0",
        "chinese, HSK5+, 5",
        "chinese, HSK6, 5",
        "chinese, HSK5, 5",
        "chinese, HSK1, 1",
        "chinese, FORMER_CHINESE_NATIONAL, 5",
        "chinese, DEGREE_TAUGHT_IN_CHINESE, 5",
        "chinese, NONE, 0",
        "region, WEST, 10",
        "region, SPECIAL_POVERTY, 10",
        "region, NORTHEAST_OLD_INDUSTRIAL, 10",
        "region, OTHER, 0",
    })
    void a_choice_is_worth_the_same_under_each_of_its_names(
            String criterion, String code, int points) {
        assertThat(line(criterion, assess(with(Map.of(criterion, code)))).points())
                .isEqualTo(points);
    }

    @Test
    void further_merits_count_once() {
        var both = assess(with(Map.of("plus", List.of("PATENT", "FORTUNE_500", "PATENT"))));

        assertThat(line("plus", both).points()).isEqualTo(5);
        assertThat(line("plus", both).answer())
                .isEqualTo(new Answer.Several(List.of("PATENT", "FORTUNE_500")));
    }

    @Test
    void a_line_says_what_would_give_more() {
        var assessed = assess(with(Map.of("annualSalaryWan", 30, "workYears", 1, "age", 25)));

        assertThat(line("annualSalaryWan", assessed).next())
                .hasValueSatisfying(next -> {
                    assertThat(next.points()).isEqualTo(17);
                    assertThat(next.needed()).isEqualTo("35");
                });
        assertThat(line("workYears", assessed).next().map(Line.Next::needed)).contains("2");
        assertThat(line("education", assessed).next().map(Line.Next::needed))
                .contains("DOCTOR_OR_TOP_SKILL");
        assertThat(line("age", assessed).next().map(Line.Next::points)).contains(15);
        assertThat(line("monthsPerYear", assessed).next()).isEmpty();
        assertThat(line("localBonus", assessed).next()).isEmpty();
    }

    @Test
    void what_is_missing_for_the_next_class_is_told() {
        var none = assess(with(Map.of("annualSalaryWan", 0, "education", "NONE", "age", 61)));
        var best = assess(with(Map.of()));

        assertThat(none.gap()).contains(new Assessment.Gap(PermitClass.B, 60, 60 - none.score()));
        assertThat(best.permitClass()).contains(PermitClass.A);
        assertThat(best.gap()).isEmpty();
    }

    @Test
    void class_a_has_no_age_limit_and_older_b_is_decided_by_a_person() {
        var a = assess(with(Map.of("annualSalaryWan", 60, "workYears", 25, "age", 62)));
        var b = assess(with(Map.of("annualSalaryWan", 12, "age", 62, "chinese", "NONE")));

        assertThat(a.permitClass()).contains(PermitClass.A);
        assertThat(codes(a)).contains(Note.Code.A_HAS_NO_AGE_LIMIT);
        assertThat(b.permitClass()).contains(PermitClass.B);
        assertThat(codes(b))
                .contains(Note.Code.AGE_FOR_B_NEEDS_MANUAL_DECISION)
                .doesNotContain(Note.Code.A_HAS_NO_AGE_LIMIT);
    }

    @Test
    void another_edition_can_be_laid_beside_and_takes_over_on_its_day(
            @org.junit.jupiter.api.io.TempDir java.nio.file.Path folder)
            throws java.io.IOException {
        var later =
                changed(it ->
                        it.put("version", "later").put("validFrom", "2030-01-01").put("passA", 90));
        java.nio.file.Files.writeString(folder.resolve("later.json"), later.toString());

        var tables = new PointsTables(new PointsSettings("file:" + folder + "/*.json"));

        assertThat(tables.inForceOn(LocalDate.of(2029, 12, 31)).map(PointsTable::version))
                .contains(TABLE.version());
        assertThat(tables.inForceOn(LocalDate.of(2030, 1, 1)).map(PointsTable::passA)).contains(90);
        assertThat(tables.inForceOn(LocalDate.of(2000, 1, 1))).isEmpty();
    }

    @Test
    void a_region_that_lifts_the_age_of_class_b_is_heeded() {
        var lifted =
                JsonMapper.shared()
                        .treeToValue(
                                changed(it ->
                                        ((ObjectNode) it.get("ageLimitB")).put("relaxedTo", 65)),
                                PointsTable.class);

        var assessed =
                assess(lifted, with(Map.of("annualSalaryWan", 12, "age", 62, "chinese", "NONE")));

        assertThat(codes(assessed)).contains(Note.Code.AGE_FOR_B_LIFTED_BY_THE_REGION);
    }

    @Test
    void a_table_whose_points_do_not_add_up_is_refused() {
        var wrong = changed(it -> it.put("max", 121));

        assertThatThrownBy(() -> JsonMapper.shared().treeToValue(wrong, PointsTable.class))
                .hasRootCauseMessage("Points of 2017-provisional add up to 120, not 121");
    }

    private static JsonNode changed(java.util.function.Consumer<ObjectNode> change) {
        try (var in = PointsTableTest.class.getResourceAsStream("/points/2017-provisional.json")) {
            var table = (ObjectNode) JsonMapper.shared().readTree(in);
            change.accept(table);
            return table;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Answers that give class A, with some of them changed.
    static Map<String, Object> with(Map<String, ?> changes) {
        var answers =
                new HashMap<>(
                        JsonMapper.shared()
                                .readValue(
                                        """
                                        {"annualSalaryWan":30,"education":"MASTER","workYears":8,\
                                        "monthsPerYear":12,"chinese":"HSK4","region":"WEST",\
                                        "age":39,"plus":["PATENT"],"localBonus":0}\
                                        """,
                                        new TypeReference<Map<String, Object>>() {}));
        answers.putAll(changes);
        return answers;
    }

    private static Assessment assess(Map<String, Object> answers) {
        return assess(TABLE, answers);
    }

    private static Assessment assess(PointsTable table, Map<String, Object> answers) {
        return switch (Questionnaire.read(table, answers)) {
            case Sound(var profile) -> table.assess(profile);
            case Questionnaire.Reading.Flawed(var flaws) -> throw new AssertionError(flaws);
        };
    }

    private static Line line(String criterion, Assessment assessed) {
        return assessed.lines().stream()
                .filter(line -> line.criterion().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    private static List<Note.Code> codes(Assessment assessed) {
        return assessed.notes().stream().map(Note::code).toList();
    }
}
