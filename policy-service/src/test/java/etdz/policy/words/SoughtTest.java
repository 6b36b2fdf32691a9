package etdz.policy.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtTest {

    private static final String NAME = "内蒙古重庆示例（ABC）长新能源有限公司（虚构）";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "蒙古重", "重庆示例abc", "示例（ＡＢＣ）", "nmg", "nmgcq", "nmgzq", "abcc", "abczx", "新能源 nmg",
                "有限公司虚构"
            })
    void a_part_of_a_name_finds_it_by_characters_and_by_letters_in_every_reading(String typed) {
        var sought = Sought.of(typed);

        assertThat(sought.isIn(NAME)).isTrue();
        assertThat(sought.pieces()).isNotEmpty();
        assertThat(NameWords.of(NAME).pieces()).containsAll(sought.pieces());
    }

    @ParameterizedTest
    @ValueSource(strings = {"古蒙", "示例长新", "nmc", "新能源 zzz", "", "（）"})
    void what_is_not_part_of_it_does_not(String typed) {
        assertThat(Sought.of(typed).isIn(NAME)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"蒙", "nm", "蒙 nm"})
    void parts_that_are_too_short_leave_no_piece(String typed) {
        assertThat(Sought.of(typed).pieces()).isEmpty();
        assertThat(Sought.of(typed).isIn(NAME)).isTrue();
    }

    @Test
    void every_part_of_a_name_is_found_under_its_pieces() {
        var random = new SplittableRandom(1);
        var words = NameWords.of(NAME);
        var pieces = new HashSet<>(words.pieces());

        for (var i = 0; i < 1_000; i++) {
            var from = random.nextInt(words.text().length() - 2);
            var to = from + 2 + random.nextInt(words.text().length() - from - 1);
            var sought = Sought.of(words.text().substring(from, to));

            assertThat(sought.isIn(NAME)).isTrue();
            assertThat(pieces).containsAll(sought.pieces());
        }
    }

    @Test
    void a_long_name_keeps_a_bounded_number_of_pieces() {
        assertThat(NameWords.of("重长乐行朝".repeat(40)).pieces()).hasSizeLessThanOrEqualTo(120);
    }
}
