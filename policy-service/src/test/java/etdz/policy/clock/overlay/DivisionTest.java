package etdz.policy.clock.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionTest {

    @ParameterizedTest
    @CsvSource({
        "150724, 150724, true",
        "150724, 150723, false",
        "150724, 150700, false",
        "150700, 150724, true",
        "150700, 150100, false",
        "150000, 150724, true",
        "150000, 110000, false"
    })
    void a_league_covers_its_banners_and_not_the_other_way(
            String outer, String inner, boolean covers) {
        assertThat(new Division(outer).covers(new Division(inner))).isEqualTo(covers);
    }

    @ParameterizedTest
    @CsvSource({"150724, true", "15072, false", "050724, false", "15072x, false", "'', false"})
    void it_has_six_digits(String text, boolean wellFormed) {
        assertThat(new Division(text).isWellFormed()).isEqualTo(wellFormed);
    }
}
