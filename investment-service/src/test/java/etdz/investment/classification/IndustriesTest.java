package etdz.investment.classification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

public class IndustriesTest {

    @ParameterizedTest
    @CsvSource({"2770,C", "C27,C", "C,C", "70,K", "A0111,A", "97,T"})
    void a_code_belongs_to_a_section(String code, String letter) {
        assertThat(industries().sectionOf(code)).map(Industries.Section::letter).contains(letter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Z", "A27", "98", "00", "2", "27701", "制造业"})
    void what_is_no_code_belongs_to_none(String code) {
        assertThat(industries().sectionOf(code)).isEmpty();
    }

    @Test
    void a_division_has_its_name_where_the_data_know_it() {
        assertThat(industries().nameOf("C2770")).contains("医药制造业");
        assertThat(industries().nameOf("0111")).contains("农、林、牧、渔业");
        assertThat(industries().sections()).hasSize(20);
    }

    public static Industries industries() {
        return new Industries(new ClassPathResource("data/gbt4754-2017.json"), JsonMapper.shared());
    }
}
