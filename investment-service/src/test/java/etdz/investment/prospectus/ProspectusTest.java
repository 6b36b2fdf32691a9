package etdz.investment.prospectus;

import static etdz.investment.prospectus.ProspectusFixture.NOW;
import static etdz.investment.prospectus.ProspectusFixture.OFFICER;
import static etdz.investment.prospectus.ProspectusFixture.after;
import static etdz.investment.prospectus.ProspectusFixture.made;
import static etdz.investment.prospectus.ProspectusFixture.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.http.EventContract;
import etdz.investment.prospectus.Command.Refresh;
import etdz.investment.prospectus.Command.Withdraw;
import etdz.investment.prospectus.Outcome.Reason;
import etdz.investment.prospectus.Outcome.TurnedDown;
import etdz.investment.prospectus.Prospectus.Standing;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProspectusTest {

    private static final int DAYS = 180;

    static List<ProspectusEvent> events() {
        return after(
                        made(1, OFFICER, NOW),
                        new Refresh(snapshot(NOW.plus(Duration.ofDays(3)))),
                        new Withdraw())
                .outbox();
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_keeps_to_its_schema_and_is_the_published_example(ProspectusEvent event) {
        EventContract.isTheExample(event.type(), event.data());
    }

    @Test
    void every_move_has_an_event_that_names_nobody_and_nothing_that_was_written() {
        EventContract.tellsEveryMove(
                Move.class, events().stream().map(ProspectusEvent::type).toList());
        assertThat(events().toString()).doesNotContain("officer-hohhot", "良种");
        var held = made(1, OFFICER, NOW);
        assertThat(ProspectusEvent.restated(held)).isEqualTo(held.outbox().getLast());
    }

    @Test
    void it_speaks_for_the_zones_until_its_last_day_and_anew_when_it_is_refreshed() {
        var held = made(1, OFFICER, NOW);
        var last = LocalDate.of(2027, 3, 17);

        assertThat(held.validUntil(DAYS)).isEqualTo(last);
        assertThat(held.standing(DAYS, last)).isEqualTo(Standing.VALID);
        assertThat(held.standing(DAYS, last.plusDays(1))).isEqualTo(Standing.EXPIRED);
        assertThat(
                        after(held, new Refresh(snapshot(NOW.plus(Duration.ofDays(10)))))
                                .standing(DAYS, last.plusDays(1)))
                .isEqualTo(Standing.VALID);
        assertThat(after(held, new Withdraw()).standing(DAYS, last)).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void what_was_withdrawn_stays_so() {
        var held = after(made(1, OFFICER, NOW), new Withdraw());

        for (var command : List.of(new Withdraw(), new Refresh(snapshot(NOW)))) {
            assertThat(held.on(command, NOW))
                    .isEqualTo(new TurnedDown(Reason.PROSPECTUS_WITHDRAWN_ALREADY));
        }
    }

    @Test
    void a_snapshot_says_what_was_not_answered_and_whether_it_holds_samples() {
        assertThat(snapshot(NOW).unanswered()).isEqualTo(2);
        assertThat(snapshot(NOW).hasSamples()).isTrue();
    }

    @Test
    void no_two_addresses_are_alike() {
        var ids = new HashSet<ProspectusId>();
        for (var i = 0; i < 1000; i++) {
            ids.add(ProspectusId.next());
        }

        assertThat(ids).hasSize(1000).allMatch(it -> it.value().matches("PRO-[0-9a-f]{32}"));
    }
}
