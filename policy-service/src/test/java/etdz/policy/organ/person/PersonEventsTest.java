package etdz.policy.organ.person;

import static etdz.policy.organ.person.PeopleFixture.BUREAU;
import static etdz.policy.organ.person.PeopleFixture.HOHHOT;
import static etdz.policy.organ.person.PeopleFixture.REVIEW;
import static etdz.policy.organ.person.PeopleFixture.TODAY;
import static etdz.policy.organ.person.PeopleFixture.after;
import static etdz.policy.organ.person.PeopleFixture.away;
import static etdz.policy.organ.person.PeopleFixture.officer;

import etdz.common.http.EventContract;
import etdz.policy.organ.Duty;
import etdz.policy.organ.person.Command.BeAbsent;
import etdz.policy.organ.person.Command.EndAbsence;
import etdz.policy.organ.person.Command.GiveUpPost;
import etdz.policy.organ.person.Command.Leave;
import etdz.policy.organ.person.Command.Stay;
import etdz.policy.organ.person.Command.TakePost;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the aggregate emits keeps to the published schemas; the published examples are what it
/// emits.
class PersonEventsTest {

    static List<PersonEvent> events() {
        var review = new Holding(REVIEW, BUREAU, HOHHOT, Set.of(Duty.REVIEW), TODAY, null);
        return after(
                        officer("officer-hohhot"),
                        new TakePost(review),
                        new GiveUpPost(REVIEW, TODAY.plusDays(30)),
                        new BeAbsent(away("ABS-1", 3, 9, "reviewer-hohhot")),
                        new EndAbsence("ABS-1", TODAY.plusDays(7)),
                        new Leave(TODAY.plusDays(60)),
                        new Stay())
                .outbox();
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_keeps_to_its_schema_and_is_the_published_example(PersonEvent event) {
        EventContract.keepsToSchema(event.type(), event.data());
    }

    @Test
    void every_move_has_a_schema_and_stands_in_the_asyncapi_file() {
        EventContract.tellsEveryMove(Move.class, events().stream().map(PersonEvent::type).toList());
    }
}
