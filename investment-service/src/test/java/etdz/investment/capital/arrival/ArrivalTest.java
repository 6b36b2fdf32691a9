package etdz.investment.capital.arrival;

import static etdz.investment.capital.arrival.Outcome.Reason.ARRIVAL_IS_WITHDRAWN;
import static etdz.investment.capital.arrival.Outcome.Reason.NOTHING_CORRECTED;
import static etdz.investment.capital.arrival.Outcome.Reason.TOO_MANY_CORRECTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.CreditCode;
import etdz.common.Money;
import etdz.common.ZoneCode;
import etdz.common.http.EventContract;
import etdz.investment.capital.arrival.Command.Correct;
import etdz.investment.capital.arrival.Command.Withdraw;
import etdz.investment.capital.arrival.Facts.Enterprise;
import etdz.investment.capital.arrival.Outcome.Moved;
import etdz.investment.capital.arrival.Outcome.TurnedDown;
import etdz.investment.capital.kind.KindCode;
import etdz.investment.project.ProjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

public class ArrivalTest {

    static final Instant NOW = Instant.parse("2026-09-18T01:00:00Z");
    static final Instant LATER = NOW.plusSeconds(3_600);
    static final ZoneCode HOHHOT = new ZoneCode("hohhot");
    static final String BY = "officer-hohhot";
    static final Enterprise FIRM =
            new Enterprise(new CreditCode("91150102MA0T00652L"), "呼和浩特示例己七东新能源有限公司（虚构）");

    public static Facts facts(String day, String kind, String amount, String currency) {
        return new Facts(
                LocalDate.parse(day),
                new KindCode(kind),
                new Money(new BigDecimal(amount), currency),
                FIRM,
                new ProjectId("PRJ-150100-2026-000001"),
                "示例入账凭证 0001");
    }

    public static Arrival recorded(String id, ZoneCode zone, Facts facts) {
        return Arrival.recorded(new ArrivalId(id), zone, facts, BY, NOW);
    }

    static Arrival recorded() {
        return recorded(
                "FC-0192f0aa-1111-7000-8000-000000000001",
                HOHHOT,
                facts("2026-09-10", "CASH", "12000000", "USD"));
    }

    static final Facts RIGHT = facts("2026-09-10", "CASH", "1200000", "USD");

    static Arrival after(Arrival held, Command command) {
        return held.on(command, BY, LATER) instanceof Moved(var next) ? next : held;
    }

    static Arrival corrected() {
        return after(recorded(), new Correct(RIGHT, "金额多录一位（示例）"));
    }

    static Arrival withdrawn() {
        return after(corrected(), new Withdraw("重复登记（示例）"));
    }

    static List<Arrival> everyMove() {
        return List.of(recorded(), corrected(), withdrawn());
    }

    @Test
    void a_correction_keeps_what_was_reported_before_with_its_time() {
        var held = corrected();

        assertThat(held.facts()).isEqualTo(RIGHT);
        assertThat(held.earlier()).containsExactly(recorded().report());
        assertThat(held.report().reason()).isEqualTo("金额多录一位（示例）");
        assertThat(held.version()).isEqualTo(2);
        assertThat(held.at(NOW)).contains(recorded().facts());
        assertThat(held.at(LATER)).contains(RIGHT);
        assertThat(held.at(NOW.minusSeconds(1))).isEmpty();
    }

    @Test
    void a_withdrawn_one_stays_readable_and_does_not_move_again() {
        var held = withdrawn();

        assertThat(held.stands()).isFalse();
        assertThat(held.earlier()).hasSize(1);
        assertThat(held.at(LATER)).isEmpty();
        assertThat(held.on(new Withdraw("再撤"), BY, LATER))
                .isEqualTo(new TurnedDown(ARRIVAL_IS_WITHDRAWN));
        assertThat(held.on(new Correct(recorded().facts(), "改"), BY, LATER))
                .isEqualTo(new TurnedDown(ARRIVAL_IS_WITHDRAWN));
    }

    @Test
    void a_correction_that_changes_nothing_is_none() {
        assertThat(recorded().on(new Correct(recorded().facts(), "无"), BY, LATER))
                .isEqualTo(new TurnedDown(NOTHING_CORRECTED));
    }

    @Test
    void what_was_reported_is_kept_up_to_a_bound() {
        var held = recorded();
        for (var i = 1; i <= Arrival.MOST_CORRECTIONS; i++) {
            held =
                    after(
                            held,
                            new Correct(
                                    facts("2026-09-10", "CASH", String.valueOf(i), "USD"), "改"));
        }

        assertThat(held.earlier()).hasSize(Arrival.MOST_CORRECTIONS);
        assertThat(held.on(new Correct(RIGHT, "改"), BY, LATER))
                .isEqualTo(new TurnedDown(TOO_MANY_CORRECTIONS));
    }

    @Test
    void it_is_found_in_every_month_in_which_it_stood() {
        var moved = after(recorded(), new Correct(facts("2026-08-31", "CASH", "1", "USD"), "改"));

        assertThat(moved.months()).containsExactly("2026-09", "2026-08");
    }

    @ParameterizedTest
    @MethodSource("everyMove")
    void an_event_keeps_to_its_schema_and_is_the_published_example(Arrival held) {
        var event = held.outbox().getLast();

        assertThat(event.sequence()).isEqualTo(held.version());
        EventContract.isTheExample(event.type(), event.data());
    }

    @Test
    void every_move_has_an_event_in_the_asyncapi_file() {
        EventContract.tellsEveryMove(
                Move.class, withdrawn().outbox().stream().map(ArrivalEvent::type).toList());
    }

    @ParameterizedTest
    @MethodSource("everyMove")
    void it_is_told_again_as_it_was_told(Arrival held) {
        var restating = new ArrivalConfiguration().restatingArrivals();

        assertThat(restating.event().apply(held)).isEqualTo(held.outbox().getLast());
    }
}
