package etdz.gateway.login;

import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;

import etdz.common.http.Problem;
import etdz.common.security.CheckedTokens;
import etdz.gateway.edge.ProblemAnswers;
import etdz.gateway.limit.RequestLimits;
import etdz.gateway.session.Bearer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import tools.jackson.databind.json.JsonMapper;

/// Two ways in: programs with a token, browsers with a session. Each service checks the token again
/// and decides who may do what.
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityChains {

    private static final String API = "/api/**";
    private static final int REMEMBERED = 5_000;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final ProblemAnswers answers;
    private final RequestLimits limits;
    private final LogInSettings settings;

    SecurityChains(ProblemAnswers answers, RequestLimits limits, LogInSettings settings) {
        this.answers = answers;
        this.limits = limits;
        this.settings = settings;
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, TokenKeys keys) {
        var tokens = new CheckedTokens(keys::accessToken, REMEMBERED);
        bare(http)
                .securityMatcher(Bearer::isIn)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(c ->
                        c.securityContextRepository(
                                new RequestAttributeSecurityContextRepository()))
                .addFilterBefore(new BearerFilter(tokens, limits), AuthorizationFilter.class);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain browsers(
            HttpSecurity http,
            IdentityProvider provider,
            Tokens tokens,
            TokenClients clients,
            JsonMapper json) {
        bare(http)
                .csrf(csrf ->
                        csrf.requireCsrfProtectionMatcher(SecurityChains::mayBeForged)
                                .csrfTokenRepository(new HttpSessionCsrfTokenRepository())
                                .csrfTokenRequestHandler(new HeaderOnly()))
                .oauth2Login(logIn -> logIn(logIn, provider, tokens, clients))
                .logout(out ->
                        out.logoutRequestMatcher(
                                        PathPatternRequestMatcher.withDefaults()
                                                .matcher(HttpMethod.POST, "/logout"))
                                .addLogoutHandler((request, _, _) -> tokens.forget(request))
                                .logoutSuccessHandler(new LogOut(provider, json)))
                .addFilterBefore(new CallerLimit(limits), AuthorizationFilter.class);
        return http.build();
    }

    /// Without what both chains do not need: headers are set at the edge, nothing is replayed after
    /// a log-in, nobody is a made-up anonymous user.
    private HttpSecurity bare(HttpSecurity http) {
        return http.headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(
                                        DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(OpenPaths.of(settings))
                                .permitAll()
                                .requestMatchers(API)
                                .authenticated()
                                .anyRequest()
                                .permitAll())
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint((request, response, _) ->
                                        answers.write(request, response, unauthenticated()))
                                .accessDeniedHandler((request, response, e) ->
                                        answers.write(
                                                request,
                                                response,
                                                Problem.of(
                                                        FORBIDDEN,
                                                        e instanceof CsrfException
                                                                ? "csrf-token-missing"
                                                                : "not-allowed"))));
    }

    private static Problem unauthenticated() {
        var problem = Problem.of(UNAUTHORIZED, "unauthenticated");
        problem.getHeaders().set("WWW-Authenticate", "Bearer");
        return problem;
    }

    /// Only what a browser sends with the rights of somebody who is logged in.
    private static boolean mayBeForged(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod())
                && SecurityContextHolder.getContext().getAuthentication() != null;
    }

    private void logIn(
            OAuth2LoginConfigurer<HttpSecurity> logIn,
            IdentityProvider provider,
            Tokens tokens,
            TokenClients clients) {
        var failure = new LogInFailure(answers);
        logIn.loginPage(LogInRequests.PATH)
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(tokens)
                .authorizationEndpoint(
                        e -> e.authorizationRequestResolver(new LogInRequests(provider, limits)))
                .tokenEndpoint(e -> e.accessTokenResponseClient(clients.codes()))
                .userInfoEndpoint(e ->
                        e.oidcUserService(request ->
                                new DefaultOidcUser(
                                        AuthorityUtils.createAuthorityList("ROLE_BROWSER"),
                                        request.getIdToken())))
                .successHandler((request, response, _) ->
                        response.sendRedirect(Destination.recall(request)))
                .failureHandler(failure)
                .addObjectPostProcessor(
                        new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                            @Override
                            public <O extends OAuth2AuthorizationRequestRedirectFilter>
                                    O postProcess(O filter) {
                                filter.setAuthenticationFailureHandler(failure);
                                return filter;
                            }
                        });
    }
}
