package etdz.land.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealEstateUnitTest {

    @ParameterizedTest
    @CsvSource({
        "150105001001GB00012W00000000, true",
        "150105001001GB00012F00030012, true",
        "150105001001GC00012W00000000, false",
        "150105001001GA00012W00000000, false",
        "150105001001JC00012W00000000, true",
        "150105001001JA00012W00000000, true",
        "150105001001GB00012W00000001, false",
        "150105001001GK00012W00000000, false",
        "150105001001KB00012W00000000, false",
        "150105001001GB00012X00000000, false",
        "150105001001GB0012W00000000, false",
        "'', false",
    })
    void the_letters_have_to_go_together(String code, boolean wellFormed) {
        assertThat(new RealEstateUnit(code).wellFormed()).isEqualTo(wellFormed);
    }

    @Test
    void it_says_where_and_what() {
        assertThat(new RealEstateUnit("150105001001GB00012W00000000").parts())
                .contains(
                        new RealEstateUnit.Parts(
                                "150105", "001", "001", "GB", "00012", "W", "00000000"));
    }
}
