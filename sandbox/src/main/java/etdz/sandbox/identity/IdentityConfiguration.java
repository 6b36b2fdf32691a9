package etdz.sandbox.identity;

import static org.springframework.http.MediaType.TEXT_HTML;
import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/// The OpenID Connect endpoints and the pages for people.
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    /// Lowest cost: what is hashed is printed on the log-in page or written in the README.
    private static final int COST = 4;

    private static final String PAGE_POLICY =
            "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(COST);
    }

    @Bean
    RegisteredClientRepository clients(IdentitySettings settings, PasswordEncoder encoder) {
        return new Clients(settings, encoder).all();
    }

    @Bean
    JWKSource<SecurityContext> signingKey(SigningKeys keys) {
        return new ImmutableJWKSet<>(new JWKSet(keys.current()));
    }

    /// Without it the registry of sessions, which the log-out needs, would never forget one.
    @Bean
    HttpSessionEventPublisher endedSessions() {
        return new HttpSessionEventPublisher();
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) {
        return http.oauth2AuthorizationServer(
                        server -> {
                            http.securityMatcher(server.getEndpointsMatcher());
                            server.oidc(withDefaults());
                        })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(userInfo -> userInfo.jwt(withDefaults()))
                .exceptionHandling(errors ->
                        errors.defaultAuthenticationEntryPointFor(
                                new LoginRedirects.Entry(), new MediaTypeRequestMatcher(TEXT_HTML)))
                .build();
    }

    /// Everything here may be seen by anybody; what nobody serves is 404 and not a log-in.
    @Bean
    @Order(9)
    SecurityFilterChain pages(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(form ->
                        form.loginPage(LoginResource.PATH)
                                .failureHandler(LoginRedirects::afterFailure))
                .exceptionHandling(
                        errors -> errors.accessDeniedHandler(LoginRedirects::afterExpiry))
                .headers(headers ->
                        headers.contentSecurityPolicy(csp -> csp.policyDirectives(PAGE_POLICY)))
                .build();
    }
}
