package etdz.common.security;

import etdz.common.http.Problem;
import etdz.common.http.ProblemTexts;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/// Every service checks the token itself (issuer, audience and algorithm by the settings
/// `spring.security.oauth2.resourceserver.jwt.*`) and leaves to the annotation on each mapping who
/// may call it.
@AutoConfiguration(before = ServletWebSecurityAutoConfiguration.class)
@ConditionalOnProperty("spring.security.oauth2.resourceserver.jwt.issuer-uri")
@ConditionalOnMissingBean(SecurityFilterChain.class)
@EnableMethodSecurity
class SecurityConfiguration {

    private static final int REMEMBERED = 1_000;

    @Bean
    SecurityFilterChain tokens(
            HttpSecurity http,
            JwtDecoder decoder,
            ProblemTexts texts,
            JsonMapper json,
            LocaleResolver locales) {
        var answers = new Answers(texts, json, locales);
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .anyRequest()
                                .permitAll())
                .oauth2ResourceServer(server ->
                        server.jwt(jwt ->
                                        jwt.decoder(new CheckedTokens(decoder, REMEMBERED))
                                                .jwtAuthenticationConverter(Actor::of))
                                .authenticationEntryPoint((request, response, e) ->
                                        answers.unauthenticated(request, response, e)))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint((request, response, e) ->
                                        answers.unauthenticated(request, response, e))
                                .accessDeniedHandler((request, response, e) ->
                                        answers.write(
                                                request,
                                                response,
                                                HttpStatus.FORBIDDEN,
                                                "not-allowed")))
                .build();
    }

    /// To observe each filter of the chain costs more than the filters do.
    @Bean
    SecurityObservationSettings noObservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    private record Answers(ProblemTexts texts, JsonMapper json, LocaleResolver locales) {

        void unauthenticated(
                HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
                throws IOException {
            var bad = e instanceof InvalidBearerTokenException;
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    bad ? "Bearer error=\"invalid_token\"" : "Bearer");
            var expired = bad && String.valueOf(e.getMessage()).contains("expired");
            write(
                    request,
                    response,
                    HttpStatus.UNAUTHORIZED,
                    expired ? "token-expired" : "unauthenticated");
        }

        void write(
                HttpServletRequest request,
                HttpServletResponse response,
                HttpStatus status,
                String slug)
                throws IOException {
            var body = Problem.of(status, slug).getBody();
            response.setStatus(status.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream()
                    .write(
                            json.writeValueAsBytes(
                                    texts.localise(body, locales.resolveLocale(request))));
        }
    }
}
