package etdz.gateway.session;

import etdz.common.crypto.Aes256;
import etdz.common.crypto.Seal;
import etdz.common.crypto.SealKeys;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SessionConfiguration.class);

    static final String COOKIE = "__Host-etdz";

    @Bean
    Seal seal(SessionSettings settings) {
        var suite = new Aes256();
        var keys = SealKeys.of(settings.key(), settings.keyFile(), suite);
        if (keys.isEmpty()) {
            LOG.atWarn().log("No session key is set: sessions end with this process");
            keys = List.of(SealKeys.made(suite));
        }
        return new Seal(suite, keys);
    }

    @Bean
    FilterRegistrationBean<Filter> browserSessions(MongoSessions sessions) {
        var filter = new SessionRepositoryFilter<>(sessions);
        filter.setHttpSessionIdResolver(ids());
        var registration = new FilterRegistrationBean<Filter>(new WithoutBearer(filter));
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        registration.setDispatcherTypes(
                EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
        return registration;
    }

    /// SameSite is Lax: the way back from the identity provider begins on another site.
    private static CookieHttpSessionIdResolver ids() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(COOKIE);
        cookie.setUseSecureCookie(true);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setCookiePath("/");
        cookie.setSameSite("Lax");
        var ids = new CookieHttpSessionIdResolver();
        ids.setCookieSerializer(cookie);
        return ids;
    }

    /// A program with a token has no session, whatever cookie it sends.
    private static final class WithoutBearer implements Filter {

        private final Filter sessions;

        WithoutBearer(Filter sessions) {
            this.sessions = sessions;
        }

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            if (Bearer.isIn((HttpServletRequest) request)) {
                chain.doFilter(request, response);
            } else {
                sessions.doFilter(request, response, chain);
            }
        }
    }
}
