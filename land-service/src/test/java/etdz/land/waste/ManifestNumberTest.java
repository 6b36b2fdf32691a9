package etdz.land.waste;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestNumberTest {

    @Test
    void it_says_year_province_city_and_serial_number() {
        assertThat(new ManifestNumber("20261501000001").parts())
                .contains(new ManifestNumber.Parts(2026, "15", "01", "000001"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2026150100001", "202615010000011", "2026150100000X", "19991501000001"})
    void anything_else_is_none(String number) {
        assertThat(new ManifestNumber(number).wellFormed()).isFalse();
    }
}
