package etdz.policy.notice;

import static com.mongodb.client.model.Filters.eq;
import static etdz.policy.notice.NoticeFixture.FIRMS;
import static etdz.policy.notice.NoticeFixture.HOHHOT;
import static etdz.policy.notice.NoticeFixture.OFFICER;
import static etdz.policy.notice.NoticeFixture.event;
import static etdz.policy.notice.NoticeFixture.fact;
import static etdz.policy.notice.NoticeFixture.officer;
import static etdz.policy.notice.NoticeFixture.wants;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.amqp.CloudEvent;
import etdz.common.http.PageRequest;
import etdz.common.mongo.RealMongo;
import etdz.common.service.ServiceTest;
import etdz.common.time.TestClock;
import etdz.policy.notice.Delivery.Progress.Waiting;
import etdz.policy.notice.Notice.Shelf;
import etdz.policy.notice.Notices.Way;
import etdz.policy.notice.Preferences.Quiet;
import etdz.policy.notice.Preferences.Rhythm.Daily;
import etdz.policy.notice.Preferences.Rhythm.Immediate;
import etdz.policy.notice.reader.Audience.Applicant;
import etdz.policy.notice.reader.Audience.Handler;
import etdz.policy.notice.reader.Audience.Leader;
import etdz.policy.notice.reader.Audience.Users;
import etdz.policy.notice.reader.Mailbox;
import etdz.policy.notice.reader.Reader;
import etdz.policy.notice.reader.ReadersFixture;
import etdz.policy.notice.template.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class NoticesTest {

    private static final Way MAIL = new Way(Set.of(Channel.EMAIL), false);
    private static final String TIME = "2026-09-18T09:00:00+08:00";
    private static final PageRequest PAGE = new PageRequest(100, Optional.empty());

    @Autowired RealMongo mongo;
    @Autowired TestClock clock;
    @Autowired JsonMapper json;

    private NoticeFixture one;

    @BeforeEach
    void replica() {
        one = replicaOf();
        one.readers.put(officer("officer-hohhot", "ACCEPTANCE", 1));
        one.readers.put(officer("leader-hohhot", "LEADERSHIP", 1));
    }

    private NoticeFixture replicaOf() {
        return new NoticeFixture(mongo.stores(), clock, json);
    }

    @Test
    void a_submission_is_told_to_the_enterprise_and_the_team_with_a_link_to_the_case() {
        one.hearing.hear(event("case.submitted", "150100-2026-000007", 1, TIME));

        var officers = all(OFFICER);
        assertThat(officers).hasSize(1);
        assertThat(officers.getFirst().title().zh()).isEqualTo("新申请待受理：企业投资项目备案");
        assertThat(officers.getFirst().title().en())
                .isEqualTo("New application: Record-filing of an enterprise investment project");
        assertThat(officers.getFirst().body().zh()).contains("150100-2026-000007", "呼和浩特示例甲一");
        assertThat(officers.getFirst().link()).isEqualTo("/cases/150100-2026-000007");
        assertThat(all(FIRMS)).extracting(Notice::template).containsExactly("case-received/1");
    }

    @Test
    void an_agent_is_told_that_a_case_of_his_project_waits_for_his_client() {
        one.hearing.hear(event("case.correction-requested", "150100-2026-000007", 2, TIME));
        one.hearing.hear(event("case.correction-requested", ReadersFixture.ACCOMPANIED, 2, TIME));

        var told = all(Mailbox.ofUser(ReadersFixture.AGENT));
        assertThat(told)
                .extracting(Notice::template)
                .containsExactly("correction-requested-agent/1");
        assertThat(told.getFirst().title().zh()).startsWith("代办项目需要补正");
        assertThat(told.getFirst().link()).isEqualTo("/cases/" + ReadersFixture.ACCOMPANIED);
        assertThat(all(FIRMS)).hasSize(2);
    }

    @Test
    void a_message_is_told_to_the_other_side_only_with_a_link_to_the_correspondence() {
        var fromApplicant = event("message.sent", "MSG-1", 1, TIME);
        var fromOffice = event("message.sent", "MSG-2", 1, TIME);

        one.hearing.hear(fromApplicant);
        one.hearing.hear(saying(fromOffice, "APPLICANT", "OFFICE"));

        assertThat(all(OFFICER))
                .extracting(Notice::template)
                .containsExactly("message-from-applicant/1");
        assertThat(all(OFFICER).getFirst().link()).isEqualTo("/cases/150100-2026-000000#messages");
        assertThat(all(OFFICER).getFirst().body().zh()).contains("示例企业（虚构）", "150100-2026-000000");
        assertThat(all(FIRMS))
                .extracting(Notice::template)
                .containsExactly("message-from-office/1");
    }

    @Test
    void a_promise_that_falls_due_is_told_to_who_has_to_keep_it() {
        var ours = event("investment", "obligation.reminded", "OBL-1-1", 2, TIME);
        var theirs = event("investment", "obligation.reminded", "OBL-1-2", 2, TIME);

        one.hearing.hear(ours);
        one.hearing.hear(saying(theirs, "GOVERNMENT", "ENTERPRISE"));

        assertThat(all(OFFICER))
                .extracting(Notice::template)
                .containsExactly("promise-due-government/1");
        assertThat(all(OFFICER).getFirst().link())
                .isEqualTo("/investment/promises/obligations/OBL-1-1");
        assertThat(all(OFFICER).getFirst().title().zh()).contains("三十日内到期");
        assertThat(all(FIRMS))
                .extracting(Notice::template)
                .containsExactly("promise-due-enterprise/1");
    }

    @Test
    void an_enterprise_is_told_that_its_qualification_ends() {
        one.hearing.hear(event("investment", "qualification.ending", "QUA-001", 2, TIME));

        var told = all(FIRMS).getFirst();
        assertThat(told.title().zh()).contains("90");
        assertThat(told.link()).isEqualTo("/investment/enterprises/91150100MA0N00016K");
        assertThat(all(OFFICER)).isEmpty();
    }

    @Test
    void a_lead_that_waits_is_told_to_who_handles_it_or_to_the_team_of_its_zone() {
        var late = event("investment", "lead.reminded", "LEAD-1", 2, TIME);
        var another = event("investment", "lead.reminded", "LEAD-2", 5, TIME);

        one.hearing.hear(late);
        one.hearing.hear(
                saying(
                        saying(another, "\"LATE\"", "\"STUCK\""),
                        "\"stage\"",
                        "\"owner\": \"leader-hohhot\", \"stage\""));
        one.hearing.hear(late);

        var told = all(OFFICER);
        assertThat(told).extracting(Notice::template).containsExactly("lead-late/1");
        assertThat(told.getFirst().link()).isEqualTo("/investment/pipeline/lead/LEAD-1");
        assertThat(told.getFirst().title().zh()).isEqualTo("首次答复逾期：示例储能电池组装线");
        assertThat(told.getFirst().body().en()).contains("示例储能科技有限公司（虚构）", "2026-09-21");
        assertThat(all(Mailbox.ofUser("leader-hohhot")))
                .extracting(Notice::template)
                .containsExactly("lead-stuck/1");
    }

    private static CloudEvent saying(CloudEvent event, String instead, String of) {
        return new CloudEvent(
                event.id(),
                event.type(),
                event.source(),
                event.time(),
                event.subject(),
                event.sequence(),
                null,
                event.data().replace(instead, of));
    }

    @Test
    void three_replicas_that_hear_some_at_a_time_in_any_order_and_again_tell_each_once()
            throws InterruptedException, ExecutionException {
        var events = new ArrayList<CloudEvent>();
        for (var i = 1; i <= 20; i++) {
            var id = "150100-2026-%06d".formatted(i);
            events.add(event("case.submitted", id, 1, TIME));
            events.add(event("case.accepted", id, 2, TIME));
            events.add(event("case.granted", id, 3, TIME));
        }
        var replicas = List.of(one, replicaOf(), replicaOf());
        one.preferences.store(wants(FIRMS, new Daily(18), null));
        var random = new Random(7);
        var calls = new ArrayList<Callable<Boolean>>();
        for (var round = 0; round < 4; round++) {
            Collections.shuffle(events, random);
            for (var from = 0; from < events.size(); ) {
                var to = Math.min(from + 1 + random.nextInt(7), events.size());
                var some = new ArrayList<>(events.subList(from, to));
                some.add(some.getFirst());
                var replica = replicas.get(random.nextInt(3));
                calls.add(() -> {
                    replica.hearing.hearAll(some);
                    return true;
                });
                from = to;
            }
        }
        Collections.shuffle(calls, random);

        try (var threads = Executors.newFixedThreadPool(12)) {
            for (var call : threads.invokeAll(calls)) {
                call.get();
            }
        }

        assertThat(all(OFFICER)).hasSize(20);
        assertThat(all(FIRMS)).hasSize(60);
        var outward = new ArrayList<Document>();
        mongo.database().getCollection("deliveries").find().into(outward);
        var mailed = new ArrayList<String>();
        outward.stream()
                .filter(it -> it.getString("channel").equals("EMAIL"))
                .forEach(it -> mailed.addAll(it.getList("items", String.class)));
        assertThat(mailed).hasSize(60).doesNotHaveDuplicates();
        assertThat(outward).filteredOn(it -> it.getString("channel").equals("EMAIL")).hasSize(1);
        assertThat(outward).filteredOn(it -> it.getString("channel").equals("SMS")).hasSize(40);
    }

    @Test
    void what_begins_the_mail_of_a_day_at_once_is_all_in_it()
            throws InterruptedException, ExecutionException {
        one.preferences.store(wants(FIRMS, new Daily(18), null));
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var day = 10; day < 30; day++) {
                clock.standAt("2026-10-%dT09:00".formatted(day));
                var calls = new ArrayList<Callable<Integer>>();
                for (var i = 0; i < 8; i++) {
                    var fact = fact("C-%d-%d".formatted(day, i), clock.instant());
                    calls.add(() -> one.telling.tell(fact, new Applicant(), "case-granted", MAIL));
                }
                for (var call : threads.invokeAll(calls)) {
                    assertThat(call.get()).isOne();
                }
            }
        }

        var mails = new ArrayList<Document>();
        mongo.database().getCollection("deliveries").find(eq("digest", true)).into(mails);
        assertThat(mails)
                .hasSize(20)
                .allSatisfy(mail -> assertThat(mail.getList("items", String.class)).hasSize(8));
    }

    @Test
    void what_is_told_again_long_after_is_no_news() {
        clock.standAt("2026-09-30T09:00");

        one.hearing.hear(event("case.submitted", "150100-2026-000001", 1, TIME));

        assertThat(all(OFFICER)).isEmpty();
        assertThat(all(FIRMS)).isEmpty();
    }

    @Test
    void silence_is_told_to_the_team_and_its_leader_only_when_it_was_silence() {
        var accepted = event("case.accepted", "150100-2026-000001", 2, TIME);
        var deemed = accepted.data().replaceFirst("(\"deemed\" ?: )false", "$1true");
        assertThat(deemed).isNotEqualTo(accepted.data());

        one.hearing.hear(accepted);
        assertThat(all(Mailbox.ofUser("leader-hohhot"))).isEmpty();
        one.hearing.hear(
                new CloudEvent(
                        "150100-2026-000002-2",
                        accepted.type(),
                        accepted.source(),
                        TIME,
                        "150100-2026-000002",
                        2,
                        null,
                        deemed));

        assertThat(all(Mailbox.ofUser("leader-hohhot")))
                .extracting(Notice::template)
                .containsExactly("accepted-by-silence/1");
    }

    @Test
    void the_deputies_of_who_is_away_are_told_as_well_and_a_late_event_changes_nothing() {
        one.readers.put(
                new Reader(
                        "officer-hohhot",
                        HOHHOT,
                        officer("officer-hohhot", "ACCEPTANCE", 3).posts(),
                        List.of(
                                new Reader.Away(
                                        LocalDate.parse("2026-09-18"),
                                        LocalDate.parse("2026-09-20"),
                                        "reviewer-hohhot")),
                        null,
                        3));
        one.readers.put(officer("officer-hohhot", "ACCEPTANCE", 2));
        one.readers.put(
                new Reader(
                        "reviewer-hohhot",
                        HOHHOT,
                        List.of(),
                        List.of(
                                new Reader.Away(
                                        LocalDate.parse("2026-09-18"),
                                        LocalDate.parse("2026-09-19"),
                                        "approver-hohhot")),
                        null,
                        1));

        assertThat(
                        one.telling.tell(
                                fact("F", clock.instant()), new Handler(), "due-soon", Way.INSIDE))
                .isEqualTo(3);

        assertThat(all(OFFICER)).hasSize(1);
        assertThat(all(Mailbox.ofUser("reviewer-hohhot"))).hasSize(1);
        assertThat(all(Mailbox.ofUser("approver-hohhot"))).hasSize(1);
    }

    @Test
    void an_absence_that_was_recorded_is_told_to_the_deputy() {
        one.hearing.hear(event("person.absence-recorded", "officer-hohhot", 4, TIME));

        assertThat(all(Mailbox.ofUser("reviewer-hohhot")))
                .extracting(it -> it.title().zh())
                .containsExactly("请您代理：officer-hohhot");
    }

    @Test
    void who_tells_in_process_tells_once_and_hears_how_many_learned_it() {
        var fact = fact("overdue-150100-2026-000001-2026-09-24", clock.instant());

        assertThat(one.telling.tell(fact, new Leader(), "overdue-second", Way.URGENT)).isEqualTo(1);
        assertThat(replicaOf().telling.tell(fact, new Leader(), "overdue-second", Way.URGENT))
                .isZero();
        assertThat(one.telling.tell(fact, new Users(Set.of("a", "b")), "overdue-first", Way.URGENT))
                .isEqualTo(2);
        assertThat(one.telling.tell(fact, new Applicant(), "due-soon", Way.INSIDE)).isEqualTo(1);
    }

    @Test
    void quiet_hours_hold_back_what_is_not_urgent_and_a_digest_takes_mail_only() {
        one.preferences.store(wants(FIRMS, new Daily(18), new Quiet("22:00", "07:30")));
        one.preferences.store(wants(OFFICER, new Immediate(), new Quiet("22:00", "07:30")));
        clock.standAt("2026-09-18T23:00");
        var now = clock.instant();

        one.telling.tell(
                fact("A", now),
                new Users(Set.of("officer-hohhot")),
                "overdue-first",
                new Way(Set.of(Channel.SMS), false));
        one.telling.tell(
                fact("B", now), new Users(Set.of("officer-hohhot")), "overdue-first", Way.URGENT);
        one.telling.tell(
                fact("C", now),
                new Applicant(),
                "case-granted",
                new Way(Set.of(Channel.SMS, Channel.EMAIL), false));

        assertThat(due("A", OFFICER, "overdue-first", Channel.SMS))
                .isEqualTo(now.plus(Duration.ofMinutes(510)));
        assertThat(due("B", OFFICER, "overdue-first", Channel.SMS)).isEqualTo(now);
        assertThat(due("C", FIRMS, "case-granted", Channel.SMS))
                .isEqualTo(now.plus(Duration.ofMinutes(510)));
        assertThat(due("C", FIRMS, "case-granted", Channel.EMAIL))
                .isEqualTo(now.plus(Duration.ofHours(19)));
    }

    private Instant due(String key, Mailbox mailbox, String template, Channel channel) {
        return one.deliveries.of(Notice.id(key, mailbox, template)).stream()
                .filter(it -> it.channel() == channel)
                .map(it -> ((Waiting) it.progress()).due())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_a_crash_left_unsent_is_sent_when_the_event_comes_again_and_only_that() {
        one.preferences.store(wants(FIRMS, new Immediate(), null));
        var granted = event("case.granted", "150100-2026-000001", 6, TIME);
        one.hearing.hear(granted);
        mongo.database().getCollection("deliveries").deleteMany(new Document("channel", "EMAIL"));

        one.hearing.hear(granted);

        assertThat(one.deliveries.of(all(FIRMS).getFirst().id())).hasSize(2);
    }

    @Test
    void what_is_heard_again_while_the_mail_of_the_day_goes_out_waits_for_no_other_day() {
        one.preferences.store(wants(FIRMS, new Daily(18), null));
        var granted = event("case.granted", "150100-2026-000001", 6, TIME);
        one.hearing.hear(granted);
        clock.standAt("2026-09-18T18:00");
        assertThat(claimed()).isEqualTo(Channel.SMS);
        assertThat(claimed()).isEqualTo(Channel.EMAIL);

        one.hearing.hear(granted);
        one.hearing.hear(event("case.granted", "150100-2026-000002", 6, TIME));

        assertThat(mails()).containsExactlyInAnyOrder(List.of(idOf(1)), List.of(idOf(2)));
    }

    private Channel claimed() {
        var until = clock.instant().plus(Duration.ofMinutes(1));
        return one.deliveries.claim(clock.instant(), until).orElseThrow().channel();
    }

    private static String idOf(int number) {
        return Notice.id("150100-2026-00000%d-6".formatted(number), FIRMS, "case-granted");
    }

    private List<List<String>> mails() {
        return mongo
                .database()
                .getCollection("deliveries")
                .find(new Document("channel", "EMAIL"))
                .into(new ArrayList<>())
                .stream()
                .map(it -> it.getList("items", String.class))
                .toList();
    }

    @Test
    void everything_is_read_at_once_and_that_is_undone() {
        IntStream.range(0, 5)
                .forEach(i ->
                        one.telling.tell(
                                fact("F" + i, clock.instant()),
                                new Users(Set.of("officer-hohhot")),
                                "due-soon",
                                Way.INSIDE));
        var mine = List.of(OFFICER);
        var first = all(OFFICER).getFirst();
        one.notices.put(first.id(), mine, Shelf.READ, clock.instant());
        assertThat(one.notices.unread(mine)).isEqualTo(4);

        assertThat(one.notices.readAll(mine, clock.instant(), "b", clock.instant())).isEqualTo(4);
        assertThat(one.notices.unread(mine)).isZero();
        assertThat(one.notices.undo(List.of(FIRMS), "b")).isZero();
        assertThat(one.notices.undo(mine, "b")).isEqualTo(4);
        assertThat(one.notices.unread(mine)).isEqualTo(4);
        assertThat(one.notices.put(first.id(), List.of(FIRMS), Shelf.UNREAD, clock.instant()))
                .isEmpty();
    }

    @Test
    void every_question_has_its_index() {
        one.preferences.store(wants(FIRMS, new Daily(18), null));
        var mine = List.of(OFFICER, FIRMS);

        assertThat(
                        mongo.collectionScansDuring(() -> {
                            one.hearing.hear(event("case.granted", "150100-2026-000001", 6, TIME));
                            one.hearing.hear(
                                    event("person.absence-recorded", "officer-hohhot", 4, TIME));
                            one.notices.unread(mine);
                            one.notices.page(mine, Set.of(Shelf.UNREAD, Shelf.READ), PAGE);
                            one.notices.readAll(mine, clock.instant(), "b", clock.instant());
                            one.notices.undo(mine, "b");
                            one.deliveries.claim(clock.instant(), clock.instant());
                            one.deliveries.page("Waiting", PAGE);
                        }))
                .allMatch(it -> it.contains("noticeTemplates") || it.contains("noticeRules"));
    }

    private List<Notice> all(Mailbox mailbox) {
        var found =
                one.notices.page(List.of(mailbox), new HashSet<>(List.of(Shelf.values())), PAGE);
        return found.items();
    }
}
