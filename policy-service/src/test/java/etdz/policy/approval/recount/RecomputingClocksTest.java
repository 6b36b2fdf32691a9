package etdz.policy.approval.recount;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.http.CreationKeys;
import etdz.common.mongo.RealMongo;
import etdz.common.security.DemoUsers;
import etdz.common.security.Scope;
import etdz.common.service.ServiceTest;
import etdz.common.time.China;
import etdz.common.time.TestClock;
import etdz.policy.approval.Case;
import etdz.policy.approval.CaseFixture;
import etdz.policy.approval.Command;
import etdz.policy.approval.Move;
import etdz.policy.approval.ZoneTime;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.recount.Recomputation.State;
import etdz.policy.approval.register.Cases;
import etdz.policy.approval.register.Cases.Position;
import etdz.policy.clock.calendar.Calendars;
import etdz.policy.zone.ZoneFixture;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class RecomputingClocksTest {

    private static final ZoneCode HOHHOT = new ZoneCode("hohhot");
    private static final ZoneCode BANNER = new ZoneCode("evenk-sample");
    private static final CaseId CROSSING = new CaseId("150100-2026-000001");
    private static final CaseId WITHIN = new CaseId("150100-2026-000002");
    private static final CaseId LATER = new CaseId("150100-2026-000003");

    private static final String NOTICE =
            """
            {"year": 2027, "status": "FINAL", "source": "示例通知", "statutory": ["2027-01-01",
               "2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-04-05", "2027-05-01",
               "2027-05-02", "2027-06-09", "2027-09-15", "2027-10-01", "2027-10-02", "2027-10-03"],
             "holidays": ["2027-01-01", "2027-01-04", "2027-02-05", "2027-02-06", "2027-02-07",
               "2027-02-08", "2027-02-09", "2027-02-10", "2027-04-05", "2027-05-01", "2027-05-02",
               "2027-05-03", "2027-05-04", "2027-06-09", "2027-09-15", "2027-10-01", "2027-10-02",
               "2027-10-03", "2027-10-04"],
             "workedWeekends": []}
            """;

    @Autowired RecomputingClocks recomputing;
    @Autowired Recomputations recomputations;
    @Autowired Cases cases;
    @Autowired Calendars calendars;
    @Autowired ZoneTime time;
    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;
    @Autowired TestClock clock;
    @Autowired RealMongo mongo;

    @BeforeEach
    void casesAreOpen() {
        clock.standAt("2026-12-21T09:30");
        CaseFixture.store(
                mongo.stores(),
                List.of(
                        CaseFixture.accepted(CROSSING.value(), HOHHOT, "2026-12-18"),
                        CaseFixture.accepted(WITHIN.value(), HOHHOT, "2026-11-02"),
                        CaseFixture.accepted(LATER.value(), HOHHOT, "2026-12-21")));
        recomputing.look();
        settle();
    }

    @Test
    void where_nothing_differs_nothing_is_written() {
        var walk = recomputations.newest().orElseThrow();

        assertThat(walk.state()).isEqualTo(State.DONE);
        assertThat(walk.counted()).isEqualTo(3);
        assertThat(recomputations.changed(walk.id(), Optional.empty())).isZero();
        assertThat(held(CROSSING).version()).isEqualTo(2);
    }

    @Test
    void a_notice_moves_the_dates_of_cases_that_run_into_its_year() {
        var before = held(CROSSING);
        load("operator", NOTICE);

        recomputing.look();

        var after = held(CROSSING);
        assertThat(before.dueOn()).isEqualTo("2027-01-04");
        assertThat(after.dueOn()).isEqualTo("2027-01-05");
        assertThat(after.last())
                .isEqualTo(
                        new Move.DueDatesRecomputed(
                                LocalDate.of(2027, 2, 1), LocalDate.of(2027, 1, 4)));
        assertThat(after.outbox().getLast().type())
                .isEqualTo("etdz.policy.case.due-dates-recomputed.v1");
        assertThat(held(WITHIN).version()).isEqualTo(2);
    }

    @Test
    void the_report_names_who_is_affected() {
        var id = load("operator", NOTICE);
        recomputing.look();

        assertThat(get("operator", "/" + id))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"state": "SETTLING", "from": "2027-01-01", "counted": 2, "changed": 2}
                        """);
        assertThat(get("officer-hohhot", "/" + id + "/cases?limit=1"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"items": [{"caseId": "150100-2026-000001", "zone": "hohhot",
                          "matter": "SMP-HB-001",
                          "dueBefore": "2027-01-04", "dueAfter": "2027-01-05",
                          "statutoryBefore": "2027-02-01", "statutoryAfter": "2027-02-02",
                          "provisional": false}]}
                        """);
        assertThat(get("operator", "/" + id + "/cases.csv"))
                .hasStatusOk()
                .bodyText()
                .contains("150100-2026-000001,hohhot,SMP-HB-001,2027-01-04,2027-01-05")
                .hasLineCount(3);
    }

    @Test
    void nobody_sees_cases_of_another_zone() {
        var id = load("operator", NOTICE);
        recomputing.look();

        assertThat(get("officer-bayannur", "/" + id))
                .bodyJson()
                .extractingPath("$.changed")
                .isEqualTo(0);
        assertThat(get("officer-bayannur", "/" + id + "/cases"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(get("officer-bayannur", "/" + id + "/cases.csv")).bodyText().hasLineCount(1);
        assertThat(get("supervisor-nmg", "/" + id + "/cases"))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(2);
        assertThat(get("reviewer-hohhot", "/" + id))
                .bodyJson()
                .extractingPath("$.changed")
                .isEqualTo(2);
        assertThat(get("applicant-1", "/" + id)).hasStatus(403);
        assertThat(get("operator", "/nothing")).hasStatus(404);
    }

    @Test
    void it_is_looked_at_once_more_when_every_instance_has_the_new_calendar() {
        load("operator", NOTICE);
        recomputing.look();
        var byTheOldOne = CaseFixture.accepted("150100-2026-000009", HOHHOT, "2026-12-18");
        CaseFixture.store(mongo.stores(), List.of(byTheOldOne));

        recomputing.look();
        assertThat(held(byTheOldOne.id()).dueOn()).isEqualTo("2027-01-04");
        settle();

        assertThat(held(byTheOldOne.id()).dueOn()).isEqualTo("2027-01-05");
        assertThat(recomputations.newest().orElseThrow().state()).isEqualTo(State.DONE);
        assertThat(held(CROSSING).version()).isEqualTo(3);
    }

    @Test
    void a_walk_that_broke_off_goes_on_where_it_was() {
        load("operator", NOTICE);
        var before = recomputations.newest().orElseThrow();
        recomputations.store(
                Recomputation.begun(
                                before.number() + 1,
                                calendars.edition(),
                                List.of(before.edition()),
                                LocalDate.of(2027, 1, 1),
                                clock.instant())
                        .at(Position.of(held(CROSSING)), 1));

        recomputing.look();

        var walk = recomputations.newest().orElseThrow();
        assertThat(walk.state()).isEqualTo(State.SETTLING);
        assertThat(walk.counted()).isEqualTo(2);
        assertThat(held(CROSSING).version()).isEqualTo(2);
        assertThat(held(LATER).version()).isEqualTo(3);
        settle();
        assertThat(held(CROSSING).version()).isEqualTo(3);
    }

    @Test
    void an_earlier_version_loaded_again_takes_it_back() {
        load("operator", NOTICE);
        recomputing.look();
        again(1);

        recomputing.look();

        assertThat(held(CROSSING).dueOn()).isEqualTo("2027-01-04");
        assertThat(held(CROSSING).version()).isEqualTo(4);
        settle();
        assertThat(recomputations.newest().orElseThrow().state()).isEqualTo(State.DONE);
    }

    @Test
    void a_case_that_comes_to_an_earlier_day_is_looked_at_once() {
        load("operator", NOTICE);
        recomputing.look();
        again(1);

        var read =
                mongo.commandsDuring("cases", recomputing::look).stream()
                        .filter(it -> it.getString("op").equals("query"))
                        .mapToInt(it -> it.getInteger("nreturned"))
                        .sum();

        assertThat(held(LATER).version()).isEqualTo(4);
        assertThat(read).isEqualTo(2);
        assertThat(recomputations.newest().orElseThrow().counted()).isEqualTo(2);
    }

    @Test
    void another_notice_in_the_midst_of_it_is_compared_with_all_that_were_tried() {
        load("operator", NOTICE);
        recomputing.look();
        again(1);
        clock.standAt("2026-12-21T09:00");

        recomputing.look();

        var walk = recomputations.newest().orElseThrow();
        assertThat(walk.since()).hasSize(2);
        assertThat(walk.from()).isEqualTo("2027-01-01");
    }

    @Test
    void somebody_who_moves_a_case_meanwhile_loses_nothing() {
        var stale = List.of(held(CROSSING), held(LATER));
        var id = load("operator", NOTICE);
        move(held(CROSSING), new Command.Claim());
        recomputing.count(stale, id);

        assertThat(held(CROSSING).handler()).isEqualTo("officer-hohhot");
        assertThat(held(CROSSING).dueOn()).isEqualTo("2027-01-05");
        assertThat(held(CROSSING).version()).isEqualTo(4);
        assertThat(held(LATER).version()).isEqualTo(3);
        assertThat(recomputations.changed(id, Optional.empty())).isEqualTo(2);
    }

    @Test
    void one_that_is_closed_meanwhile_is_not_reported() {
        var stale = List.of(held(CROSSING), held(LATER));
        var id = load("operator", NOTICE);
        move(held(CROSSING), new Command.Withdraw());

        recomputing.count(stale, id);

        assertThat(held(CROSSING).stage().name()).isEqualTo("Withdrawn");
        assertThat(recomputations.changed(id, Optional.empty())).isEqualTo(1);
    }

    @Test
    void only_one_instance_walks_at_a_time() {
        var other = recomputations.lease(Duration.ofMinutes(1));
        load("operator", NOTICE);
        assertThat(other.hold()).isTrue();

        recomputing.look();
        assertThat(held(CROSSING).version()).isEqualTo(2);

        other.giveUp();
        recomputing.look();
        assertThat(held(CROSSING).version()).isEqualTo(3);
    }

    @Test
    void a_festival_moves_only_what_is_handled_in_its_division() {
        clock.standAt("2027-06-16T09:30");
        ZoneFixture.add(
                mongo.stores(), BANNER, new Bilingual("示例旗开发区（虚构）", "Sample (invented)"), "150724");
        var there = CaseFixture.accepted("150724-2027-000001", BANNER, "2027-06-16");
        var elsewhere = CaseFixture.accepted("150100-2027-000001", HOHHOT, "2027-06-16");
        CaseFixture.store(mongo.stores(), List.of(there, elsewhere));

        festival(1, true);
        recomputing.look();

        assertThat(there.dueOn()).isEqualTo("2027-06-30");
        assertThat(held(there.id()).dueOn()).isEqualTo("2027-07-01");
        assertThat(held(elsewhere.id())).isEqualTo(elsewhere);
    }

    @Test
    void a_festival_switched_off_and_on_again_is_reported_each_time_by_itself() {
        clock.standAt("2027-06-16T09:30");
        ZoneFixture.add(
                mongo.stores(), BANNER, new Bilingual("示例旗开发区（虚构）", "Sample (invented)"), "150724");
        CaseFixture.store(
                mongo.stores(),
                List.of(CaseFixture.accepted("150724-2027-000001", BANNER, "2027-06-16")));

        var never = recomputations.newest().orElseThrow().id();
        var on = switched(1, true);
        var off = switched(2, false);
        CaseFixture.store(
                mongo.stores(),
                List.of(CaseFixture.accepted("150724-2027-000002", BANNER, "2027-06-16")));
        var onAgain = switched(3, true);
        var offAgain = switched(4, false);

        assertThat(List.of(never, on, off, onAgain, offAgain)).doesNotHaveDuplicates();
        assertThat(report(never)).isEmpty();
        assertThat(report(on)).containsExactly("150724-2027-000001 2027-06-30 2027-07-01");
        assertThat(report(off)).containsExactly("150724-2027-000001 2027-07-01 2027-06-30");
        assertThat(report(onAgain))
                .containsExactly(
                        "150724-2027-000001 2027-06-30 2027-07-01",
                        "150724-2027-000002 2027-06-30 2027-07-01");
        assertThat(report(offAgain))
                .containsExactly(
                        "150724-2027-000001 2027-07-01 2027-06-30",
                        "150724-2027-000002 2027-07-01 2027-06-30");
    }

    @Test
    void every_question_is_answered_by_an_index() {
        var id = load("operator", NOTICE);

        var scans =
                mongo.collectionScansDuring(() -> {
                    recomputing.look();
                    get("operator", "/" + id);
                    get("officer-hohhot", "/" + id + "/cases");
                    get("operator", "/" + id + "/cases.csv");
                    get("operator", "?limit=2");
                });

        assertThat(scans)
                .noneMatch(it -> it.contains(".cases:"))
                .noneMatch(it -> it.contains(".recomput"));
    }

    private String switched(int version, boolean on) {
        festival(version, on);
        recomputing.look();
        return recomputations.newest().orElseThrow().id();
    }

    private void festival(int version, boolean on) {
        var from = on ? "\"from\": \"2027-01-01\"," : "";
        assertThat(
                        users.as("operator", http.put().uri("/api/policy/calendar/overlays/150724"))
                                .header("If-Match", "\"" + version + "\"")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        "{%s \"on\": %s, \"basis\": \"示例文件1号\"}"
                                                .formatted(from, on)))
                .hasStatusOk();
    }

    private List<String> report(String id) {
        var rows = new ArrayList<String>();
        recomputations.each(
                id,
                Optional.empty(),
                row ->
                        rows.add(
                                row.caseId().value()
                                        + " "
                                        + row.dueBefore()
                                        + " "
                                        + row.dueAfter()));
        return rows;
    }

    private void settle() {
        clock.standAt(
                China.timeOf(clock.instant().plus(RecomputingClocks.SETTLED))
                        .toLocalDateTime()
                        .toString());
        recomputing.look();
    }

    private Case held(CaseId id) {
        return cases.held(id, new Scope.Everywhere());
    }

    private void move(Case held, Command command) {
        var now = time.in(HOHHOT);
        assertThat(cases.move(held, command, "officer-hohhot", now)).isTrue();
    }

    private String load(String user, String notice) {
        return recomputation(
                users.as(user, http.post().uri("/api/policy/calendar/notices"))
                        .header(CreationKeys.HEADER, "key-" + System.nanoTime())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(notice)
                        .exchange());
    }

    private void again(int version) {
        recomputation(
                users.as(
                                "operator",
                                http.post()
                                        .uri(
                                                "/api/policy/calendar/years/2027/versions/{version}/again",
                                                version))
                        .header(CreationKeys.HEADER, "key-" + System.nanoTime())
                        .exchange());
    }

    private static String recomputation(MvcTestResult answer) {
        assertThat(answer).hasStatus(201);
        return JsonPath.read(
                new String(answer.getResponse().getContentAsByteArray(), UTF_8), "$.recomputation");
    }

    private MvcTestResult get(String user, String path) {
        return users.as(user, http.get().uri(RecomputationResource.PATH + path)).exchange();
    }
}
