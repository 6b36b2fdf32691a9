package etdz.policy.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.policy.approval.CaseExamples;
import etdz.policy.clock.ClockEvent;
import etdz.policy.clock.ElapsedDays;
import etdz.policy.clock.pause.PauseGround;
import etdz.policy.matter.MatterCode;
import etdz.policy.schedule.StepDuration.Source;
import etdz.policy.schedule.network.Network;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final Bilingual NAME = new Bilingual("示例", "Sample");
    private static final int[] SEEN = IntStream.range(0, 20).map(i -> 20 - i).toArray();

    @Test
    void history_of_twenty_cases_counts_then_the_promise_then_the_law() {
        assertThat(StepDuration.of(NAME, SEEN, 5, 20).source()).isEqualTo(Source.HISTORY);
        assertThat(StepDuration.of(NAME, SEEN, 5, 20).days()).isSorted().hasSize(20);
        assertThat(StepDuration.of(NAME, new int[19], 5, 20))
                .isEqualTo(new StepDuration(NAME, Source.PROMISED, 19, List.of(5)));
        assertThat(StepDuration.of(NAME, new int[0], null, 20).source())
                .isEqualTo(Source.STATUTORY);
        assertThat(StepDuration.of(NAME, new int[0], null, null).isKnown()).isFalse();
    }

    @Test
    void without_any_duration_of_one_matter_there_is_no_forecast() {
        var network = Network.of(List.of("A", "B"), List.of(new Network.Link("A", "B")));
        var known = StepDuration.of(NAME, SEEN, null, null);
        var unknown = StepDuration.of(null, new int[0], null, null);
        var zone = new ZoneCode("hohhot");
        var a = new MatterCode("A");
        var b = new MatterCode("B");

        assertThat(Forecast.of(zone, network, Map.of(a, known, b, unknown)).outcome()).isNull();
        assertThat(Forecast.of(zone, network, Map.of(a, known, b, known)))
                .isEqualTo(Forecast.of(zone, network, Map.of(a, known, b, known)));
    }

    /// From Friday 18 to Wednesday 30 September 2026, with Sunday the 20th worked and the festival
    /// of the 25th to 27th.
    @Test
    void days_on_which_the_clock_stood_do_not_count() {
        var from = LocalDate.of(2026, 9, 18);
        var to = LocalDate.of(2026, 9, 30);
        var whole =
                ElapsedDays.counted(
                        from, to, List.of(new ClockEvent.Started(from)), CaseExamples.CALENDAR);
        var paused =
                List.<ClockEvent>of(
                        new ClockEvent.Started(from),
                        new ClockEvent.Paused(
                                LocalDate.of(2026, 9, 22), PauseGround.EXPERT_REVIEW, null),
                        new ClockEvent.Resumed(LocalDate.of(2026, 9, 23)));

        assertThat(whole).isEqualTo(CaseExamples.CALENDAR.between(from, to));
        assertThat(ElapsedDays.counted(from, to, paused, CaseExamples.CALENDAR))
                .isEqualTo(whole - 2);
        assertThat(
                        ElapsedDays.counted(
                                from, LocalDate.of(2026, 9, 22), paused, CaseExamples.CALENDAR))
                .isEqualTo(2);
    }
}
