package etdz.talent.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, VALID",
        "150102199001010019, VALID",
        "150102199002300018, NO_SUCH_DATE",
        "150102199001010018, WRONG_CHECK_CHARACTER",
        "11010519491231002x, WRONG_SHAPE",
        "110105491231002, WRONG_SHAPE",
        "'', WRONG_SHAPE",
    })
    void a_citizens_number(String number, IdVerdict verdict) {
        assertThat(new CitizenId(number).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "911124198108030024, VALID",
        "915840198507090018, VALID",
        "915840198502300018, NO_SUCH_DATE",
        "915840198507090019, WRONG_CHECK_CHARACTER",
        "815840198507090018, WRONG_SHAPE",
        "USA110101010101, VALID",
        "US1110101010101, WRONG_SHAPE",
    })
    void a_permanent_residents_number(String number, IdVerdict verdict) {
        assertThat(new PermanentResidentId(number).verdict()).isEqualTo(verdict);
    }

    @Test
    void the_new_card_says_where_whence_and_when_born() {
        assertThat(new PermanentResidentId("911124198108030024").parts())
                .contains(
                        new PermanentResidentId.Parts(
                                "11", "124", LocalDate.of(1981, 8, 3), "002"));
        assertThat(new PermanentResidentId("915840198507090018").parts())
                .map(PermanentResidentId.Parts::country)
                .contains("840");
        assertThat(new PermanentResidentId("USA110101010101").parts()).isEmpty();
    }

    @Test
    void a_number_is_masked_wherever_it_is_printed() {
        assertThat(new CitizenId("150102199001010019")).hasToString("15**************19");
        assertThat(new PermanentResidentId("915840198507090018")).hasToString("91**************18");
        assertThat(new Identity.Passport("X00000001")).hasToString("X0*****01");
        assertThat(new Identity.Passport("X1").masked()).isEqualTo("**");
    }
}
