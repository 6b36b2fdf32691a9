package etdz.sandbox.fault;

import static java.util.Arrays.stream;
import static org.springframework.security.authorization.AuthorizationManagers.anyOf;
import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;
import static org.springframework.security.web.access.IpAddressAuthorizationManager.hasIpAddress;

import java.util.stream.Stream;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/// The outside systems ask for no token of ours, and their switches listen to this machine only.
@Configuration(proxyBeanMethods = false)
class StandInConfiguration {

    private static final String SWITCHES = "/faults";

    @Bean
    @Order(2)
    SecurityFilterChain standIns(HttpSecurity http) {
        var paths = Stream.concat(stream(StandIn.values()).map(StandIn::path), Stream.of(SWITCHES));
        return http.securityMatcher(
                        paths.flatMap(path -> Stream.of(path, path + "/**")).toArray(String[]::new))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(SWITCHES, SWITCHES + "/**")
                                .access(anyOf(hasIpAddress("127.0.0.0/8"), hasIpAddress("::1")))
                                .anyRequest()
                                .permitAll())
                .build();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> disturbance(
            Latency latency, Faults faults) {
        return server -> server.addEngineValves(new Disturbance(latency, faults));
    }
}
