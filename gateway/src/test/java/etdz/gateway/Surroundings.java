package etdz.gateway;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.mongodb.client.MongoDatabase;
import etdz.common.mongo.RealMongo;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/// Services and identity provider of the gateway under test; the database is a real one.
@TestConfiguration
public class Surroundings {

    public static final RealMongo MONGO = new RealMongo();
    public static final WireMockServer SERVICES = services();

    private static WireMockServer services() {
        var server = new WireMockServer(options().dynamicPort().gzipDisabled(true));
        server.start();
        return server;
    }

    @Bean
    MongoDatabase database() {
        return MONGO.database();
    }

    @Bean
    DynamicPropertyRegistrar addresses() {
        return registry -> {
            registry.add("etdz.gateway.log-in.issuer", Provider.ONE::issuer);
            for (var service : new String[] {"policy", "investment", "talent"}) {
                registry.add("etdz.gateway.route.services." + service, SERVICES::baseUrl);
            }
        };
    }
}
