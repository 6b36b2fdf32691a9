package etdz.policy.worklist;

import static etdz.policy.worklist.OpenCasesTest.ZONES;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.mongo.RealMongo;
import etdz.common.mongo.Stores;
import etdz.common.security.DemoUsers;
import etdz.common.service.ServiceTest;
import etdz.common.time.China;
import etdz.common.time.Moment;
import etdz.common.time.TestClock;
import etdz.policy.approval.Case;
import etdz.policy.approval.CaseFixture;
import etdz.policy.clock.Due.Light;
import etdz.policy.clock.calendar.Calendars;
import etdz.policy.notice.Notices;
import etdz.policy.worklist.Reminder.Level;
import etdz.policy.worklist.viewer.Viewers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServiceTest(properties = "etdz.policy.worklist.reminding=PT24H")
class RemindingOfCasesTest {

    private static final int REPLICAS = 3;

    @Autowired RealMongo mongo;
    @Autowired TestClock clock;
    @Autowired Calendars calendars;
    @Autowired Notices notices;
    @Autowired Viewers viewers;
    @Autowired MockMvcTester http;
    @Autowired DemoUsers users;

    private List<Case> all = List.of();

    @BeforeEach
    void store() {
        all = CaseFixture.mixed(210, ZONES);
        CaseFixture.store(mongo.stores(), all);
        clock.standAt("2026-09-23T09:00");
    }

    @Test
    void three_replicas_remind_once_of_each_case_and_level()
            throws InterruptedException, ExecutionException {
        together();

        assertThat(reminders()).containsExactlyInAnyOrderElementsOf(expected());
        assertThat(told()).isEqualTo(reminders().size());
        assertNoNoticeTwice();
    }

    @Test
    void what_was_amber_is_reminded_of_again_when_it_is_overdue_and_no_more()
            throws InterruptedException, ExecutionException {
        together();
        var first = expected();
        clock.standAt("2026-11-20T09:00");
        together();
        together();

        var all = new ArrayList<>(first);
        expected().stream().filter(id -> !first.contains(id)).forEach(all::add);
        assertThat(reminders()).containsExactlyInAnyOrderElementsOf(all);
        assertNoNoticeTwice();
    }

    @Test
    void what_a_replica_left_untold_when_it_was_killed_is_told_by_another()
            throws InterruptedException, ExecutionException {
        var dying = new Reminders(mongo.stores());
        var left =
                pressing()
                        .limit(5)
                        .map(held ->
                                new Reminder(
                                        Reminder.id(held.id().value(), level(held), dueOn(held)),
                                        held.id(),
                                        held.application().matter().code(),
                                        held.application().matter().name(),
                                        held.application().zone(),
                                        level(held),
                                        "officer-killed",
                                        dueOn(held),
                                        clock.instant(),
                                        clock.instant(),
                                        false))
                        .toList();
        left.forEach(reminder -> assertThat(dying.make(reminder)).isTrue());

        together();
        assertThat(told()).isEqualTo(reminders().size() - left.size());
        clock.standAt("2026-09-23T09:00:31");
        together();

        assertThat(told()).isEqualTo(reminders().size());
        assertThat(reminders()).containsExactlyInAnyOrderElementsOf(expected());
        assertThat(noticesTo("officer-killed")).isEqualTo(left.size());
        assertNoNoticeTwice();
    }

    @Test
    void the_day_of_the_warning_is_the_first_amber_day() {
        for (var held : all) {
            var queue = held.queue();
            if (queue != null && queue.dueOn().isPresent()) {
                assertThat(queue.light(on(queue.warnOn().toString())))
                        .isIn(Optional.of(Light.AMBER), Optional.of(Light.RED));
                var before = queue.warnOn().minusDays(1);
                if (before.isAfter(queue.since())) {
                    assertThat(queue.light(on(before.toString()))).contains(Light.GREEN);
                }
            }
        }
    }

    @Test
    void finding_what_is_due_reads_an_index_only() {
        var reminders = new Reminders(mongo.stores());

        var scans =
                mongo.collectionScansDuring(() -> {
                    reminders.pressing(viewers.now().today());
                    reminders.made(List.of("x"));
                    reminders.takeOver(clock.instant(), clock.instant());
                });

        assertThat(scans).isEmpty();
    }

    @Test
    void the_office_sees_the_reminders_of_its_own_zone()
            throws InterruptedException, ExecutionException {
        together();

        var page = users.as("officer-hohhot", http.get().uri("/api/policy/worklist/reminders"));

        assertThat(page)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].zone")
                .asArray()
                .isNotEmpty()
                .containsOnly("hohhot");
    }

    /// Each replica has stores of its own, as another process has.
    private void together() throws InterruptedException, ExecutionException {
        var replicas = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < REPLICAS; i++) {
            var stores = Stores.on(mongo.database());
            var replica =
                    new RemindingOfCases(
                            new Reminders(stores),
                            new OpenCases(stores, new CaseReads(stores)),
                            notices,
                            viewers);
            replicas.add(() -> {
                replica.remind();
                return true;
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(replicas)) {
                assertThat(done.get()).isTrue();
            }
        }
    }

    private Stream<Case> pressing() {
        return all.stream().filter(held -> light(held).filter(it -> it != Light.GREEN).isPresent());
    }

    private List<String> expected() {
        return pressing()
                .map(held -> Reminder.id(held.id().value(), level(held), dueOn(held)))
                .toList();
    }

    private Optional<Light> light(Case held) {
        return Optional.ofNullable(held.queue()).flatMap(queue -> queue.light(viewers.now()));
    }

    private Level level(Case held) {
        return light(held).filter(Light.RED::equals).isPresent() ? Level.SECOND : Level.FIRST;
    }

    private static LocalDate dueOn(Case held) {
        return requireNonNull(held.queue()).dueOn().orElseThrow();
    }

    private Moment on(String day) {
        return new Moment(China.startOf(LocalDate.parse(day)), calendars.current());
    }

    private List<String> reminders() {
        return mongo.database().getCollection("reminders").find().into(new ArrayList<>()).stream()
                .map(row -> row.getString("_id"))
                .toList();
    }

    private long told() {
        return mongo.database()
                .getCollection("reminders")
                .countDocuments(new Document("told", true));
    }

    private List<Document> allNotices() {
        return mongo.database().getCollection("notices").find().into(new ArrayList<>());
    }

    private long noticesTo(String user) {
        return allNotices().stream()
                .filter(row -> Objects.toString(row.get("mailbox")).contains(user))
                .count();
    }

    private void assertNoNoticeTwice() {
        var seen =
                allNotices().stream()
                        .map(row ->
                                row.get("fact") + " " + row.get("mailbox") + row.get("template"))
                        .collect(Collectors.groupingBy(it -> it, Collectors.counting()));
        assertThat(seen).isNotEmpty();
        assertThat(seen.values()).containsOnly(1L);
    }
}
