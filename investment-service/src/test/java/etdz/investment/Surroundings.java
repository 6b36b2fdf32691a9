package etdz.investment;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import etdz.common.amqp.RealRabbit;
import org.springframework.test.context.DynamicPropertyRegistry;

/// The whole service among real servers, with stand-ins of what is outside.
public final class Surroundings {

    private Surroundings() {}

    public static void register(
            DynamicPropertyRegistry registry, RealRabbit rabbit, WireMockExtension outside) {
        rabbit.register(registry);
        registerOutside(registry, outside);
        registry.add("etdz.investment.project.coding.look", () -> "100ms");
        registry.add("etdz.investment.project.coding.pause", () -> "200ms");
        registry.add("etdz.bus.retry-delays", () -> "200ms");
    }

    /// Without the bus.
    public static void registerOutside(
            DynamicPropertyRegistry registry, WireMockExtension outside) {
        registry.add("etdz.investment.registry-url", () -> outside.baseUrl() + "/registry");
        registry.add("etdz.investment.project-codes-url", () -> outside.baseUrl() + "/codes");
        registry.add("etdz.investment.policy-url", outside::baseUrl);
        registry.add("etdz.outside.pause", () -> "300ms");
    }

    public static void everybodyAnswers(WireMockExtension outside, String projectCode) {
        outside.stubFor(
                get("/api/policy/zones")
                        .willReturn(
                                okJson(
                                        """
                                        [{"code": "hohhot", "divisionCode": "150100",
                                          "name": {"zh": "呼和浩特经济技术开发区", "en": "Hohhot"}},
                                         {"code": "bayannur", "divisionCode": "150800",
                                          "name": {"zh": "巴彦淖尔经济技术开发区", "en": "Bayannur"}}]
                                        """)));
        outside.stubFor(get("/api/policy/calendar/years").willReturn(okJson("{\"items\": []}")));
        outside.stubFor(
                get(urlPathMatching("/registry/enterprises/.*"))
                        .willReturn(
                                okJson(
                                                """
                                                {"creditCode": "{{request.pathSegments.[2]}}",
                                                 "name": "示例企业（虚构）", "state": "IN_BUSINESS",
                                                 "registeredOn": "2019-05-06"}
                                                """)
                                        .withTransformers("response-template")));
        outside.stubFor(
                post("/codes")
                        .willReturn(
                                aResponse()
                                        .withStatus(201)
                                        .withHeader("Content-Type", "application/json")
                                        .withBody(
                                                "{\"projectCode\": \"%s\"}"
                                                        .formatted(projectCode))));
    }
}
