package etdz.policy.organ.person;

import static etdz.policy.organ.person.PeopleFixture.BUREAU;
import static etdz.policy.organ.person.PeopleFixture.HOHHOT;
import static etdz.policy.organ.person.PeopleFixture.NOW;
import static etdz.policy.organ.person.PeopleFixture.REVIEW;
import static etdz.policy.organ.person.PeopleFixture.TODAY;
import static etdz.policy.organ.person.PeopleFixture.WINDOW;
import static etdz.policy.organ.person.PeopleFixture.after;
import static etdz.policy.organ.person.PeopleFixture.away;
import static etdz.policy.organ.person.PeopleFixture.officer;
import static etdz.policy.organ.person.PeopleFixture.window;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.policy.organ.Duty;
import etdz.policy.organ.person.Command.BeAbsent;
import etdz.policy.organ.person.Command.EndAbsence;
import etdz.policy.organ.person.Command.GiveUpPost;
import etdz.policy.organ.person.Command.Leave;
import etdz.policy.organ.person.Command.Stay;
import etdz.policy.organ.person.Command.TakePost;
import etdz.policy.organ.person.Outcome.Reason;
import etdz.policy.organ.person.Outcome.TurnedDown;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final Person OFFICER = officer("officer-hohhot");

    @Test
    void a_post_is_held_from_its_first_to_its_last_day() {
        var review =
                new Holding(
                        REVIEW,
                        BUREAU,
                        HOHHOT,
                        Set.of(Duty.REVIEW),
                        TODAY.plusDays(1),
                        TODAY.plusDays(3));

        var person = after(OFFICER, new TakePost(review));

        assertThat(person.holds(REVIEW, TODAY)).isFalse();
        assertThat(person.holds(REVIEW, TODAY.plusDays(1))).isTrue();
        assertThat(person.has(Duty.REVIEW, TODAY.plusDays(3))).isTrue();
        assertThat(person.holds(REVIEW, TODAY.plusDays(4))).isFalse();
        assertThat(person.holds(WINDOW, TODAY)).isTrue();
    }

    @Test
    void nobody_holds_a_post_twice_at_a_time() {
        assertThat(turnedDown(OFFICER, new TakePost(window()))).isEqualTo(Reason.POST_HELD_ALREADY);

        var given = after(OFFICER, new GiveUpPost(WINDOW, TODAY));
        var again =
                new Holding(
                        WINDOW, BUREAU, HOHHOT, Set.of(Duty.ACCEPTANCE), TODAY.plusDays(1), null);

        assertThat(after(given, new TakePost(again)).holds(WINDOW, TODAY.plusDays(1))).isTrue();
        assertThat(turnedDown(OFFICER, new GiveUpPost(REVIEW, TODAY)))
                .isEqualTo(Reason.POST_NOT_HELD);
    }

    @Test
    void all_posts_end_on_the_day_of_leaving_and_come_back_when_it_is_revoked() {
        var leaving = after(OFFICER, new Leave(TODAY.plusDays(5)));

        assertThat(leaving.holds(WINDOW, TODAY.plusDays(5))).isTrue();
        assertThat(leaving.holds(WINDOW, TODAY.plusDays(6))).isFalse();
        assertThat(after(leaving, new Stay()).holds(WINDOW, TODAY.plusDays(6))).isTrue();
        assertThat(turnedDown(OFFICER, new Stay())).isEqualTo(Reason.NOT_LEAVING);
    }

    @Test
    void nothing_is_given_to_somebody_who_has_left() {
        var leaving = after(OFFICER, new Leave(TODAY));
        var tomorrow = NOW.plus(1, ChronoUnit.DAYS);

        assertThat(leaving.on(new BeAbsent(away("a", 2, 3, "b")), "x", tomorrow))
                .isEqualTo(new TurnedDown(Reason.HAS_LEFT));
    }

    @Test
    void absences_do_not_overlap() {
        var away = after(OFFICER, new BeAbsent(away("a", 2, 4, "reviewer-hohhot")));

        assertThat(turnedDown(away, new BeAbsent(away("b", 4, 6, "reviewer-hohhot"))))
                .isEqualTo(Reason.ABSENCE_OVERLAPS);
        assertThat(after(away, new BeAbsent(away("b", 5, 6, "reviewer-hohhot"))).absences())
                .hasSize(2);
    }

    @Test
    void who_comes_back_early_is_there_again_and_what_never_began_is_cancelled() {
        var away = after(OFFICER, new BeAbsent(away("a", 0, 4, "reviewer-hohhot")));

        var back = after(away, new EndAbsence("a", TODAY.plusDays(2)));
        assertThat(back.absenceOn(TODAY.plusDays(1))).isPresent();
        assertThat(back.absenceOn(TODAY.plusDays(2))).isEmpty();

        var cancelled = after(away, new EndAbsence("a", TODAY));
        assertThat(cancelled.absenceOn(TODAY)).isEmpty();
        assertThat(cancelled.outbox().getLast().data().absences()).isEmpty();
        assertThat(turnedDown(cancelled, new EndAbsence("a", TODAY)))
                .isEqualTo(Reason.NO_SUCH_ABSENCE);
        assertThat(turnedDown(away, new EndAbsence("a", TODAY.plusDays(5))))
                .isEqualTo(Reason.ABSENCE_OVER);
    }

    @Test
    void each_version_has_its_event_with_the_whole_public_state() {
        var person = after(OFFICER, new BeAbsent(away("a", 0, 4, "reviewer-hohhot")));

        var event = person.outbox().getLast();
        assertThat(event.id()).isEqualTo("officer-hohhot-2");
        assertThat(event.type()).isEqualTo("etdz.policy.person.absence-recorded.v1");
        assertThat(event.data().posts()).containsExactly(window());
        assertThat(event.data().absences().getFirst().deputy()).isEqualTo("reviewer-hohhot");
        assertThat(event.toString()).doesNotContain("示例");
        assertThat(PersonEvent.of(person)).isEqualTo(event);
    }

    private static Reason turnedDown(Person person, Command command) {
        return ((TurnedDown) person.on(command, "system-admin", NOW)).reason();
    }
}
