package etdz.gateway;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.mongodb.client.MongoDatabase;
import com.sun.net.httpserver.HttpServer;
import etdz.common.mongo.RealMongo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/// Services and identity provider of the gateway under test; the database is a real one.
@TestConfiguration
public class Surroundings {

    public static final RealMongo MONGO = new RealMongo();
    public static final WireMockServer SERVICES = services();

    private static final String BROKEN = broken();

    private static WireMockServer services() {
        var server = new WireMockServer(options().dynamicPort().gzipDisabled(true));
        server.start();
        return server;
    }

    @Bean
    MongoDatabase database() {
        return MONGO.database();
    }

    /// A service that announces twice as much as it sends.
    private static String broken() {
        try {
            var server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(
                    "/",
                    http -> {
                        http.sendResponseHeaders(200, 200_000);
                        http.getResponseBody().write(new byte[100_000]);
                        http.getResponseBody().flush();
                        http.close();
                    });
            server.start();
            return "http://localhost:" + server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    DynamicPropertyRegistrar addresses() {
        return registry -> {
            registry.add("etdz.gateway.log-in.issuer", Provider.ONE::issuer);
            registry.add("etdz.gateway.route.services.broken", () -> BROKEN);
            for (var service : new String[] {"policy", "investment", "talent"}) {
                registry.add("etdz.gateway.route.services." + service, SERVICES::baseUrl);
            }
        };
    }
}
