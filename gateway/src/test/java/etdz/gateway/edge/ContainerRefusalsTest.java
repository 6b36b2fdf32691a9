package etdz.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.mongo.RealMongo;
import etdz.gateway.Browser;
import etdz.gateway.GatewayTest;
import etdz.gateway.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class ContainerRefusalsTest {

    @RegisterExtension static final RealMongo MONGO = Surroundings.MONGO;

    @Test
    void what_the_container_refuses_by_itself_is_a_problem(@LocalServerPort int port) {
        var answer =
                new Browser(port).send("TRACE", "/api/policy/cases", "", "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("/problems/method-not-allowed", "This method is not supported here");
    }
}
