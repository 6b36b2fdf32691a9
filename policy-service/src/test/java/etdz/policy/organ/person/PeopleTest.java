package etdz.policy.organ.person;

import static etdz.policy.organ.person.PeopleFixture.HOHHOT;
import static etdz.policy.organ.person.PeopleFixture.NOW;
import static etdz.policy.organ.person.PeopleFixture.TODAY;
import static etdz.policy.organ.person.PeopleFixture.WINDOW;
import static etdz.policy.organ.person.PeopleFixture.after;
import static etdz.policy.organ.person.PeopleFixture.away;
import static etdz.policy.organ.person.PeopleFixture.officer;
import static etdz.policy.organ.person.PeopleFixture.people;
import static etdz.policy.organ.person.PeopleFixture.store;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.mongo.RealMongo;
import etdz.common.security.Scope.Everywhere;
import etdz.common.security.Scope.Self;
import etdz.common.security.Scope.Zones;
import etdz.policy.organ.Audit;
import etdz.policy.organ.Duty;
import etdz.policy.organ.OrganCode;
import etdz.policy.organ.OrgansFixture;
import etdz.policy.organ.person.Command.BeAbsent;
import etdz.policy.organ.person.Command.Leave;
import etdz.policy.organ.person.Outcome.Moved;
import etdz.policy.organ.person.Outcome.Reason;
import etdz.policy.organ.person.Outcome.TurnedDown;
import etdz.policy.organ.person.RecordingAbsence.Wanted;
import etdz.policy.organ.person.RosterMonth.DutyDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PeopleTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final ZoneCode BAYANNUR = new ZoneCode("bayannur");

    @Test
    void a_person_comes_back_as_it_was_stored_and_guarded_by_its_version() {
        var people = people(MONGO.stores(), officer("a"), officer("b"));
        var away = after(people.find("a").orElseThrow(), new BeAbsent(away("x", 0, 3, "b")));

        store(MONGO.stores(), away);

        assertThat(people.find("a")).contains(away);
        assertThat(new PeopleRegister(MONGO.stores()).store(away, Optional.empty())).isFalse();
    }

    @Test
    void the_work_of_who_is_away_is_seen_by_who_stands_in_also_in_his_place() {
        var people =
                people(
                        MONGO.stores(),
                        after(officer("a"), new BeAbsent(away("x", 0, 3, "b"))),
                        after(officer("b"), new BeAbsent(away("y", 1, 2, "c"))),
                        officer("c"));

        assertThat(people.deputyOf("a", TODAY)).contains("b");
        assertThat(people.deputyOf("a", TODAY.plusDays(1))).contains("c");
        assertThat(people.deputyOf("a", TODAY.plusDays(4))).isEmpty();
        assertThat(people.deputyOf("c", TODAY)).isEmpty();
        assertThat(people.workOf("b", TODAY)).containsExactlyInAnyOrder("a", "b");
        assertThat(people.workOf("c", TODAY.plusDays(1))).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(people.workOf("c", TODAY.plusDays(3))).containsExactly("c");
    }

    @Test
    void a_circle_of_deputies_ends_and_a_deputy_who_has_left_does_not_count() {
        var people =
                people(
                        MONGO.stores(),
                        after(officer("a"), new BeAbsent(away("x", 0, 3, "b"))),
                        after(officer("b"), new BeAbsent(away("y", 0, 3, "a"))),
                        after(officer("c"), new BeAbsent(away("z", 0, 9, "d"))),
                        after(officer("d"), new Leave(TODAY)));

        assertThat(people.deputyOf("a", TODAY)).isEmpty();
        assertThat(people.workOf("a", TODAY)).containsExactlyInAnyOrder("a", "b");
        assertThat(people.deputyOf("c", TODAY)).contains("d");
        assertThat(people.deputyOf("c", TODAY.plusDays(1))).isEmpty();
        assertThat(people.leaving("d")).contains(TODAY);
    }

    @Test
    void
            on_duty_is_who_the_roster_names_or_else_everybody_at_the_post_and_for_the_away_the_deputy() {
        var people =
                people(
                        MONGO.stores(),
                        after(officer("a"), new BeAbsent(away("x", 1, 1, "c"))),
                        officer("b"),
                        officer("c"));
        new Rosters(MONGO.stores())
                .store(
                        new RosterMonth(
                                RosterMonth.id(WINDOW, YearMonth.from(TODAY)),
                                WINDOW,
                                HOHHOT,
                                "2026-09",
                                List.of(
                                        new DutyDay(TODAY, List.of("b")),
                                        new DutyDay(TODAY.plusDays(1), List.of("a")),
                                        new DutyDay(TODAY.plusDays(3), List.of())),
                                Audit.made("x", NOW),
                                1));

        assertThat(people.onDuty(WINDOW, TODAY)).containsExactly("b");
        assertThat(people.onDuty(WINDOW, TODAY.plusDays(1))).containsExactly("c");
        assertThat(people.onDuty(WINDOW, TODAY.plusDays(2))).containsExactly("a", "b", "c");
        assertThat(people.onDuty(WINDOW, TODAY.plusDays(3))).isEmpty();
        assertThat(people.onDuty(HOHHOT, Duty.ACCEPTANCE, TODAY)).containsExactly("b");
        assertThat(people.onDuty(BAYANNUR, Duty.ACCEPTANCE, TODAY)).isEmpty();
        assertThat(people.inZone(HOHHOT)).extracting(Person::user).containsExactly("a", "b", "c");
    }

    @Test
    void an_absence_is_recorded_once_for_its_key_and_the_deputy_must_be_there() {
        people(
                MONGO.stores(),
                officer("a"),
                after(officer("b"), new BeAbsent(away("y", 5, 6, "a"))));
        var register = new PeopleRegister(MONGO.stores());
        var recording = new RecordingAbsence(register);
        var key = new CreationKey("0123456789abcdef0123456789abcdef", "h");
        var wanted = new Wanted("a", TODAY, TODAY.plusDays(3), "b", true);

        assertThat(recording.record(wanted, key, "a", NOW)).isInstanceOf(Moved.class);
        assertThat(recording.record(wanted, key, "a", NOW)).isInstanceOf(Moved.class);
        assertThat(register.find("a").orElseThrow().absences()).hasSize(1);

        var later = new Wanted("a", TODAY.plusDays(4), TODAY.plusDays(5), "b", true);
        assertThat(recording.record(later, new CreationKey("f".repeat(32), "h"), "a", NOW))
                .isEqualTo(new TurnedDown(Reason.DEPUTY_NOT_THERE));
        var stranger = new Wanted("a", TODAY.plusDays(7), TODAY.plusDays(7), "nobody", true);
        assertThat(recording.record(stranger, new CreationKey("e".repeat(32), "h"), "a", NOW))
                .isEqualTo(new TurnedDown(Reason.DEPUTY_NOT_THERE));
    }

    @Test
    void ten_who_record_the_same_days_at_once_record_one_absence()
            throws InterruptedException, ExecutionException {
        people(MONGO.stores(), officer("a"), officer("b"));
        var register = new PeopleRegister(MONGO.stores());
        var recording = new RecordingAbsence(register);
        var wanted = new Wanted("a", TODAY, TODAY.plusDays(3), "b", true);
        var calls =
                IntStream.range(0, 10)
                        .mapToObj(i ->
                                (Callable<Outcome>)
                                        () ->
                                                recording.record(
                                                        wanted,
                                                        new CreationKey(
                                                                ("" + i).repeat(32), "h" + i),
                                                        "a",
                                                        NOW))
                        .toList();
        var outcomes = new ArrayList<Outcome>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var outcome : threads.invokeAll(calls)) {
                outcomes.add(outcome.get());
            }
        }

        assertThat(outcomes).filteredOn(it -> it instanceof Moved).hasSize(1);
        assertThat(register.find("a").orElseThrow().absences()).hasSize(1);
    }

    @Test
    void absences_are_paged_by_their_first_day_within_the_scope() {
        people(
                MONGO.stores(),
                after(
                        officer("a"),
                        new BeAbsent(away("x", 5, 6, "b")),
                        new BeAbsent(away("y", 0, 1, "b"))),
                after(officer("b"), new BeAbsent(away("z", 3, 3, "a"))));
        var register = new PeopleRegister(MONGO.stores());

        var first =
                register.away(
                        TODAY,
                        TODAY.plusDays(9),
                        Optional.of(HOHHOT),
                        new Zones(Set.of(HOHHOT)),
                        new PageRequest(2, Optional.empty()));
        var second =
                register.away(
                        TODAY,
                        TODAY.plusDays(9),
                        Optional.empty(),
                        new Everywhere(),
                        new PageRequest(2, first.next()));

        assertThat(first.items()).extracting(it -> it.absence().id()).containsExactly("y", "z");
        assertThat(second.items()).extracting(it -> it.absence().id()).containsExactly("x");
        assertThat(second.next()).isEmpty();
        assertThat(
                        register.away(
                                        TODAY,
                                        TODAY.plusDays(9),
                                        Optional.empty(),
                                        new Zones(Set.of(BAYANNUR)),
                                        new PageRequest(2, Optional.empty()))
                                .items())
                .isEmpty();
        assertThat(register.find("a", new Self("a"))).isPresent();
        assertThat(register.find("a", new Self("b"))).isEmpty();
    }

    @Test
    void every_question_has_its_index() {
        var organs = OrgansFixture.organs(MONGO.stores());
        var people = people(MONGO.stores(), officer("a"), officer("b"));
        var register = new PeopleRegister(MONGO.stores());
        var page = new PageRequest(20, Optional.empty());
        var here = new Zones(Set.of(HOHHOT));

        assertThat(
                        MONGO.collectionScansDuring(() -> {
                            people.onDuty(HOHHOT, Duty.ACCEPTANCE, TODAY);
                            people.deputyOf("a", TODAY);
                            people.workOf("a", TODAY);
                            people.inZone(HOHHOT);
                            people.names(List.of("a"));
                            register.withAbsence("x", here);
                            register.away(TODAY, TODAY, Optional.empty(), here, page);
                            register.away(TODAY, TODAY, Optional.empty(), new Everywhere(), page);
                            register.page(Optional.empty(), Optional.empty(), here, page);
                            register.page(
                                    Optional.empty(), Optional.empty(), new Everywhere(), page);
                            register.page(
                                    Optional.empty(),
                                    Optional.of(new OrganCode("150100-zone")),
                                    here,
                                    page);
                            organs.posts(HOHHOT, here, page);
                        }))
                .isEmpty();
    }
}
