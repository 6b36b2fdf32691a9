package etdz.policy.data;

import etdz.common.security.RealTokens;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;

/// The platform's own web rules (problems, pages, tokens) without broker and database beans: a test
/// adds the beans of its feature.
@TestConfiguration
@EnableAutoConfiguration
public class WebSlice {

    public static void settings(DynamicPropertyRegistry registry, RealTokens tokens) {
        registry.add("spring.application.name", () -> "policy-service");
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", tokens::issuer);
        registry.add("spring.security.oauth2.resourceserver.jwt.audiences", () -> "etdz");
        registry.add(
                "spring.autoconfigure.exclude",
                () ->
                        "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration,"
                                + "org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration,"
                                + "etdz.common.mongo.MongoConfiguration");
    }
}
