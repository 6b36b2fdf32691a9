package etdz.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// The whole gateway on a free port. The land service is away.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=-1",
            "etdz.gateway.route.services.land=http://localhost:1",
            "etdz.gateway.route.read=2s",
            "etdz.gateway.breaker.open=1s",
            "etdz.gateway.portal.dir=src/test/portal"
        })
@Import(Surroundings.class)
public @interface GatewayTest {}
