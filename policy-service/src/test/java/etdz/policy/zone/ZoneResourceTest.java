package etdz.policy.zone;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.service.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServiceTest
class ZoneResourceTest {

    @Autowired MockMvcTester http;

    @Test
    void anybody_sees_the_zones() {
        assertThat(http.get().uri("/api/policy/zones"))
                .hasStatusOk()
                .bodyJson()
                .isEqualTo(
                        """
                        [{"code": "hohhot", "divisionCode": "150100",
                          "name": {"zh": "呼和浩特经济技术开发区",
                                   "en": "Hohhot Economic and Technological Development Zone"}},
                         {"code": "hulunbuir", "divisionCode": "150700",
                          "name": {"zh": "呼伦贝尔经济技术开发区",
                                   "en": "Hulunbuir Economic and Technological Development Zone"}},
                         {"code": "bayannur", "divisionCode": "150800",
                          "name": {"zh": "巴彦淖尔经济技术开发区",
                                   "en": "Bayannur Economic and Technological Development Zone"}}]
                        """);
    }
}
