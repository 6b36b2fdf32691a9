package etdz.gateway.route;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static etdz.gateway.Browser.isProblem;
import static etdz.gateway.Browser.json;
import static etdz.gateway.Surroundings.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.http.Fault;
import etdz.common.mongo.RealMongo;
import etdz.gateway.Browser;
import etdz.gateway.GatewayTest;
import etdz.gateway.Provider;
import etdz.gateway.Surroundings;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class BreakerTest {

    @RegisterExtension static final RealMongo MONGO = Surroundings.MONGO;

    private final Browser program;
    private final String token = "Bearer " + Provider.ONE.accessToken("talent-1");

    BreakerTest(@LocalServerPort int port) {
        this.program = new Browser(port);
    }

    @Test
    void a_service_that_is_away_is_named_in_the_callers_language() {
        var zh = program.get("/api/land/parcels", "Authorization", token);
        var en =
                program.get(
                        "/api/land/parcels", "Authorization", token, "Accept-Language", "en-GB");

        isProblem(zh, 503, "service-unavailable");
        assertThat(zh.headers().firstValue("Retry-After")).isPresent();
        assertThat(json(zh).path("service").asString()).isEqualTo("land");
        assertThat(json(zh).path("title").asString()).isEqualTo("所请求的服务暂不可用");
        assertThat(json(en).path("title").asString())
                .isEqualTo("The service asked for is not available");
    }

    @Test
    void a_service_that_keeps_failing_is_left_alone_and_tried_again_later() {
        SERVICES.resetAll();
        SERVICES.stubFor(
                any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        var failures = 0;
        while (use().statusCode() == 502) {
            failures++;
        }
        assertThat(failures).isBetween(5, 20);
        SERVICES.resetAll();
        SERVICES.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200)));

        isProblem(use(), 503, "service-unavailable");
        assertThat(SERVICES.getAllServeEvents()).isEmpty();

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(use().statusCode()).isEqualTo(200));
    }

    private HttpResponse<String> use() {
        return program.send("POST", "/api/talent/permits", "{}", "Authorization", token);
    }
}
