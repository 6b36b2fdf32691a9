package etdz.common;

import static etdz.common.CreditCode.Verdict.VALID;
import static etdz.common.CreditCode.Verdict.WRONG_CHECK_CHARACTER;
import static etdz.common.CreditCode.Verdict.WRONG_SHAPE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The worked examples of the official rules (identifiers, USCC).
class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91110000600037341L",
                "91350200MA2YJ1XR9G",
                "91150100MA0N00016K",
                "91150702MA0N00016F",
                "91150802MA0N00016L"
            })
    void a_code_with_its_check_character_is_valid(String code) {
        assertThat(new CreditCode(code).verdict()).isEqualTo(VALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"91150100MA0N00016L", "91350203M0001QAY9B"})
    void a_wrong_check_character_is_told_apart_from_a_wrong_shape(String code) {
        assertThat(new CreditCode(code).verdict()).isEqualTo(WRONG_CHECK_CHARACTER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91150100MA0N0001",
                "9115010AMA0N00016K",
                "91150100MA0I00016K",
                "91150100ma0n00016k",
                "91150100MA0N00016K "
            })
    void a_wrong_shape_is_no_code(String code) {
        assertThat(new CreditCode(code).verdict()).isEqualTo(WRONG_SHAPE);
    }
}
