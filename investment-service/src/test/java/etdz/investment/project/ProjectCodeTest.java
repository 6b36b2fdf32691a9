package etdz.investment.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rows of type PROJECT in the worked examples of the rules, and what else goes wrong.
class ProjectCodeTest {

    @ParameterizedTest
    @CsvSource({
        "2609-150100-04-01-123456, true",
        "2613-150100-04-01-123456, false",
        "2600-150100-04-01-123456, false",
        "2609-15010-04-01-123456, false",
        "2609-150100-04-01-12345, false",
        "2609-150100-04-01-12345X, false",
        "260915010004011234567890, false",
        "'', false"
    })
    void the_shape_of_a_project_code_is_that_of_the_standard(String code, boolean wellFormed) {
        assertThat(new ProjectCode(code).wellFormed()).isEqualTo(wellFormed);
    }
}
