package etdz.policy.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.service.ServiceTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServiceTest
class CreditCodeResourceTest {

    @Autowired MockMvcTester http;

    /// The rows of the rules, and codes that only look alike.
    @ParameterizedTest
    @CsvSource({
        "91110000600037341L, true, valid",
        "91350200MA2YJ1XR9G, true, valid",
        "91150100MA0N00016K, true, valid",
        "91150702MA0N00016F, true, valid",
        "91150802MA0N00016L, true, valid",
        "91150100MA0N00016L, false, wrong-check-character",
        "91350203M0001QAY9B, false, wrong-check-character",
        "91150100MA0N00016, false, wrong-shape",
        "91150100MA0N0001IK, false, wrong-shape",
        "91150100ma0n00016k, false, wrong-shape"
    })
    void anybody_has_a_code_looked_at(String code, boolean valid, String reason) {
        assertThat(http.get().uri("/api/policy/credit-codes/" + code))
                .hasStatusOk()
                .bodyJson()
                .isEqualTo("{\"valid\": %s, \"reason\": \"%s\"}".formatted(valid, reason));
    }
}
