package etdz.policy;

import etdz.common.security.RealTokens;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/// The whole service on a real database, with signed tokens and a clock that stands still; only the
/// bus is left out.
public final class Surroundings {

    private static final String LEFT_OUT =
            String.join(
                    ",",
                    "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
                    "etdz.common.mongo.MongoConfiguration",
                    "etdz.common.mongo.ClockConfiguration",
                    "org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration",
                    "etdz.common.amqp.AmqpConfiguration",
                    "etdz.common.outbox.OutboxConfiguration");

    private Surroundings() {}

    public static void set(DynamicPropertyRegistry registry, RealTokens tokens, Class<?> test) {
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", tokens::issuer);
        registry.add("spring.autoconfigure.exclude", () -> LEFT_OUT);
        registry.add("etdz.demo", () -> "true");
        registry.add("etdz.samples", () -> "../sandbox/samples");
        registry.add("etdz.policy.approval.passing-over", () -> "PT1H");
        registry.add("SERVER_PORT", () -> "0");
        registry.add("MANAGEMENT_PORT", () -> "0");
        registry.add("MONGODB_URI", () -> "unused");
        registry.add("etdz.test", test::getSimpleName);
    }

    /// Puts back what comes with the service, after the database was emptied.
    public static void reload(ApplicationContext context) {
        context.getBeansOfType(InitializingBean.class).values().stream()
                .filter(bean -> bean.getClass().getSimpleName().startsWith("Loading"))
                .filter(bean -> bean.getClass().getPackageName().startsWith("etdz.policy"))
                .forEach(bean -> {
                    try {
                        bean.afterPropertiesSet();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    /// The demo users that the tests need, as the identity provider describes them.
    public static String token(RealTokens tokens, String user) {
        var zone = user.substring(user.indexOf('-') + 1);
        if (user.startsWith("applicant-")) {
            var code =
                    Map.of(
                                    "applicant-1", "91150100MA0N00016K",
                                    "applicant-2", "91150702MA0N00016F")
                            .getOrDefault(user, "91150802MA0N00016L");
            return tokens.token(
                    user, List.of("applicant"), Map.of("name", user, "creditCode", code));
        }
        var role = user.substring(0, user.indexOf('-'));
        var claims =
                zone.equals("nmg")
                        ? Map.<String, Object>of("level", "region")
                        : Map.<String, Object>of("level", "zone", "zone", zone);
        return tokens.token(user, List.of(role), claims);
    }

    public static MockMvcRequestBuilder as(
            RealTokens tokens, String user, MockMvcRequestBuilder request) {
        return request.header("Authorization", "Bearer " + token(tokens, user));
    }
}
