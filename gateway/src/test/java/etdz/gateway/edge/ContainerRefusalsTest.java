package etdz.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.mongo.RealMongo;
import etdz.gateway.Browser;
import etdz.gateway.GatewayTest;
import etdz.gateway.Surroundings;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class ContainerRefusalsTest {

    @RegisterExtension static final RealMongo MONGO = Surroundings.MONGO;

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "QUERY", "PROPFIND"})
    void a_method_that_container_or_firewall_refuse_is_a_problem(
            String method, @LocalServerPort int port) {
        var answer =
                new Browser(port).send(method, "/api/policy/cases", "", "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("/problems/method-not-allowed", "This method is not supported here");
    }
}
