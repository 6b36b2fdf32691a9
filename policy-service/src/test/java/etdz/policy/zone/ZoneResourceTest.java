package etdz.policy.zone;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.mongo.RealMongo;
import etdz.common.mongo.Stores;
import etdz.common.security.RealTokens;
import etdz.policy.data.WebSlice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(
        classes = {
            WebSlice.class,
            ZoneResourceTest.Surroundings.class,
            ZoneList.class,
            Zones.class,
            LoadingZones.class,
            ZoneResource.class
        })
@AutoConfigureMockMvc
class ZoneResourceTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();
    @RegisterExtension static final RealTokens TOKENS = new RealTokens();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        WebSlice.settings(registry, TOKENS);
    }

    @TestConfiguration
    static class Surroundings {

        @Bean
        Stores stores() {
            return MONGO.stores();
        }
    }

    @Autowired MockMvcTester http;

    @BeforeEach
    void load() {
        new LoadingZones(new Zones(new ZoneList(MONGO.stores()))).afterPropertiesSet();
    }

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
