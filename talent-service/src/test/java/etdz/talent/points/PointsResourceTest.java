package etdz.talent.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import etdz.common.security.RealTokens;
import etdz.common.service.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class PointsResourceTest {

    static final String EXAMPLE =
            """
            {"annualSalaryWan":30,"education":"MASTER","workYears":8,"monthsPerYear":12,\
            "chinese":"HSK4","region":"WEST","age":39,"plus":["PATENT"],"localBonus":0}\
            """;

    @Autowired MockMvcTester http;
    @Autowired RealTokens tokens;

    @Test
    void everybody_may_test_himself() {
        assertThat(test(EXAMPLE)).hasStatusOk();
    }

    @Test
    void a_token_is_not_in_the_way() {
        var token = tokens.token("talent-1", List.of("talent"), java.util.Map.of());

        assertThat(
                        http.post()
                                .uri("/api/talent/points")
                                .header("Authorization", "Bearer " + token)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(EXAMPLE))
                .hasStatusOk();
    }

    @Test
    void with_score_class_and_a_reason_for_every_line() {
        assertThat(test(EXAMPLE))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"score": 89, "max": 120, "class": "A",
                         "lines": [
                          {"criterion": "annualSalaryWan", "value": 30, "points": 14,
                           "max": 20,
                           "rule": {"zh": "25万元（含）至35万元",
                                    "en": "250,000 up to 350,000 yuan"},
                           "next": {"points": 17, "needed": "35"}},
                          {"criterion": "education", "value": "MASTER_OR_TECHNICIAN",
                           "points": 15},
                          {"criterion": "workYears", "value": 8, "points": 11},
                          {"criterion": "monthsPerYear", "value": 12, "points": 15},
                          {"criterion": "chinese", "value": "HSK4", "points": 4},
                          {"criterion": "region", "value": "WEST", "points": 10},
                          {"criterion": "age", "value": 39, "points": 15},
                          {"criterion": "plus", "value": ["PATENT"], "points": 5},
                          {"criterion": "localBonus", "value": 0, "points": 0}],
                         "table": {"version": "2017-provisional", "verified": false,
                                   "passA": 85, "passB": 60}}
                        """);
        assertThat(test(EXAMPLE)).bodyJson().doesNotHavePath("$.toNextClass");
    }

    @Test
    void with_the_class_null_and_the_gap_when_there_is_none() {
        var answer =
                test(
                        """
                        {"annualSalaryWan":12,"education":"BACHELOR","workYears":3,
                         "monthsPerYear":12,"region":"WEST","age":58}
                        """);

        assertThat(answer)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"score": 54, "class": null,
                         "toNextClass": {"class": "B", "passMark": 60, "missing": 6}}
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "annualSalaryWan":30     | "annualSalaryWan":-1      | /annualSalaryWan
                    "annualSalaryWan":30     | "annualSalaryWan":"NaN"   | /annualSalaryWan
                    "annualSalaryWan":30     | "annualSalaryWan":1e999   | /annualSalaryWan
                    "annualSalaryWan":30     | "annualSalaryWan":300000  | /annualSalaryWan
                    "annualSalaryWan":30     | "annualSalaryWan":null    | /annualSalaryWan
                    "education":"MASTER"     | "education":"WIZARD"      | /education
                    "education":"MASTER"     | "education":4             | /education
                    "workYears":8            | "workYears":81            | /workYears
                    "monthsPerYear":12       | "monthsPerYear":12.5      | /monthsPerYear
                    "chinese":"HSK4"         | "chinese":"HSK99"         | /chinese
                    "region":"WEST"          | "region":"MOON"           | /region
                    "age":39                 | "age":17                  | /age
                    "age":39                 | "age":39.5                | /age
                    "plus":["PATENT"]        | "plus":["PATENT","LUCK"]  | /plus/1
                    "plus":["PATENT"]        | "plus":"PATENT"           | /plus
                    "plus":["PATENT"]        | "plus":[null]             | /plus/0
                    "localBonus":0           | "localBonus":11           | /localBonus
                    "localBonus":0           | "localBonus":1.5          | /localBonus
                    "localBonus":0           | "localBonuss":0           | /localBonuss
                    """)
    void a_value_that_the_table_cannot_be_asked_about(String good, String bad, String pointer) {
        assertThat(test(EXAMPLE.replace(good, bad)))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"type\": \"/problems/invalid-content\", \"errors\": [{\"pointer\":"
                                + " \"%s\"}]}".formatted(pointer));
    }

    @Test
    void everything_wrong_at_once_in_the_language_of_the_caller() {
        var answer =
                http.post()
                        .uri("/api/talent/points")
                        .header("Accept-Language", "en")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"age\":39,\"a/b~c\":1}")
                        .exchange();

        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].pointer")
                .asArray()
                .containsExactly(
                        "/a~1b~0c",
                        "/annualSalaryWan",
                        "/education",
                        "/workYears",
                        "/monthsPerYear",
                        "/region");
        assertThat(answer).bodyJson().extractingPath("$.errors[1].detail").isEqualTo("is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "\"x\"", "{\"annualSalaryWan\":NaN}", "{} {}"})
    void what_is_no_object(String body) {
        assertThat(test(body)).hasStatus(BAD_REQUEST);
    }

    private MvcTestResult test(String body) {
        return http.post()
                .uri("/api/talent/points")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
