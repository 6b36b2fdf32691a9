package etdz.investment.classification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndustriesTest {

    private final Industries industries = IndustriesFixture.industries();

    @Test
    void there_are_twenty_sections_with_ninety_seven_divisions() {
        assertThat(industries.all()).hasSize(97);
        assertThat(industries.all()).extracting(Industry::section).doesNotContainNull();
        assertThat(industries.all().stream().map(Industry::section).distinct()).hasSize(20);
    }

    @Test
    void a_division_is_named_where_the_data_name_it() {
        assertThat(industries.find("27")).contains(new Industry("C", "制造业", "27", "医药制造业"));
        assertThat(industries.find("70")).contains(new Industry("K", "房地产业", "70", null));
        assertThat(industries.find("00")).isEmpty();
        assertThat(industries.find("98")).isEmpty();
    }

    @Test
    void a_section_means_all_its_divisions() {
        assertThat(industries.meant("C")).hasSize(31).contains("13", "43");
        assertThat(industries.meant("27")).containsExactly("27");
        assertThat(industries.meant("Z")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2770,C", "C27,C", "C,C", "70,K", "A0111,A", "97,T"})
    void a_code_belongs_to_a_section(String code, String letter) {
        assertThat(industries.sectionOf(code)).map(Industries.Section::letter).contains(letter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Z", "A27", "98", "00", "2", "27701", "制造业"})
    void what_is_no_code_belongs_to_none(String code) {
        assertThat(industries.sectionOf(code)).isEmpty();
    }
}
