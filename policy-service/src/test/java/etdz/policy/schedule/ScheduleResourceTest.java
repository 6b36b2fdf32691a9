package etdz.policy.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import com.jayway.jsonpath.JsonPath;
import etdz.common.ZoneCode;
import etdz.common.http.Contract;
import etdz.common.mongo.RealMongo;
import etdz.common.service.ServiceTest;
import etdz.policy.approval.Case;
import etdz.policy.approval.CaseExamples;
import etdz.policy.approval.CaseFixture;
import etdz.policy.matter.MatterCode;
import etdz.policy.matter.edition.CatalogueFixture;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class ScheduleResourceTest {

    private static final String PATH = "/api/policy/schedules/building";
    private static final String IMPACT = "SMP-HB-001";

    @Autowired MockMvcTester http;
    @Autowired RealMongo mongo;

    /// Accepted on Friday 18 September 2026; Sunday the 20th is worked, so that the 21st is two
    /// working days later, the 24th five.
    @Test
    void what_was_seen_in_the_zone_counts_and_elsewhere_the_promise() {
        CaseFixture.store(
                mongo.stores(),
                IntStream.range(0, 24)
                        .mapToObj(i -> decided(i, i % 2 == 0 ? "2026-09-21" : "2026-09-24"))
                        .toList());

        var here = get(PATH + "?zone=hohhot");
        assertThat(here).hasStatusOk();
        new Contract().fits("BuildingSchedule", text(here));
        assertThat(step(text(here), IMPACT, "source")).isEqualTo("HISTORY");
        assertThat(step(text(here), IMPACT, "cases")).isEqualTo(24);
        assertThat(step(text(here), IMPACT, "p50WorkingDays")).isEqualTo(2);
        assertThat(step(text(here), IMPACT, "p80WorkingDays")).isEqualTo(5);
        assertThat(step(text(here), "SMP-ZR-003", "source")).isEqualTo("PROMISED");
        assertThat(step(text(here), "SMP-ZR-003", "critical")).isEqualTo(true);
        assertThat(text(get(PATH + "?zone=hohhot"))).isEqualTo(text(here));

        var there = text(get(PATH + "?zone=bayannur&start=2026-09-18"));
        assertThat(step(there, IMPACT, "source")).isEqualTo("PROMISED");
        assertThat(step(there, IMPACT, "p50WorkingDays")).isEqualTo(10);
        // 45 for the land, 3, 7, then 7 for fire design beside 3 for the permit to build
        assertThat(CaseExamples.CALENDAR.after(LocalDate.of(2026, 9, 18), 45 + 3 + 7 + 7))
                .isEqualTo(LocalDate.parse(JsonPath.read(there, "$.p80")));
        assertThat(mongo.collectionScansDuring(() -> get(PATH + "?zone=hulunbuir"))).isEmpty();
    }

    @Test
    void a_zone_that_does_not_exist_and_a_day_far_away_are_refused() {
        assertThat(get(PATH + "?zone=nowhere")).hasStatus(NOT_FOUND);
        assertThat(get(PATH + "?zone=hohhot&start=2099-01-01")).hasStatus(BAD_REQUEST);
        assertThat(get(PATH + "?zone=hohhot&start=1999-01-01")).hasStatus(BAD_REQUEST);
        assertThat(get(PATH)).hasStatus(BAD_REQUEST);
    }

    @Test
    void every_matter_on_the_way_is_in_the_catalogue_and_every_edge_cites_its_law() {
        var matters = CatalogueFixture.matters(mongo.stores());
        var path = BuildingPath.load();

        assertThat(path.steps())
                .allMatch(step ->
                        matters.inForce(step.matter(), LocalDate.of(2026, 9, 18)).isPresent());
        assertThat(path.edges())
                .allMatch(edge -> !edge.quote().isBlank() && !edge.basis().isBlank())
                .allMatch(edge -> !edge.verified() || edge.source().url() != null);
        assertThat(path.network().before("SMP-ZJ-001")).contains("SMP-ZR-002");
        assertThat(path.steps()).extracting(step -> step.matter()).contains(new MatterCode(IMPACT));
    }

    private static Case decided(int number, String day) {
        var accepted =
                CaseFixture.accepted(
                        "150100-2026-%06d".formatted(800_000 + number),
                        new ZoneCode("hohhot"),
                        "2026-09-18");
        return CaseExamples.moved(
                accepted.on(CaseExamples.REFUSE, "somebody", CaseExamples.on(day)));
    }

    private static Object step(String answer, String matter, String member) {
        List<Object> found =
                JsonPath.read(answer, "$.steps[?(@.matter == '%s')].%s".formatted(matter, member));
        return found.getFirst();
    }

    private MvcTestResult get(String uri) {
        return http.get().uri(uri).exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
