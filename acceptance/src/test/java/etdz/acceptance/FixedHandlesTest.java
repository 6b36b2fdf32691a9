package etdz.acceptance;

import static etdz.acceptance.Filing.OFFICER;
import static etdz.acceptance.Platform.anybody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The addresses that others build on, each with the answer that was promised.
class FixedHandlesTest {

    @ParameterizedTest
    @CsvSource({
        "from=2026-09-18&workingDays=20, 2026-10-22, false",
        "from=2026-12-10&workingDays=20, 2027-01-08, true",
        "from=2026-03-02&workingDays=20&pauseFrom=2026-03-12&pauseTo=2026-03-25, 2026-04-14, false"
    })
    void a_due_date_counts_chinese_working_days(String query, String due, boolean provisional) {
        var answer = anybody().get("/api/policy/calendar/due?" + query).is(200);

        assertThat(answer.text("due")).isEqualTo(due);
        assertThat(answer.json().path("provisional").asBoolean()).isEqualTo(provisional);
    }

    @Test
    void matters_are_listed_page_by_page_and_shown_in_full() {
        var first = anybody().get("/api/policy/matters?limit=2").is(200);
        assertThat(first.json().path("items")).hasSize(2);

        var second = anybody().get("/api/policy/matters?limit=2&cursor=" + first.text("next"));
        assertThat(second.is(200).text("items/0/code"))
                .isNotEmpty()
                .isNotEqualTo(first.text("items/0/code"));

        var filing = anybody().get("/api/policy/matters/SMP-FG-001").is(200);
        assertThat(filing.text("name/zh")).isEqualTo("企业投资项目备案");
        assertThat(filing.json().path("materials")).isNotEmpty();
        assertThat(filing.json().path("form").path("properties")).isNotEmpty();
    }

    @Test
    void a_matter_is_found_by_a_part_of_its_name() {
        var found = anybody().get("/api/policy/matters?query=%E5%A4%87%E6%A1%88").is(200);

        assertThat(found.json().path("items")).isNotEmpty();
    }

    @Test
    void the_opinion_is_public() {
        assertThat(anybody().get("/api/policy/opinion").is(200).text()).contains("内政办发");
    }

    @ParameterizedTest
    @CsvSource({
        "91150100MA0N00016K, true",
        "91150100MA0N00016L, false",
        "91110000600037341L, true"
    })
    void a_credit_code_is_checked_by_its_last_character(String code, boolean valid) {
        var answer = anybody().get("/api/policy/credit-codes/" + code).is(200);

        assertThat(answer.json().path("valid").asBoolean()).isEqualTo(valid);
        assertThat(answer.text("reason").equals("valid")).isEqualTo(valid);
    }

    @Test
    void points_come_with_their_class_and_lines() {
        var answer =
                anybody()
                        .post(
                                "/api/talent/points",
                                """
                                {"annualSalaryWan":30,"education":"MASTER","workYears":8,
                                 "monthsPerYear":12,"chinese":"HSK4","region":"WEST","age":39,
                                 "plus":["PATENT"],"localBonus":0}\
                                """)
                        .is(200);

        assertThat(answer.json().path("score").asInt()).isEqualTo(89);
        assertThat(answer.text("class")).isEqualTo("A");
        assertThat(answer.json().path("lines")).isNotEmpty();
    }

    @Test
    void an_area_is_that_of_the_ellipsoid() {
        var answer =
                anybody()
                        .post(
                                "/api/land/area",
                                """
                                {"type":"Polygon","coordinates":[[[111.70,40.80],[111.71,40.80],
                                 [111.71,40.81],[111.70,40.81],[111.70,40.80]]]}\
                                """)
                        .is(200);

        assertThat(answer.json().path("squareMetres").asDouble())
                .isCloseTo(937_070.61, within(0.5));
    }

    @Test
    void the_holder_of_a_power_is_known_for_a_day() {
        OFFICER.get("/api/policy/powers/SMP-FG-001/holder?zone=hohhot&on=2026-09-18").is(200);
    }

    @Test
    void parcels_and_intensity_of_a_zone_are_for_those_who_log_in() {
        var officer = Platform.as("land-officer-hohhot");

        assertThat(officer.get("/api/land/parcels?zone=hohhot").is(200).json().path("items"))
                .isNotEmpty();
        officer.get("/api/land/zones/hohhot/intensity").is(200);
        anybody().get("/api/land/parcels?zone=hohhot").isProblem(401, "unauthenticated");
    }

    @Test
    void a_work_list_and_its_counts_agree() {
        var counts = OFFICER.get("/api/policy/worklist/counts").is(200).json();
        var team = OFFICER.get("/api/policy/worklist?queue=team&limit=5").is(200).json();

        assertThat(counts.path("team").asInt()).isPositive();
        assertThat(team.path("items")).hasSize(Math.min(5, counts.path("team").asInt()));
    }

    @Test
    void a_case_has_a_clock_that_can_be_checked_day_by_day() {
        var filing = Filing.submitted();
        var accepted = filing.accept(filing.seenBy(OFFICER).etag()).is(200);

        var clock = OFFICER.get(filing.path() + "/clock").is(200);
        assertThat(clock.json().path("days")).isNotEmpty();
        assertThat(clock.text("promised/due")).isEqualTo(accepted.text("promisedDueOn"));
    }

    @Test
    void the_contract_and_its_page_are_served() {
        assertThat(anybody().get("/api/openapi.json").is(200).json().path("paths"))
                .hasSizeGreaterThan(10);
        anybody().get("/api/docs").is(200);
        anybody().get("/problems/stale-version").is(200);
        assertThat(anybody().get("/").is(200).text()).contains("<html");
        assertThat(anybody().with("Accept", "text/html").get("/cases/any/page").is(200).text())
                .contains("<html");
    }
}
